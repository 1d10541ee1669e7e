import { z } from 'zod'
import { commandNames } from '../commands/commands.ts'
import { claimIdSchema } from '../domain/identifiers.ts'
import { policySchema } from '../domain/policy/policy.ts'
import { signInProviderSchema } from '../service-api/sign-in.ts'
import { managementSchema } from './managed.ts'
import { offeredPolicySchema, policyImpactSchema } from './policy-impact.ts'
import { procedure } from './procedure.ts'
import { keyProtectionSchema } from './protection-procedures.ts'

export const languages = ['en', 'it'] as const
export type Language = (typeof languages)[number]

/** Pages that the window may open on. */
export const startPages = ['claims', 'home'] as const
export type StartPage = (typeof startPages)[number]

/** A place of the data folder that databases suffer from. */
const dataPlaceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cloud'), name: z.string() }),
  z.object({ kind: z.literal('network') }),
])
export type DataPlace = z.infer<typeof dataPlaceSchema>

export const appInfoSchema = z.object({
  version: z.string(),
  platform: z.string(),
  /** The remote service's address; null while none is set. */
  serviceUrl: z.string().nullable(),
  /** True when the remote service is the sandbox: labelled so wherever it matters. */
  isSandbox: z.boolean(),
  dataFolder: z.string(),
  /** Null where it lies in a usual place. */
  dataPlace: dataPlaceSchema.nullable(),
  /** Null where the vault's key is missing. */
  keyProtection: keyProtectionSchema.nullable(),
  policy: policySchema,
})

/** Why what is written cannot be kept at the moment; each is over some time, and then it is written again. */
export const storageTroubleSchema = z.enum([
  'disk-full',
  'storage-failed',
  'data-folder-gone',
  'data-folder-replaced',
])
export type StorageTrouble = z.infer<typeof storageTroubleSchema>
export const storageStatusSchema = z.object({ trouble: storageTroubleSchema.nullable() })

/** What the system's notifications may tell of, and how. */
export const noticeSettingsSchema = z.object({
  isOn: z.boolean(),
  /** Approved, rejected, action required. */
  decisions: z.boolean(),
  comments: z.boolean(),
  /** A deadline comes near, or a subscription ends. */
  deadlines: z.boolean(),
  /** Claims that the service gave back. */
  returned: z.boolean(),
  /** Sync has stopped, or needs a sign-in. */
  sync: z.boolean(),
  /** Nothing is shown while the window is in front. */
  quietWhileFocused: z.boolean(),
  /** Off: a notification names no customer and no claim. */
  customerNames: z.boolean(),
})
export type NoticeSettings = z.infer<typeof noticeSettingsSchema>

export const settingsSchema = z.object({
  /** `system` follows the system's language. */
  language: z.enum(['system', ...languages]),
  theme: z.enum(['system', 'light', 'dark']),
  /** The page that the window opens on. */
  startWith: z.enum(startPages),
  serviceUrl: z.url({ protocol: /^https?$/ }).nullable(),
  /** Where to sign in; null to go by what the service says. */
  signInProvider: signInProviderSchema.nullable(),
  /** While the network is metered, documents larger than so many megabytes wait until they are asked for. */
  metered: z.object({ isAlways: z.boolean(), holdOverMb: z.int().positive().nullable() }),
  /** Whose holidays are no business days; null for nobody's (domain.md A4). */
  holidays: z.object({ country: z.string().max(10), region: z.string().max(10).nullable() }).nullable(),
  /** The policy chosen; it may be one that only another service knows. */
  policyId: z.string(),
  notices: noticeSettingsSchema,
  /** The user knows what may become of data in such a place: one that was warned of is not warned of again. */
  isWarnedOfPlace: z.boolean(),
})
export type Settings = z.infer<typeof settingsSchema>

const effectiveSettings = z.object({
  settings: settingsSchema,
  /** What `system` comes to, or what development set. */
  effectiveLanguage: z.enum(languages),
  /** Those that can be chosen, oldest first. */
  policies: z.array(offeredPolicySchema),
  /** The policy by which claims are checked now. */
  policyInForce: z.string(),
  /** Null where no administrator set anything. */
  management: managementSchema.nullable(),
})
export type EffectiveSettings = z.infer<typeof effectiveSettings>

/** Where a link from outside leads: to a claim, to a backup that was opened, or nowhere. */
export const linkPlaceSchema = z.discriminatedUnion('place', [
  z.object({ place: z.literal('claim'), claimId: claimIdSchema }),
  z.object({ place: z.enum(['backup', 'nowhere']) }),
])
export type LinkPlace = z.infer<typeof linkPlaceSchema>

/** Whether the program starts when the user signs in to the computer; null where it cannot be had so. */
const signInStartSchema = z.object({ isOn: z.boolean().nullable() })

const stepText = z.string().max(300).nullable()

/** What the menu shows of commands: those that can be chosen now, and what would be taken back or done again. */
export const shownCommandsSchema = z.strictObject({
  available: z.array(z.enum(commandNames)),
  undo: stepText,
  redo: stepText,
})
export type ShownCommands = z.infer<typeof shownCommandsSchema>

export const appProcedures = {
  /** A problem here means that the program could not open its data: the page then shows nothing else. */
  info: procedure(z.strictObject({}), appInfoSchema, [
    'data-folder-unusable',
    'database-from-newer-version',
    'database-damaged',
    'data-files-do-not-match',
  ]),
  /** Whether the data folder takes what is written. */
  storage: procedure(z.strictObject({}), storageStatusSchema),
  /** Opens an address of the allow-list in the system browser. */
  openLink: procedure(z.strictObject({ url: z.string().max(2_000) }), z.object({}), ['link-refused']),
  /** Puts plain text on the system's clipboard, which the page itself may not touch. */
  copyText: procedure(z.strictObject({ text: z.string().max(50_000) }), z.object({})),
  /** The page's answer to `flushRequested`: everything typed has been saved, so the window may close. */
  flushed: procedure(z.strictObject({}), z.object({})),
  restart: procedure(z.strictObject({}), z.object({})),
  quit: procedure(z.strictObject({}), z.object({})),
  /** Where a link led that was followed since this was asked last. */
  takePlace: procedure(z.strictObject({}), z.object({ place: linkPlaceSchema.nullable() })),
  signInStart: procedure(z.strictObject({}), signInStartSchema),
  setSignInStart: procedure(z.strictObject({ isOn: z.boolean() }), signInStartSchema),
  /** Which commands the page can carry out now: the menu follows. */
  showCommands: procedure(shownCommandsSchema, z.object({})),
} as const

const policyRef = z.strictObject({ policyId: z.string().min(1).max(100) })

const calendarPlace = z.object({ code: z.string(), name: z.string() })
const holidayCountrySchema = calendarPlace.extend({ regions: z.array(calendarPlace) })

export const settingsProcedures = {
  get: procedure(z.strictObject({}), effectiveSettings),
  /** All but the policy, which claims must be checked by anew. */
  change: procedure(settingsSchema.omit({ policyId: true }).partial().strict(), effectiveSettings, [
    'setting-managed',
  ]),
  /** Countries whose holidays are known, by name in the language shown. */
  holidayCountries: procedure(z.strictObject({}), z.array(holidayCountrySchema)),
  /** What a change of policy would change in the open claims (drafts and ready ones); changes nothing. */
  previewPolicy: procedure(policyRef, z.array(policyImpactSchema), ['policy-unknown']),
  /** Checks the open claims by the policy, and puts it in force with all that follows, in one go. */
  choosePolicy: procedure(policyRef, effectiveSettings, ['policy-unknown']),
} as const
