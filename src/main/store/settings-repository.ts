import { z } from 'zod'
import { defaultPolicy } from '../../shared/domain/policy/policies.ts'
import { noticeSettingsSchema, type Settings, settingsSchema } from '../../shared/ipc/app-procedures.ts'
import { atomic, type StoreContext } from './store-context.ts'
import { jsonColumn } from './stored-row.ts'

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  startWith: 'claims',
  serviceUrl: null,
  signInProvider: null,
  metered: { isAlways: false, holdOverMb: null },
  holidays: null,
  policyId: defaultPolicy.id,
  notices: {
    isOn: true,
    decisions: true,
    comments: true,
    deadlines: true,
    returned: true,
    sync: true,
    quietWhileFocused: false,
    customerNames: true,
  },
  isWarnedOfPlace: false,
}

const noticeChoices = z.record(z.string(), z.boolean())
const storedRow = z.object({ value: jsonColumn(z.unknown()) })

/**
 * Settings, each a row of its own, so that a value that another version wrote spoils no other.
 *
 * @param fixed what an administrator set: it takes the place of what is stored, which stays for when it is set no longer
 */
export function settingsRepository(context: StoreContext, fixed: Partial<Settings> = {}) {
  const { db } = context
  const byName = db.prepare(`SELECT value FROM setting WHERE name = ?`)
  // Not by REPLACE, which says nothing of the row that goes to those who follow the table.
  const put = db.prepare(`
    INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value`)

  /** What is stored under the name; `fallback` where nothing is, or what does not fit. The stored value stays as it is. */
  function read<T extends z.ZodType>(name: string, schema: T, fallback: z.output<T>): z.output<T> {
    const stored = storedRow.safeParse(byName.get(name))
    // A schema made of this one for each read would cost more than all else that a check of a claim does.
    const parsed = schema.safeParse(stored.data?.value)
    return stored.success && parsed.success ? parsed.data : fallback
  }

  function write(name: string, value: unknown): void {
    put.run(name, JSON.stringify(value))
  }

  function get(): Settings {
    const {
      language,
      theme,
      startWith,
      serviceUrl,
      signInProvider,
      metered,
      holidays,
      policyId,
      isWarnedOfPlace,
    } = settingsSchema.shape
    return {
      language: read('language', language, defaultSettings.language),
      theme: read('theme', theme, defaultSettings.theme),
      startWith: read('startWith', startWith, defaultSettings.startWith),
      serviceUrl: read('serviceUrl', serviceUrl, defaultSettings.serviceUrl),
      signInProvider: read('signInProvider', signInProvider, defaultSettings.signInProvider),
      metered: read('metered', metered, defaultSettings.metered),
      holidays: read('holidays', holidays, defaultSettings.holidays),
      policyId: read('policyId', policyId, defaultSettings.policyId),
      isWarnedOfPlace: read('isWarnedOfPlace', isWarnedOfPlace, defaultSettings.isWarnedOfPlace),
      // Another version may know more kinds, or fewer.
      notices: noticeSettingsSchema.parse({
        ...defaultSettings.notices,
        ...read('notices', noticeChoices, {}),
      }),
      ...fixed,
    }
  }

  return {
    read,
    write,
    get,

    /** No setting of the settings page: sync's own, kept over restarts. */
    syncPause: {
      get: (): boolean => read('syncPaused', z.boolean(), false),
      set: (isPaused: boolean): void => write('syncPaused', isPaused),
    },

    /** Changes the settings named and answers all. */
    change: atomic(
      context,
      (changes: { readonly [Name in keyof Settings]?: Settings[Name] | undefined }): Settings => {
        for (const [name, value] of Object.entries(changes)) if (value !== undefined) write(name, value)
        return get()
      },
    ),
  }
}
