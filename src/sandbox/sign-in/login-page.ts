import { demoPassword, demoUsers } from '../seed/partner.ts'

interface LoginPage {
  /** Where the form is sent. */
  readonly action: string
  /** What the app suggested, or what was typed before. */
  readonly userName: string
  readonly isRefused: boolean
}

/** The provider's page: plain, since it stands in for a company's own. */
export function loginPage({ action, userName, isRefused }: LoginPage): string {
  const users = demoUsers.map(
    ({ user, roles }) => `<li><code>${user.id}</code> ${roles.join(', ') || 'no role'}</li>`,
  )
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Sandbox sign-in</title>
<style>body { font: 16px system-ui; max-width: 30em; margin: 3em auto } label { display: block; margin: 1em 0 } input { font: inherit; width: 100% }</style>
</head>
<body>
<main>
<h1>Sign in to the sandbox</h1>
${isRefused ? '<p role="alert">This user name and password do not belong together.</p>' : ''}
<form method="post" action="${escaped(action)}">
<label>User name <input name="userName" autocomplete="username" value="${escaped(userName)}"></label>
<label>Password <input name="password" type="password" autocomplete="current-password"></label>
<button type="submit" name="answer" value="sign-in">Sign in</button>
<button type="submit" name="answer" value="cancel">Cancel</button>
</form>
<p>Users, all with the password <code>${demoPassword}</code>:</p>
<ul>${users.join('')}</ul>
</main>
</body>
</html>
`
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[&<>"]/g, character => entities[character] ?? '')
}
