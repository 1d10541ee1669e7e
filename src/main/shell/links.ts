import { shell } from 'electron'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'

// Where the field's own help and support live (domain.md B3.1).
const allowedHosts: ReadonlySet<string> = new Set(['partner.microsoft.com', 'learn.microsoft.com'])

/** Opens a web address of the allow-list in the system browser; a mail draft may be addressed to anybody. */
export async function openLink(address: string): Promise<Outcome<Record<string, never>, 'link-refused'>> {
  const url = URL.canParse(address) ? new URL(address) : null
  const isAllowed = url?.protocol === 'mailto:' || (url?.protocol === 'https:' && allowedHosts.has(url.host))
  if (!url || !isAllowed) return failure(problem('link-refused'))
  await shell.openExternal(url.href)
  return success({})
}
