import { expect, type Page } from '@playwright/test'
import { test } from '../support/e2e-test.ts'
import { shareProgram } from '../support/shared-program.ts'

/** What the window's page is allowed, by the names of Electron's own options; one that is not set is off. */
const sealed = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  enableBlinkFeatures: false,
  webviewTag: false,
}

const refusedLinks = [
  'http://learn.microsoft.com/',
  'https://example.com/',
  'https://learn.microsoft.com.example.com/',
  'https://learn.microsoft.com@example.com/',
  'https://learn.microsoft.com:8443/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'ms-msdt:/id',
  'smb://example.com/share',
  'no address',
  // Some mail programs take files along.
  'mailto:anna@contoso.com?subject=Claim&attach=/etc/passwd',
  'mailto:anna@contoso.com?bcc=eve@example.com',
]

/** The points of docs/security.md that show in a page; the answers of all that it tries. */
async function tryToBreakOut(page: Page) {
  return page.evaluate(async () => {
    const fails = (promise: Promise<unknown>) =>
      promise.then(
        () => false,
        () => true,
      )
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    const picture = document.createElement('img')
    picture.setAttribute('onerror', 'window.ranHandler = true')
    picture.src = '/no-such-picture.png'
    const pictureFailed = new Promise(resolve => picture.addEventListener('error', resolve))
    const frame = document.createElement('iframe')
    document.body.append(script, picture, frame)
    await pictureFailed
    // Later than this call, which the debugger may let evaluate text.
    const evaluated = await new Promise(resolve => {
      setTimeout(() => {
        try {
          // biome-ignore lint/security/noGlobalEval: that it is refused is what is tried
          resolve(eval('1'))
        } catch (error) {
          resolve(error instanceof Error && error.name)
        }
      })
    })
    const names = ['geolocation', 'camera', 'microphone', 'notifications', 'clipboard-read', 'midi']
    const permissions = names.map(name => navigator.permissions.query({ name: name as PermissionName }))
    const states = (await Promise.all(permissions)).map(({ state }) => state)
    const inner = frame.contentWindow ?? window
    frame.remove()
    return {
      hasNode: ['process', 'require', 'module', 'Buffer', 'global'].filter(name => name in window),
      hasElectron: ['electron', 'ipcRenderer'].filter(name => name in window),
      frameHasCalls: 'claimdesk' in inner,
      callsCanBeReplaced: Reflect.set(Reflect.get(window, 'claimdesk'), 'claims', null),
      ranInline: 'ranInline' in window,
      ranHandler: 'ranHandler' in window,
      evaluated,
      opened: window.open('https://example.com/') !== null,
      webview: 'loadURL' in document.body.appendChild(document.createElement('webview')),
      permissions: [...new Set(states)],
      notification: await Notification.requestPermission(),
      refused: {
        clipboard: await fails(navigator.clipboard.readText()),
        secureFetch: await fails(fetch('https://example.com/')),
        plainFetch: await fails(fetch('http://example.com/')),
        file: await fails(fetch('file:///etc/passwd')),
      },
    }
  })
}

const shared = shareProgram()

test('the page has no Node, runs no script but its own, gets no permission and goes nowhere', async () => {
  const { page, electron } = shared.app
  const requested: string[] = []
  page.on('request', request => requested.push(new URL(request.url()).protocol))
  await page.reload()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()

  await test.step('nothing of it comes from elsewhere', async () => {
    expect(requested.length).toBeGreaterThan(2)
    expect(requested.filter(protocol => !['app:', 'data:', 'blob:'].includes(protocol))).toEqual([])
  })

  await test.step('the window is sandboxed and isolated', async () => {
    const preferences = await electron.evaluate(({ BrowserWindow }, names) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      const all = Reflect.get(Object(contents), 'getLastWebPreferences').call(contents)
      return Object.fromEntries(names.map(name => [name, all[name] || false]))
    }, Object.keys(sealed))
    expect(preferences).toEqual(sealed)
  })

  await test.step('its policy allows its own scripts alone', async () => {
    const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'))
    expect(policy).toContain("default-src 'none'; script-src 'self';")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  })

  await test.step('what it tries fails', async () => {
    expect(await tryToBreakOut(page)).toEqual({
      hasNode: [],
      hasElectron: [],
      frameHasCalls: false,
      callsCanBeReplaced: false,
      ranInline: false,
      ranHandler: false,
      evaluated: 'EvalError',
      opened: false,
      webview: false,
      permissions: ['denied'],
      notification: 'denied',
      refused: { clipboard: true, secureFetch: true, plainFetch: true, file: true },
    })
  })

  await test.step('its address gives nothing but its own files', async () => {
    const statuses = await page.evaluate(async () => {
      const paths = ['/..%2f..%2fpackage.json', '/%2e%2e/main/index.js', '/document/none', '/no-such-file']
      const answers = await Promise.all([...paths.map(path => fetch(path)), fetch('/', { method: 'POST' })])
      return answers.map(({ status }) => status)
    })
    expect(new Set(statuses)).toEqual(new Set([404]))
  })

  await test.step('it stays where it is', async () => {
    const addresses = ['https://example.com/', 'app://claimdesk/document/none']
    const after = await electron.evaluate(async ({ BrowserWindow, webContents }, tried) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      for (const address of tried) {
        const noticed = new Promise(resolve => contents?.once('will-navigate', resolve))
        await contents?.executeJavaScript(`location.href = ${JSON.stringify(address)}; null`)
        await noticed
      }
      const navigation = await contents?.executeJavaScript('document.querySelector("nav")?.ariaLabel')
      return { url: contents?.getURL(), navigation, pages: webContents.getAllWebContents().length }
    }, addresses)
    expect(after).toEqual({
      url: expect.stringMatching(/^app:\/\/claimdesk\//),
      navigation: 'Main',
      pages: 1,
    })
  })
})

test('main answers our page alone, by the contract alone, and opens what is on its list alone', async () => {
  const { page, electron } = shared.app

  await test.step('a call of a form that the contract does not know gets an answer with a code', async () => {
    const answer = await page.evaluate(() => Reflect.get(window, 'claimdesk').claims.get({ id: 'no claim' }))
    expect(answer).toMatchObject({ ok: false, problem: { code: 'input-invalid' } })
  })

  await test.step('a page from elsewhere is refused, even with our own preload', async () => {
    const answer = await electron.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await stranger.loadURL('data:text/html,<title>Claimdesk</title>')
      const answered = await stranger.webContents.executeJavaScript('claimdesk.claims.create({})')
      stranger.destroy()
      return answered
    })
    expect(answer).toMatchObject({ ok: false, problem: { code: 'sender-refused' } })
  })

  await test.step('addresses are opened by a list', async () => {
    await electron.evaluate(({ shell }) => {
      const opened: string[] = []
      Reflect.set(globalThis, 'opened', opened)
      shell.openExternal = async address => void opened.push(address)
    })
    const allowed = [
      'https://learn.microsoft.com/partner-center',
      'mailto:anna@contoso.com?subject=Claim&body=Hello',
    ]
    const codes = await page.evaluate(
      async links => {
        const { openLink } = Reflect.get(window, 'claimdesk').app
        const answers = await Promise.all(links.map(url => openLink({ url })))
        return answers.map(({ ok, problem }) => ok || problem.code)
      },
      [...refusedLinks, ...allowed],
    )
    expect(codes).toEqual([...refusedLinks.map(() => 'link-refused'), ...allowed.map(() => true)])
    expect(await electron.evaluate(() => Reflect.get(globalThis, 'opened'))).toEqual(allowed)
  })
})
