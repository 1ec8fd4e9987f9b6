/** The words of the area page. */
export const area = {};
