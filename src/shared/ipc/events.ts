import { z } from 'zod'
import { commandNames } from '../commands/commands.ts'
import { claimIdSchema } from '../domain/identifiers.ts'
import { accountStatusSchema } from './account-procedures.ts'
import { settingsProcedures, storageStatusSchema } from './app-procedures.ts'
import { backupStatusSchema } from './backup-procedures.ts'
import { ingestSchema } from './document-procedures.ts'
import type { EventName } from './names.ts'
import { profileIdSchema, profileListSchema } from './profiles-procedures.ts'
import { protectionStatusSchema } from './protection-procedures.ts'
import { syncStatusSchema } from './sync-procedures.ts'
import { updateStatusSchema } from './update-procedures.ts'
import { vaultCheckSchema } from './vault-procedures.ts'

/** What main tells the page, each with its payload. */
export const events = {
  /** Claims changed otherwise than by the page's own save; null means any. */
  claimsChanged: z.object({ ids: z.array(claimIdSchema).nullable() }),
  /** Progress of files on their way into the vault, of one claim. */
  ingestsChanged: z.object({ claimId: claimIdSchema, ingests: z.array(ingestSchema) }),
  /** Files that the system gave to the program are others: see `documents.given`. */
  filesGiven: z.object({}),
  /** How far the check of the vault is, or what it found. */
  vaultCheckChanged: vaultCheckSchema,
  syncChanged: syncStatusSchema,
  settingsChanged: settingsProcedures.get.output,
  protectionChanged: protectionStatusSchema,
  /** Signed in, out, or asked to. */
  accountChanged: accountStatusSchema,
  profilesChanged: profileListSchema,
  /** A profile was chosen in the menu: save what was typed, then call `profiles.switchTo`. */
  profileRequested: z.object({ id: profileIdSchema }),
  /** The disk refuses what is written, or takes it again: then save what is not saved. */
  storageChanged: storageStatusSchema,
  /** A backup begins or ends. */
  backupsChanged: backupStatusSchema,
  /** A newer version was looked for, or comes. */
  updatesChanged: updateStatusSchema,
  /** A menu item was chosen. */
  command: z.object({ name: z.enum(commandNames) }),
  /** A notification was clicked: `draft` is a claim that its user must change. */
  placeRequested: z.discriminatedUnion('place', [
    z.object({ place: z.enum(['claim', 'draft']), claimId: claimIdSchema }),
    z.object({ place: z.enum(['claims', 'activity']) }),
  ]),
  /** A link to the program was followed: ask `app.takePlace` where it leads. */
  placeGiven: z.object({}),
  /** The window is about to close: save everything now, then call `app.flushed`. */
  flushRequested: z.object({}),
} as const satisfies Record<EventName, z.ZodType>

export type Events = { readonly [Name in EventName]: z.infer<(typeof events)[Name]> }
