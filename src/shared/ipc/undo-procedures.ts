import { z } from 'zod'
import { undoRefusals, undoStepSchema } from '../undo/undo-step.ts'
import { procedure } from './procedure.ts'

const nothing = z.strictObject({})

/** Null where there is nothing to take back, or to do again. */
const undoStateSchema = z.object({ undo: undoStepSchema.nullable(), redo: undoStepSchema.nullable() })
export type UndoState = z.infer<typeof undoStateSchema>

const undoAnswerSchema = z.object({
  /** Null where nothing was done. */
  done: undoStepSchema.nullable(),
  /** What was left as it is, and why: whole steps, or the claims of one. */
  left: z.array(z.object({ step: undoStepSchema, reason: z.enum(undoRefusals) })),
})
export type UndoAnswer = z.infer<typeof undoAnswerSchema>

export const undoProcedures = {
  state: procedure(nothing, undoStateSchema),
  /** Takes the user's last step back; nothing that was sent, or is about to be, is changed by it. */
  undo: procedure(nothing, undoAnswerSchema),
  /** Does again what was taken back last. */
  redo: procedure(nothing, undoAnswerSchema),
} as const
