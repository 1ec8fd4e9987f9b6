/** What measures are called that a framework has no noun for. */
export const kinds = {
	index: { name: 'mynegai', plural: 'mynegeion' },
	indicator: { name: 'dangosydd', plural: 'dangosyddion' },
};
