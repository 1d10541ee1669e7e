import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { FuseState, getCurrentFuseWire } from '@electron/fuses'
import { expect } from '@playwright/test'
import { wizardPage } from '../e2e/pages/wizard-page.ts'
import { test } from '../support/e2e-test.ts'
import { wishedFuses } from '../support/wished-fuses.ts'
import { packagedProgram, startPackaged } from './packaged-app.ts'

const run = promisify(execFile)

test('a draft that was made in the packaged program is there after a restart', async ({ dataFolder }) => {
  // What development may set from outside means nothing to it.
  const env = { CLAIMDESK_LANG: 'it', CLAIMDESK_SERVICE_URL: 'http://127.0.0.1:9', CLAIMDESK_TOKEN: 'given' }
  const first = await startPackaged(dataFolder, { ...env, LANG: 'en_US.UTF-8', LANGUAGE: 'en' })
  await expect(first.page.getByRole('status', { name: 'Sync status' })).toContainText('No service is set')
  await first.page.getByRole('button', { name: 'New claim' }).first().click()
  const wizard = wizardPage(first.page)
  await wizard.field('Customer name').fill('Contoso Ltd')
  await wizard.saved()
  await first.quit()

  const second = await startPackaged(dataFolder, { LANGUAGE: 'en' })
  await expect(second.page.getByRole('row', { name: /^Contoso Ltd/ })).toBeVisible()
  await second.quit()
})

test('the packaged program has the fuses that are wished for, and is no Node', async () => {
  const wished = await wishedFuses()
  const wire = await getCurrentFuseWire(packagedProgram())
  expect(wished.map(([fuse]) => [fuse, wire[fuse] === FuseState.ENABLE])).toEqual(wished)

  // As Node it would print this; as our program it does not know the switch, and ends with the window that it cannot open.
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', DISPLAY: ':none' }
  const printed = await run(packagedProgram(), ['--no-sandbox', '-p', '6 * 7'], { env }).catch(
    (failed: { stdout: string }) => failed,
  )
  expect(printed.stdout).not.toContain('42')
})

test('the packaged program can be started at sign-in, and follows a link', async ({ folder, dataFolder }) => {
  const config = join(folder, 'config')
  const env = { LANGUAGE: 'en', XDG_CONFIG_HOME: config }
  const { page, quit } = await startPackaged(dataFolder, env)
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('switch', { name: 'Start Claimdesk when I sign in to this computer' }).click()
  await expect
    .poll(() => readFile(join(config, 'autostart', 'claimdesk.desktop'), 'utf8').catch(() => ''))
    .toContain(`Exec="${packagedProgram()}"`)

  // As a browser does: the program is started once more.
  await run(
    packagedProgram(),
    ['--no-sandbox', `--user-data-dir=${dataFolder}`, 'claimdesk://settings/all'],
    {
      env: { ...process.env, ...env },
    },
  )
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
  await quit()
})

test('the package names the licences of what it contains', async () => {
  const text = await readFile(join(dirname(packagedProgram()), 'LICENCES-OF-OTHERS.txt'), 'utf8')
  // Bundled into main, into the page, into a worker of the page, and shipped beside them.
  for (const name of ['electron-log', 'react', 'libheif-js', 'better-sqlite3'])
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'))
})
