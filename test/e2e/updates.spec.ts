import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { access, chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'

/** A feed on this computer with version 9.9.9 on it, as electron-builder writes it. */
async function serveFeed(program: string, named = program) {
  const sha512 = createHash('sha512').update(named).digest('base64')
  const description = `version: 9.9.9
files:
  - url: Claimdesk-9.9.9.AppImage
    sha512: ${sha512}
    size: ${Buffer.byteLength(program)}
path: Claimdesk-9.9.9.AppImage
sha512: ${sha512}
releaseDate: '2026-11-28T00:00:00.000Z'
`
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    const path = request.url?.split('?')[0]
    if (path === '/latest-linux.yml') response.end(description)
    else if (path === '/Claimdesk-9.9.9.AppImage') response.end(program)
    else response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, requests, close: () => server.close() }
}

/** An AppImage as it lies on the user's disk, in an environment of its own, with the administrator's feed. */
async function installed(folder: string, feedUrl: string) {
  const image = join(folder, 'Claimdesk.AppImage')
  await writeFile(image, 'the version that runs')
  const managed = join(folder, 'managed.json')
  await writeFile(managed, JSON.stringify({ updateFeed: feedUrl }))
  const cache = join(folder, 'cache')
  await mkdir(cache)
  return { image, env: { APPIMAGE: image, XDG_CACHE_HOME: cache, CLAIMDESK_MANAGED_FILE: managed } }
}

test('a new version is announced, installed when asked, and the one before stays', async ({
  folder,
  launch,
}) => {
  const started = join(folder, 'started')
  const feed = await serveFeed(`#!/bin/sh\necho started > '${started}'\n`)
  try {
    const { image, env } = await installed(folder, feed.url)
    await chmod(image, 0o755)
    const { page, electron } = await launch({ env })
    await page.getByRole('button', { name: 'New claim' }).first().click()
    await page.getByRole('link', { name: 'Settings' }).click()
    await expect(page.getByLabel('Update address')).not.toBeEditable()
    // By itself it looks after a while; sooner on a slow machine than this test gets to the button.
    await page.evaluate(() => Reflect.get(window, 'claimdesk').updates.check({}))
    const banner = page.getByRole('region', { name: 'Update', exact: true })
    await expect(banner).toContainText('Version 9.9.9 is ready.')

    const ended = once(electron.process(), 'exit')
    await banner.getByRole('button', { name: 'Restart and update' }).click()
    await ended
    await expect.poll(() => readFile(started, 'utf8').catch(() => '')).toBe('started\n')
    expect(await readFile(image, 'utf8')).toContain('echo started')
    expect(await readFile(`${image}.previous`, 'utf8')).toBe('the version that runs')

    // The feed learns nothing of who asks: the same of everyone, and no number of this installation.
    for (const { headers } of feed.requests)
      expect(headers).toMatchObject({ 'x-user-staging-id': 'none', 'user-agent': 'Claimdesk' })
  } finally {
    feed.close()
  }
})

test('a version that is not what the feed named is refused, and the one that runs stays', async ({
  folder,
  launch,
}) => {
  const feed = await serveFeed('something else', 'what was named')
  try {
    const { image, env } = await installed(folder, feed.url)
    const { page } = await launch({ env })
    await page.getByRole('link', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Check for updates' }).click()
    await expect(page.getByText('The new version was not accepted')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Update', exact: true })).toBeHidden()
    expect(await readFile(image, 'utf8')).toBe('the version that runs')
    await expect(access(`${image}.previous`)).rejects.toThrow()
  } finally {
    feed.close()
  }
})
