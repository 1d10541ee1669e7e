import type { Attachment } from '../attachment.ts'
import { contentFitsEnding } from '../content-of-ending.ts'
import type { Policy } from '../policy/policy.ts'
import { type Problem, problem } from '../problem.ts'
import type { Rule } from './rule.ts'

const bytesPerMebibyte = 1_048_576

function fileProblems(
  { id, name, sizeBytes, mediaType }: Attachment,
  { fileEndings, maxFileBytes }: Policy['poe'],
) {
  const path = `documents.${id}.name`
  const found: Problem[] = []
  const ending = name.includes('.') ? (name.split('.').at(-1)?.toLowerCase() ?? '') : ''
  if (!fileEndings.value.includes(ending))
    found.push(problem('poe-type', { path, params: { document: name, endings: fileEndings.value } }))
  else if (!contentFitsEnding(mediaType, ending))
    found.push(problem('poe-type', { path, params: { document: name, ending, mediaType } }))
  if (sizeBytes > maxFileBytes.value) {
    const maxMebibytes = Math.floor(maxFileBytes.value / bytesPerMebibyte)
    found.push(problem('poe-too-large', { path, params: { document: name, maxMebibytes } }))
  }
  return found
}

/** Kinds, sizes and number of files (A3 `poe-type`, `poe-too-large`, `poe-too-many`): all of them policy. */
export const poeFiles: Rule = ({ documents, policy: { poe } }) => [
  ...(documents.length > poe.maxFiles.value
    ? [
        problem('poe-too-many', {
          path: 'documents',
          params: { found: documents.length, max: poe.maxFiles.value },
        }),
      ]
    : []),
  ...documents.flatMap(document => fileProblems(document, poe)),
]
