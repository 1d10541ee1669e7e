import { z } from 'zod'
import { type Settings, settingsSchema } from '../../shared/ipc/app-procedures.ts'
import { type Management, managedNames } from '../../shared/ipc/managed.ts'
import { feedUrlSchema } from '../../shared/ipc/update-procedures.ts'

const { serviceUrl, signInProvider } = settingsSchema.shape
const updateFeed = feedUrlSchema.nullable()

/** Limits of PoE documents, instead of the policy's; none of them is published (domain.md A3). */
export const managedLimitsSchema = z.strictObject({
  maxFileMb: z.int().positive().optional(),
  maxFiles: z.int().positive().optional(),
  /** Without the dot. */
  fileEndings: z
    .array(z.string().regex(/^[a-z0-9]{1,10}$/))
    .min(1)
    .optional(),
})
export type ManagedLimits = z.infer<typeof managedLimitsSchema>

/** The administrator's file: what it names is set for everyone, and locked. */
const managedValues = z
  .object({ serviceUrl, signInProvider, limits: managedLimitsSchema, updateFeed })
  .partial()
type ManagedValues = z.infer<typeof managedValues>

export interface ManagedSettings {
  /** What the file sets. */
  readonly values: ManagedValues
  /** Null where there is no such file. */
  readonly management: Management | null
}

export const nothingManaged: ManagedSettings = { values: {}, management: null }

/**
 * What a file with this text sets. Each key counts for itself: one mistake must not switch off the others. A text that is no
 * JSON object sets nothing; then `ignored` has the whole file, as `*`.
 */
export function readManaged(file: string, text: string): ManagedSettings {
  const keys = objectOf(text)
  if (keys === null) return { values: {}, management: { file, names: [], ignored: ['*'] } }
  const values: Record<string, unknown> = {}
  const ignored: string[] = []
  for (const [key, value] of Object.entries(keys)) {
    const name = managedNames.find(known => known === key)
    const parsed = name && managedValues.required().shape[name].safeParse(value)
    if (parsed?.success) values[key] = parsed.data
    else ignored.push(key)
  }
  const names = managedNames.filter(name => name in values)
  return { values: managedValues.parse(values), management: { file, names, ignored } }
}

/** Those of the settings page. */
export function fixedSettings({ values }: ManagedSettings): Partial<Settings> {
  return {
    ...(values.serviceUrl !== undefined && { serviceUrl: values.serviceUrl }),
    ...(values.signInProvider !== undefined && { signInProvider: values.signInProvider }),
  }
}

function objectOf(text: string): Record<string, unknown> | null {
  try {
    const parsed = z.record(z.string(), z.unknown()).safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    // Whoever wrote the file reads in the settings that it does not count.
    return null
  }
}
