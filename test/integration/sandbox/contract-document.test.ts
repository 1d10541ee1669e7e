import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { anId } from '../../support/builders.ts'
import { aSandbox, ask, tus } from './asking.ts'

const file = new URL('../../../docs/openapi.yaml', import.meta.url)
const operationSchema = z.object({ operationId: z.string(), responses: z.record(z.string(), z.unknown()) })
const documentSchema = z.object({
  openapi: z.literal('3.1.0'),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
})

async function documented() {
  const { paths } = documentSchema.parse(parse(await readFile(file, 'utf8')))
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method, path, ...operation })),
  )
}

const filledIn = (path: string) => path.replace('{claimId}', anId()).replace('{sha256}', 'a'.repeat(64))

it('the sandbox answers every call of the document, first of all by asking to sign in, but for the one that says where', async () => {
  const service = await aSandbox()
  const operations = await documented()
  expect(operations).toHaveLength(17)
  for (const { method, path, operationId } of operations) {
    const answer = await ask(service, method.toUpperCase(), filledIn(path), { token: null })
    expect([operationId, answer.status]).toEqual([operationId, operationId === 'getSignIn' ? 200 : 401])
  }
})

it('what the sandbox answers to an empty call is in the document', async () => {
  const service = await aSandbox()
  for (const { method, path, operationId, responses } of await documented()) {
    const answer = await ask(service, method.toUpperCase(), filledIn(path), { headers: tus })
    expect([operationId, ...Object.keys(responses)]).toContain(String(answer.status))
  }
})
