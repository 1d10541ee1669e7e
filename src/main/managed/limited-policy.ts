import type { Policy } from '../../shared/domain/policy/policy.ts'
import type { ManagedLimits } from './managed-settings.ts'

const mebibyte = 1_048_576

/** The policy with the administrator's limits of PoE documents in the place of its own. */
export function limitedPolicy(policy: Policy, limits: ManagedLimits | undefined, source: string): Policy {
  if (limits === undefined) return policy
  const { maxFileMb, maxFiles, fileEndings } = limits
  return {
    ...policy,
    poe: {
      ...policy.poe,
      ...(maxFileMb !== undefined && { maxFileBytes: { value: maxFileMb * mebibyte, source } }),
      ...(maxFiles !== undefined && { maxFiles: { value: maxFiles, source } }),
      ...(fileEndings !== undefined && { fileEndings: { value: fileEndings, source } }),
    },
  }
}
