import type { Adapter, AdapterPayload } from 'oidc-provider'
import type { SandboxClock } from '../clock.ts'
import type { ServiceDatabase } from '../store/open.ts'

interface Row {
  readonly payload: string
}

/** Where the provider keeps what it must remember, by model; what has expired on the sandbox's clock is not found. */
export function recordAdapters(db: ServiceDatabase, clock: SandboxClock): (model: string) => Adapter {
  const nowMs = () => clock.now().getTime()
  const alive = '(expires_at IS NULL OR expires_at > :now)'
  const byId = db.prepare<object, Row>(
    `SELECT payload FROM sign_in_record WHERE model = :model AND id = :id AND ${alive}`,
  )
  const byUid = db.prepare<object, Row>(
    `SELECT payload FROM sign_in_record WHERE model = :model AND uid = :uid AND ${alive}`,
  )
  const put = db.prepare(`
    INSERT OR REPLACE INTO sign_in_record (model, id, payload, grant_id, uid, expires_at)
    VALUES (:model, :id, :payload, :grantId, :uid, :expiresAt)`)
  const consume = db.prepare(`
    UPDATE sign_in_record SET payload = json_set(payload, '$.consumed', :at) WHERE model = :model AND id = :id`)
  const remove = db.prepare('DELETE FROM sign_in_record WHERE model = :model AND id = :id')
  const removeGrant = db.prepare('DELETE FROM sign_in_record WHERE grant_id = :grantId')
  const read = (row: Row | undefined): AdapterPayload | undefined =>
    row === undefined ? undefined : JSON.parse(row.payload)

  return model => ({
    async upsert(id, payload, expiresIn) {
      put.run({
        model,
        id,
        payload: JSON.stringify(payload),
        grantId: payload.grantId ?? null,
        uid: payload.uid ?? null,
        expiresAt: expiresIn === undefined ? null : nowMs() + expiresIn * 1_000,
      })
    },
    find: async id => read(byId.get({ model, id, now: nowMs() })),
    findByUid: async uid => read(byUid.get({ model, uid, now: nowMs() })),
    // Only the device flow asks by user code, which is not offered.
    findByUserCode: async () => undefined,
    async consume(id) {
      consume.run({ model, id, at: Math.floor(Date.now() / 1_000) })
    },
    async destroy(id) {
      remove.run({ model, id })
    },
    async revokeByGrantId(grantId) {
      removeGrant.run({ grantId })
    },
  })
}

/** Looks an access token up by its value, which is its record's ID: introspection inside of the process. */
export function accessTokens(db: ServiceDatabase, clock: SandboxClock) {
  const byId = db.prepare<object, Row>(`
    SELECT payload FROM sign_in_record WHERE model = 'AccessToken' AND id = :id AND expires_at > :now`)
  return (id: string): AdapterPayload | undefined => {
    const row = byId.get({ id, now: clock.now().getTime() })
    return row === undefined ? undefined : JSON.parse(row.payload)
  }
}

/** Ends what all users have been given, as an administrator does who revokes their sessions. */
export function revokeAll(db: ServiceDatabase): void {
  db.exec('DELETE FROM sign_in_record')
}
