import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { atomic, now, type StoreContext } from './store-context.ts'
import { readRow } from './stored-row.ts'

const deviceRow = z.object({ deviceId: z.uuid(), machine: z.string().nullable() })

/** Who this laptop is: a UUID made with the database, and the machine on which it was made. */
export function deviceRepository(context: StoreContext, machine: string | null) {
  const { db } = context
  // Random throughout, unlike our other IDs: it goes out with every claim and need not tell the time of installation.
  db.prepare(`
    INSERT OR IGNORE INTO device (only_row, device_id, created_at, machine) VALUES (1, ?, ?, ?)`).run(
    randomUUID(),
    now(context),
    machine,
  )
  // Made by a version that did not ask: what is here now is taken for the place where it was made.
  db.prepare(`UPDATE device SET machine = ? WHERE machine IS NULL`).run(machine)
  // Made by a version that did not know of pairs, or just now.
  db.prepare(`UPDATE device SET pair_id = ? WHERE pair_id IS NULL`).run(randomUUID())
  const row = db.prepare(`SELECT device_id AS deviceId, machine FROM device`)
  const pair = db.prepare(`SELECT pair_id FROM device`).pluck()
  const renew = db.prepare(`UPDATE device SET device_id = ?, machine = ?, created_at = ?`)
  const read = () => readRow('device', deviceRow, row.get())
  let known = read()

  return {
    id: (): string => known.deviceId,

    /** What `vault.db` has as well, where the two belong together. */
    pairId: (): string => z.uuid().parse(pair.get()),

    /** Whether the data folder was made on another machine, and copied here. */
    isFromElsewhere: (): boolean => machine !== null && known.machine !== machine,

    /** The user says that it is to be used here: from now on this laptop is one of its own. */
    settleHere: atomic(context, (): void => {
      renew.run(randomUUID(), machine, now(context))
      known = read()
    }),
  }
}
