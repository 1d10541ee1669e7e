import { shell } from 'electron'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'

// Where the field's own help and support live (domain.md B3.1).
const allowedHosts: ReadonlySet<string> = new Set(['partner.microsoft.com', 'learn.microsoft.com'])

// Others name files to take along, or people who get a copy that nobody sees.
const allowedMailFields: ReadonlySet<string> = new Set(['subject', 'body'])

/** Opens a web address of the allow-list in the system browser; a mail draft may be addressed to anybody. */
export async function openLink(address: string): Promise<Outcome<Record<string, never>, 'link-refused'>> {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !(isMailDraft(url) || isAllowedPage(url))) return failure(problem('link-refused'))
  await shell.openExternal(url.href)
  return success({})
}

function isMailDraft({ protocol, searchParams }: URL): boolean {
  return protocol === 'mailto:' && [...searchParams.keys()].every(name => allowedMailFields.has(name))
}

function isAllowedPage({ protocol, host }: URL): boolean {
  return protocol === 'https:' && allowedHosts.has(host)
}
