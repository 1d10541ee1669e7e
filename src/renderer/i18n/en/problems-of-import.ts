import type { ProblemTexts } from '../problem-text.ts'

/** What can be wrong with a file of claims, or with a row of it. */
export const problemsOfImport = {
  'import-file-unreadable': {
    title: 'This is no table that can be read',
    explanation:
      'It is neither CSV nor an Excel workbook (.xlsx), or it is damaged, protected by a password, or has a quotation mark that is never closed. Nothing was imported.',
    nextStep: 'Open it in a spreadsheet and save it as XLSX or as CSV, then choose that file.',
  },
  'import-too-large': {
    title: 'The file is too large to import at once',
    explanation:
      'At most 20,000 rows, 100 columns and 32 MB are read of one file, within half a minute. Nothing was imported.',
    nextStep: 'Split it into several files and import them one after the other.',
  },
  'import-no-rows': {
    title: 'There is nothing to import',
    explanation: 'The file has no row below its headings, or no row that could be imported as it is.',
    nextStep: 'Fill in rows below the headings, or mend those that have problems.',
  },
  'import-gone': {
    title: 'This import is not here any more',
    explanation: 'The file was closed, Claimdesk was started anew, or the import was undone already.',
    nextStep: 'Choose the file again. What was imported is in the list of claims.',
  },
  'import-value-unknown': {
    title: '“{{value}}” is none of the values known here',
    explanation: 'As a draft, the claim would be left without it.',
    nextStep: 'Write one of the values that the template names for this column.',
  },
  'import-rows-differ': {
    title: 'Row {{row}} of the same claim says “{{value}}”',
    explanation:
      'Rows with the same claim name, tenant ID and solution area are one claim, and its first row counts.',
    nextStep: 'Write the same in both, leave this one empty, or give the claims different names.',
  },
  'import-cell-too-long': {
    title: 'The text is too long',
    explanation: 'It has {{length}} characters, of which {{most}} would be kept.',
    nextStep: 'Shorten it.',
  },
  'import-too-many-items': {
    title: 'The claim has too many rows',
    explanation: 'One claim takes {{maxItems}} products or workloads; this row would be left out.',
    nextStep: 'Give the rows that belong to another claim another claim name.',
  },
  'import-undo-refused': {
    title: 'The import can no longer be undone as a whole',
    explanation: 'Claims of it that were changed or sent since: {{claims}}. None was taken back.',
    nextStep: 'Delete the claims that you do not want one by one.',
  },
} satisfies ProblemTexts
