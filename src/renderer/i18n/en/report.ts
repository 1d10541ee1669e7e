/** The report of a problem to support. */
export const report = {
  title: 'Report a problem',
  intro:
    'This is all that a report holds: versions, settings, numbers and the log. There is no customer, no claim and no document in it. Read it, save it, and send the file to whoever supports Claimdesk in your company.',
  files: 'Files of the report',
  save: 'Save report…',
  saved: 'The report was saved.',
  again: 'Make a new report',
}
