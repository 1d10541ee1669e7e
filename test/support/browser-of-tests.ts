/** Follows a sign-in as a browser does, without drawing it: cookies kept, redirects followed, the form sent. */
export interface PlainBrowser {
  /** The page at the end of all redirects; `address` is where it lies. */
  open(address: string): Promise<{ readonly address: string; readonly status: number; readonly text: string }>
  /** Sends the only form of the page last opened. */
  submit(fields: Record<string, string>): ReturnType<PlainBrowser['open']>
}

export function plainBrowser(): PlainBrowser {
  const cookies = new Map<string, string>()
  let current = { address: '', text: '' }

  async function go(address: string, init: RequestInit = {}): ReturnType<PlainBrowser['open']> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(address, { ...init, headers: { ...init.headers, cookie }, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const location = answer.headers.get('location')
    if (answer.status >= 300 && answer.status < 400 && location !== null)
      return go(new URL(location, address).href)
    const page = { address, status: answer.status, text: await answer.text() }
    current = page
    return page
  }

  return {
    open: address => go(address),
    submit(fields) {
      const action = /<form method="post" action="([^"]+)"/.exec(current.text)?.[1]
      if (action === undefined) throw new Error(`There is no form on ${current.address}: ${current.text}`)
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const body = new URLSearchParams(fields).toString()
      return go(new URL(action, current.address).href, { method: 'POST', headers, body })
    },
  }
}
