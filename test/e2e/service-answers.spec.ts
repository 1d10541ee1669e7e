import { createServer, type ServerResponse } from 'node:http'
import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'

type Answering = (response: ServerResponse) => void

/** A real HTTP server that gives everybody the same answer while `use` runs. */
async function withServer(answering: Answering, use: (url: string) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => answering(response))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  try {
    await use(`http://127.0.0.1:${address.port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

const json = { 'content-type': 'application/json' }
const cases: readonly { name: string; answering: Answering; says: string; language: 'en' | 'it' }[] = [
  {
    name: 'a page with 200',
    answering: response =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Welcome</html>'),
    says: 'This network asks you to sign in',
    language: 'en',
  },
  {
    name: 'a redirect to another host',
    answering: response => response.writeHead(302, { location: 'http://portal.example/login' }).end(),
    says: 'This network asks you to sign in',
    language: 'en',
  },
  {
    name: 'a redirect to another host, in Italian',
    answering: response => response.writeHead(307, { location: 'http://portal.example/login' }).end(),
    says: 'Questa rete chiede di accedere',
    language: 'it',
  },
  {
    name: 'half an answer',
    answering(response) {
      response.writeHead(200, { ...json, 'content-length': '1000' })
      response.write('{"claims": [', () => response.destroy())
    },
    says: 'The service’s answer makes no sense',
    language: 'en',
  },
  {
    name: 'success without a word',
    answering: response => response.writeHead(204).end(),
    says: 'The service’s answer makes no sense',
    language: 'en',
  },
]

for (const { name, answering, says, language } of cases) {
  test(`${name} is not taken for the service’s answer, and the user reads what it means`, async ({
    launch,
  }) => {
    await withServer(answering, async url => {
      const { page } = await launch({ serviceUrl: url, language })
      const status = page.getByRole('status', {
        name: language === 'en' ? 'Sync status' : 'Stato della sincronizzazione',
      })
      await expect(status).toContainText(says)
    })
  })
}
