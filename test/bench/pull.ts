import { join } from 'node:path'
import type { ClaimId } from '../../src/shared/domain/identifiers.ts'
import { receivedClaimSchema } from '../../src/shared/service-api/received-claim.ts'
import { withServices } from './bench-services.ts'
import { preparedDesk } from './prepared-desk.ts'
import { type Ratio, seconds } from './ratio.ts'

const changes = Number(process.env.CLAIMDESK_BENCH_CHANGES ?? 10_000)
const requiredPerSecond = 5_000

const receivedAt = '2026-03-16T10:00:00.000Z'

/** What the service answered to the sending. */
function acknowledged(id: ClaimId) {
  const receipt = { receiptId: `r-${id}`, receivedAt, contentHash: 'a'.repeat(64) }
  return {
    id,
    version: 1,
    status: 'submitted',
    updatedAt: receivedAt,
    receipt,
    comments: [],
    subscriptions: [],
  }
}

/** Changes of ten thousand claims that this laptop has, taken over page by page. */
export async function benchPull(): Promise<Ratio[]> {
  let perSecond = 0
  await withServices({}, async (urls, folder) => {
    const ids: ClaimId[] = []
    const desk = await preparedDesk(join(folder, 'laptop'), urls.plain, async prepared => {
      for (let claim = 0; claim < changes; claim++) {
        const { id } = await prepared.submit([])
        prepared.store.outbox.begin(id)
        prepared.store.outbox.acknowledge(id, receivedClaimSchema.parse(acknowledged(id)), urls.plain)
        ids.push(id)
      }
    })
    await fetch(`${urls.plain}/ids`, { method: 'POST', body: JSON.stringify(ids) })
    const last = ids.at(-1)
    const pulled = async () => {
      desk.sync.start()
      // Seldom, since asking takes the thread that pulls.
      while (last !== undefined && desk.stateOf(last) !== 'approved')
        await new Promise(resolve => setTimeout(resolve, 10))
    }
    perSecond = changes / (await seconds(pulled))
    await desk.close()
  })
  return [
    {
      what: `Taking over ${changes} changes from the service (${Math.round(perSecond)} a second)`,
      against: `${requiredPerSecond} a second`,
      ratio: perSecond / requiredPerSecond,
      required: 1,
    },
  ]
}
