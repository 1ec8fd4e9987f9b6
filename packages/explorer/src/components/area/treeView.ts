/** What the tree draws beside each name. */
export type TreeView = 'score' | 'rank' | 'progress' | 'position';

export const treeViews: readonly TreeView[] = ['score', 'rank', 'progress', 'position'];
