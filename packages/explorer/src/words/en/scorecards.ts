/** The words of the scorecards page. */
export const scorecards = {};
