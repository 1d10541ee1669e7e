/** Notices go to stderr, so that a command whose stdout is read by a program stays clean. */
export function announce(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** What an error says, and what it says it was caused by: the reason is often the last of them. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : `${error.message}: ${messageOf(error.cause)}`
}

/** Ends a command with its reason alone: a stack trace tells a user nothing. `DEBUG` set brings it back. */
export function fail(error: unknown): never {
  process.stderr.write(`\nError: ${messageOf(error)}\n`)
  if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  process.exit(1)
}
