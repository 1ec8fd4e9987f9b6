/** The words of the map page. */
export const map = {};
