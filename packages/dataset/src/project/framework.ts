import type { FrameworkNode, Project } from '@social-index/schema';
import type { ProblemList } from '../problemList.ts';
import { projectFile, type ReadProject } from './readProject.ts';

/** One node of the framework with where it was written. */
export interface PlacedNode {
	readonly node: FrameworkNode;
	readonly path: readonly PropertyKey[];
}

/** The framework as one tree, its root standing for the index. */
export function frameworkTree(framework: Project['framework']): FrameworkNode {
	return {
		id: framework.id,
		name: framework.name,
		...(framework.description === undefined ? {} : { description: framework.description }),
		children: framework.children,
	};
}

/** All nodes below the root, in the order of the tree. */
export function placedNodes(framework: Project['framework']): readonly PlacedNode[] {
	const below = (nodes: readonly FrameworkNode[], path: readonly PropertyKey[]): PlacedNode[] =>
		nodes.flatMap((node, i) => {
			const own = [...path, 'children', i];
			return [{ node, path: own }, ...below(node.children ?? [], own)];
		});
	return below(framework.children, ['framework']);
}

/** Whether indicators belong right below a node: it has no nodes of its own there. */
export function holdsIndicators(node: FrameworkNode): boolean {
	return node.children === undefined || node.children.length === 0;
}

/** Whether the anchors, spreads and weights of a component's indicators come from an imported model. */
export function takesModel(
	component: string | null,
	{ framework, method }: Partial<Pick<Project, 'framework' | 'method'>>,
): boolean {
	if (framework === undefined) return false;
	const node = placedNodes(framework).find((own) => own.node.id === component)?.node;
	return typeof (node?.weights ?? method?.weights) === 'object';
}

/** Reports ids that two nodes share, since every table and address goes by them. */
export function checkFrameworkIds(
	framework: Project['framework'],
	lineOf: ReadProject['lineOf'],
	problems: ProblemList,
): void {
	const first = new Map<string, number | undefined>([[framework.id, lineOf(['framework'])]]);
	for (const { node, path } of placedNodes(framework)) {
		const line = lineOf([...path, 'id']);
		if (!first.has(node.id)) {
			first.set(node.id, line);
			continue;
		}
		problems.error({
			code: 'REPEATED_ID',
			file: projectFile,
			...(line === undefined ? {} : { line }),
			column: 'framework → id',
			found: node.id,
			message: `The framework has this id already, on line ${first.get(node.id) ?? '?'}.`,
			mend: 'Give each part of the framework an id of its own.',
		});
	}
}
