/** The name under which the submission of the year before stands among a document's origins. */
export const lastOrigin = 'last'
