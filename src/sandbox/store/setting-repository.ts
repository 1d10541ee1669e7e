import type { ServiceDatabase } from './open.ts'

type SettingName = 'instance' | 'clock-advance-ms' | 'received-bytes'

export interface SettingRepository {
  read(name: SettingName): string | undefined
  write(name: SettingName, value: string): void
}

export function settingRepository(db: ServiceDatabase): SettingRepository {
  const select = db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck()
  const upsert = db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  return {
    read: name => select.get(name) as string | undefined,
    write: (name, value) => {
      upsert.run(name, value)
    },
  }
}

/** The service's identity, made once per data folder: another one tells a laptop that its cursor is not ours. */
export function instanceOf(settings: SettingRepository, newId: () => string): string {
  const known = settings.read('instance')
  if (known !== undefined) return known
  const made = newId()
  settings.write('instance', made)
  return made
}
