import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/service-api/canonical-json.ts'

/** SHA-256 over the canonical JSON, in hexadecimal: what a receipt's `contentHash` must be for the body sent. */
export function contentHashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex')
}
