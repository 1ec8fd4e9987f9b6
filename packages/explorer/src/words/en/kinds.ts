/** What measures are called that a framework has no noun for. */
export const kinds = {
	index: { name: 'index', plural: 'indices' },
	indicator: { name: 'indicator', plural: 'indicators' },
};
