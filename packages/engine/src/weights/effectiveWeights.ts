import { InputError } from '@social-index/schema';

/** One node or indicator and how it enters the node above. */
export interface WeightedNode {
	readonly id: string;
	/** `null` for the index itself. */
	readonly parent: string | null;
	/** Zero or more; only proportions within a parent count. */
	readonly weight: number;
}

/**
 * Share of the whole index that hangs on each node: the product of its share among its siblings, its parent's among
 * theirs, and so on up to the index, which has 1.
 *
 * @param nodes - the tree, in any order
 * @returns share by id; those of the children of a node sum to the node's own
 * @throws InputError `UNKNOWN_PARENT` or `CIRCULAR_FRAMEWORK`, naming the node; `BAD_WEIGHTS` where siblings' weights are
 * below zero or all zero
 * @see COINr `get_eff_weights`
 * @example
 * effectiveWeights([{ id: 'index', parent: null, weight: 1 }, { id: 'a', parent: 'index', weight: 1 },
 *   { id: 'b', parent: 'index', weight: 3 }]).get('b') // => 0.75
 */
export function effectiveWeights(nodes: readonly WeightedNode[]): ReadonlyMap<string, number> {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const sums = new Map<string | null, number>();
	for (const { id, parent, weight } of nodes) {
		if (!(weight >= 0) || !Number.isFinite(weight)) fail('BAD_WEIGHTS', id, `The weight of ${id} is ${weight}.`);
		sums.set(parent, (sums.get(parent) ?? 0) + weight);
	}
	const shares = new Map<string, number>();
	const shareOf = (id: string, below: readonly string[]): number => {
		const known = shares.get(id);
		if (known !== undefined) return known;
		const node = byId.get(id);
		if (node === undefined)
			return fail('UNKNOWN_PARENT', below[0]!, `${below[0]} stands under ${id}, which does not exist.`);
		if (below.includes(id)) fail('CIRCULAR_FRAMEWORK', id, `${id} stands below itself.`);
		const sum = sums.get(node.parent)!;
		if (node.parent !== null && sum === 0) fail('BAD_WEIGHTS', id, `The weights below ${node.parent} are all zero.`);
		const share = node.parent === null ? 1 : (node.weight / sum) * shareOf(node.parent, [id, ...below]);
		shares.set(id, share);
		return share;
	};
	for (const { id } of nodes) shareOf(id, []);
	return shares;
}

function fail(code: string, id: string, message: string): never {
	const mend = 'Correct the framework and its weights: every node under one that exists, weights of zero or more.';
	throw new InputError([{ code, severity: 'error', file: 'index.yaml', column: id, message, mend }]);
}
