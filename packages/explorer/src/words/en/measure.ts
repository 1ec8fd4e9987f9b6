/** The words of the measure page. */
export const measure = {};
