/**
 * What a spreadsheet might take for a formula gets an apostrophe before it when it is written as CSV (OWASP, "CSV
 * Injection"); text that has one there already gets one more, so that reading takes back exactly what writing added.
 */
export const formulaLike = /^'*[=+\-@\t\r]/

/** A cell that was written so. */
export const escapedCell = /^'+[=+\-@\t\r]/
