import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { paths } from '../../src/shared/service-api/paths.ts'
import { aDocument, aSubmission } from '../integration/sandbox/submitting.ts'
import { aContent, aProduct } from '../support/builders.ts'
import { benchCustomer } from './bench-customers.ts'
import { withServices } from './bench-services.ts'
import { preparedDesk } from './prepared-desk.ts'
import { type Ratio, seconds } from './ratio.ts'

const claims = Number(process.env.CLAIMDESK_BENCH_CLAIMS ?? 1_000)
const documentsEach = 2
const documentBytes = 100 * 1024
/** As the engine has it: claims of different customers at once. */
const atOnce = 4

/** Sends a thousand waiting claims from store and vault through the engine; answers in how many seconds. */
async function sendThroughEngine(): Promise<number> {
  let took = 0
  await withServices({ customers: claims }, async ({ sandbox }, folder) => {
    const desk = await preparedDesk(join(folder, 'laptop'), sandbox, async prepared => {
      for (let number = 0; number < claims; number++) {
        const { subscriptionId, ...customer } = benchCustomer(number)
        const products = [aProduct({ subscriptionId })]
        const documents = Array.from({ length: documentsEach }, () => randomBytes(documentBytes))
        await prepared.submit(documents, { customer: { ...aContent().customer, ...customer }, products })
      }
    })
    took = await seconds(async () => {
      desk.sync.start()
      while (desk.sync.status().waiting > 0) await new Promise(resolve => setTimeout(resolve, 20))
    })
    if (desk.defects.length > 0) throw desk.defects[0]
    await desk.close()
    await mustHaveAll(sandbox)
  })
  return took
}

async function mustHaveAll(sandbox: string): Promise<void> {
  const state = (await (await fetch(`${sandbox}/_sandbox/state`)).json()) as { claims: unknown[] }
  if (state.claims.length !== claims) throw new Error(`${state.claims.length} of ${claims} claims arrived.`)
}

/** Makes the same requests out of memory, keeping nothing. */
async function sendPlainly(): Promise<number> {
  const all = Array.from({ length: claims }, (_, number) => plainClaim(number))
  let took = 0
  await withServices({ customers: claims }, async ({ sandbox }) => {
    const waiting = all.values()
    const worker = async () => {
      for (const claim of waiting) await claim(sandbox)
    }
    took = await seconds(() => Promise.all(Array.from({ length: atOnce }, worker)))
    await mustHaveAll(sandbox)
  })
  return took
}

function plainClaim(number: number): (sandbox: string) => Promise<void> {
  const { subscriptionId, ...customer } = benchCustomer(number)
  const items = [{ key: 'item-1', code: 'sales', subscriptionId }]
  const files = Array.from({ length: documentsEach }, () => {
    const bytes = randomBytes(documentBytes)
    return { bytes, digest: createHash('sha256').update(bytes).digest() }
  })
  const documents = files.map(({ digest }) =>
    aDocument(digest.toString('hex'), { id: randomUUID(), sizeBytes: documentBytes }),
  )
  const submission = aSubmission({ customer, items, documents })
  const { domain, tenantId } = customer
  const asked = { customer: { domain, tenantId }, solutionArea: 'business-applications', items }
  return async sandbox => {
    const ask = (method: string, path: string, headers: Record<string, string>, body?: BodyInit) =>
      send(sandbox + path, { method, headers, ...(body === undefined ? {} : { body }) })
    const json = { 'content-type': 'application/json' }
    await ask('POST', paths.verifications, json, JSON.stringify(asked))
    await Promise.all(files.map(file => uploadPlainly(ask, file)))
    await ask('PUT', paths.claim(v7()), json, JSON.stringify(submission))
  }
}

async function uploadPlainly(
  ask: (method: string, path: string, headers: Record<string, string>, body?: BodyInit) => Promise<void>,
  { bytes, digest }: { bytes: Buffer<ArrayBuffer>; digest: Buffer },
): Promise<void> {
  const tus = { 'tus-resumable': '1.0.0' }
  const sha256 = digest.toString('hex')
  await ask('HEAD', paths.upload(sha256), tus)
  const name = Buffer.from(sha256).toString('base64')
  const created = { 'upload-length': String(bytes.length), 'upload-metadata': `sha256 ${name}` }
  await ask('POST', paths.uploads, { ...tus, ...created })
  const part = {
    'content-type': 'application/offset+octet-stream',
    'upload-offset': '0',
    'upload-checksum': `sha256 ${digest.toString('base64')}`,
  }
  await ask('PATCH', paths.upload(sha256), { ...tus, ...part }, bytes)
}

async function send(url: string, init: RequestInit): Promise<void> {
  const headers = { ...init.headers, authorization: 'Bearer sandbox-admin' }
  const answer = await fetch(url, { ...init, headers })
  await answer.text()
  // HEAD looks for what is not there yet.
  if (!answer.ok && init.method !== 'HEAD') throw new Error(`${init.method} was answered ${answer.status}`)
}

/** Waiting claims out of store and vault through the engine, against a plain loop that makes the same requests. */
export async function benchSubmit(): Promise<Ratio[]> {
  const plain = await sendPlainly()
  const engine = await sendThroughEngine()
  return [
    {
      what: `Sending ${claims} waiting claims with ${documentsEach} documents of 100 KiB (${Math.round(claims / engine)} a second)`,
      against: `a plain loop of the same requests out of memory, ${atOnce} claims at once (${Math.round(claims / plain)} a second)`,
      ratio: plain / engine,
      required: 0.8,
    },
  ]
}
