/** The words of the change page. */
export const change = {};
