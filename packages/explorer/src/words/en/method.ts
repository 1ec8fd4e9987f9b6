/** The words of the method page. */
export const method = {};
