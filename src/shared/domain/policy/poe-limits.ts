import type { Policy } from './policy.ts'
import { sources } from './sources.ts'

const mebibyte = 1_048_576

/** Limits of PoE documents; the same in both policies, since only the age is published (domain.md A3, B1.5). */
export const poeLimits = {
  acknowledgementMaxAgeMonths: { value: 12, source: sources.poeTemplate },
  fileEndings: {
    value: [
      ...['pdf', 'docx', 'doc', 'xlsx', 'xls', 'pptx', 'ppt', 'msg', 'eml', 'rtf', 'txt', 'csv'],
      // Two endings are in use for each of JPEG and TIFF.
      ...['png', 'jpg', 'jpeg', 'tiff', 'tif', 'heic'],
    ],
    source: sources.ownDefault,
  },
  maxFileBytes: { value: 100 * mebibyte, source: sources.ownDefault },
  maxFiles: { value: 20, source: sources.ownDefault },
} satisfies Policy['poe']
