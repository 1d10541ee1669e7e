/** For tests in which no document can be read. */
export const noTexts = {
  known: () => undefined,
  textOf: async () => ({ state: 'unreadable' }) as const,
}
