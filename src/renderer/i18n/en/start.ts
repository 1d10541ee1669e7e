/** What is shown instead of everything else, where the program cannot open its data. */
export const start = {
  untouched: 'Nothing was changed or deleted.',
  dataFolder: 'Where the data lies',
  otherProfiles: 'Your other profiles can be opened meanwhile:',
  retry: 'Try again',
  quit: 'Quit',
  report: 'Report a problem',
  back: 'Back',
}
