/** What a file of claims, or of their rows, can be written as. */
export const tableFormats = ['csv', 'xlsx'] as const
export type TableFormat = (typeof tableFormats)[number]

/** What may stand between the cells of a line. */
export const separators = [',', ';', '\t'] as const
export type Separator = (typeof separators)[number]
