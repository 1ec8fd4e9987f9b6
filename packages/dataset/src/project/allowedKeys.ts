import { projectSchema, siteLanguages } from '@social-index/schema';

/** The parts of a zod schema's definition that lead from a mapping to what it holds. */
interface SchemaNode {
	readonly def?: {
		readonly type?: string;
		readonly shape?: Readonly<Record<string, SchemaNode>>;
		readonly innerType?: SchemaNode;
		readonly element?: SchemaNode;
		readonly in?: SchemaNode;
		readonly out?: SchemaNode;
		readonly options?: readonly SchemaNode[];
		readonly getter?: () => SchemaNode;
	};
}

/**
 * The keys that index.yaml may have at a place, to say which one a misspelt key was meant to be.
 *
 * @param path - the keys and list positions that lead to the mapping; empty for the top
 * @returns in the order of the schema; empty where the place is not a mapping
 * @example
 * allowedKeys(['ratings', 'progress']) // => ['since', 'threshold']
 * allowedKeys(['publisher']) // => ['name', 'url', 'email']
 * allowedKeys(['nowhere']) // => []
 */
export function allowedKeys(path: readonly PropertyKey[]): readonly string[] {
	let nodes: readonly SchemaNode[] = unwrap(projectSchema as unknown as SchemaNode);
	for (const step of path) {
		nodes = nodes.flatMap((node) => {
			const next = typeof step === 'number' ? node.def?.element : node.def?.shape?.[String(step)];
			return next === undefined ? [] : unwrap(next);
		});
	}
	// Those for texts in other languages would hide the others among them.
	const inOtherLanguage = (key: string) => siteLanguages.some((language) => key.endsWith(`_${language}`));
	return nodes.flatMap((node) => Object.keys(node.def?.shape ?? {})).filter((key) => !inOtherLanguage(key));
}

/** Looks through defaults, optionality, choices and recursion to the mappings and lists behind them. */
function unwrap(node: SchemaNode): readonly SchemaNode[] {
	const def = node.def;
	if (def === undefined) return [];
	if (def.type === 'lazy' && def.getter) return unwrap(def.getter());
	if (def.innerType) return unwrap(def.innerType);
	// What is changed before or after it is checked: one side is a mapping, the other a function.
	if (def.in && def.out) return [def.in, def.out].flatMap(unwrap);
	if (def.options) return def.options.flatMap(unwrap);
	return [node];
}
