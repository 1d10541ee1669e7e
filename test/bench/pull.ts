import { openDesk } from '../integration/sync/desk.ts'
import { withServices } from './bench-services.ts'
import { type Ratio, seconds } from './ratio.ts'

const changes = 10_000
const requiredPerSecond = 5_000

/** Changes of ten thousand claims that this laptop has, taken over page by page. */
export async function benchPull(): Promise<Ratio[]> {
  let perSecond = 0
  await withServices({}, async (urls, folder) => {
    const desk = await openDesk(folder, urls.plain)
    const ids = Array.from({ length: changes }, () => desk.store.claims.create().id)
    await fetch(`${urls.plain}/ids`, { method: 'POST', body: JSON.stringify(ids) })
    const last = ids.at(-1)
    const pulled = async () => {
      desk.sync.start()
      while (last !== undefined && desk.stateOf(last) !== 'approved') await new Promise(setImmediate)
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
