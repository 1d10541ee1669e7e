import { createServer, type ServerResponse } from 'node:http'
import { expect } from '@playwright/test'
import { test } from '../support/e2e-test.ts'

type Answering = (response: ServerResponse) => void

/** A real HTTP server that gives everybody the same answer, whichever it has at the time. */
async function withServer(
  answer: { answering: Answering },
  use: (url: string) => Promise<void>,
): Promise<void> {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => answer.answering(response))
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
const signIn = 'This network asks you to sign in'
const nonsense = 'The service’s answer makes no sense'

/** One after another they are told of in different words, so that each is seen to be told. */
const cases: readonly { name: string; answering: Answering; says: string }[] = [
  {
    name: 'a page with 200',
    answering: response =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Welcome</html>'),
    says: signIn,
  },
  {
    name: 'half an answer',
    answering(response) {
      response.writeHead(200, { ...json, 'content-length': '1000' })
      response.write('{"claims": [', () => response.destroy())
    },
    says: nonsense,
  },
  {
    name: 'a redirect to another host',
    answering: response => response.writeHead(302, { location: 'http://portal.example/login' }).end(),
    says: signIn,
  },
  {
    name: 'success without a word',
    answering: response => response.writeHead(204).end(),
    says: nonsense,
  },
  {
    name: 'a redirect that keeps the method',
    answering: response => response.writeHead(307, { location: 'http://portal.example/login' }).end(),
    says: signIn,
  },
]

test('what is no answer of the service is never taken for one, and the user reads what it means', async ({
  launch,
}) => {
  const answer = { ...cases[0] } as { answering: Answering }
  await withServer(answer, async url => {
    const { page } = await launch({ serviceUrl: url })
    for (const { name, answering, says } of cases) {
      await test.step(name, async () => {
        answer.answering = answering
        await page.getByRole('button', { name: 'Sync now' }).click()
        await expect(page.getByRole('status', { name: 'Sync status' })).toContainText(says)
      })
    }
  })
})
