/** The words of the data page. */
export const data = {};
