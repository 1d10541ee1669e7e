import { z } from 'zod'
import { capture } from '../workspace/run.ts'
import type { StepOutcome } from './step.ts'

/** What `npm audit --json` says, of what was found or of why nothing could be looked for. */
const answerSchema = z.union([
  z.object({
    metadata: z.object({ vulnerabilities: z.object({ high: z.number(), critical: z.number() }) }),
    vulnerabilities: z.record(z.string(), z.object({ severity: z.string() })),
  }),
  z.object({ message: z.string() }),
])

const grave = new Set(['high', 'critical'])
const timeoutMs = 60_000

/**
 * Known weaknesses of the dependencies, by the registry's list; tools of development among them, since what is packaged is
 * bundled from there. A registry that has no such list, or is not reached, leaves it undone, and that is said.
 */
export async function auditDependencies(): Promise<StepOutcome> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const finished = await capture(npm, ['audit', '--json', '--audit-level=high'], { timeoutMs })
  const answer = answerOf(finished.stdout)
  if (answer === null) return { ...finished, leftUndone: 'npm gave no answer that can be read' }
  if ('message' in answer) return { ...finished, leftUndone: answer.message }
  const named = Object.entries(answer.vulnerabilities)
    .filter(([, { severity }]) => grave.has(severity))
    .map(([name, { severity }]) => `${name}: ${severity}`)
  return { ...finished, exitCode: named.length === 0 ? 0 : 1, output: named.join('\n') }
}

function answerOf(text: string) {
  try {
    return answerSchema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
