/** Notices go to stderr, so that a command whose stdout is read by a program stays clean. */
export function announce(text: string): void {
  process.stderr.write(`${text}\n`)
}

export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return `${error.message}${cause}`
}

/** Ends a command with its reason alone: a stack trace tells a user nothing. `DEBUG` set brings it back. */
export function fail(error: unknown): never {
  process.stderr.write(`\nError: ${messageOf(error)}\n`)
  if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  process.exit(1)
}
