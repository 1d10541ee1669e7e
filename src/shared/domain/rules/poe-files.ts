import type { Attachment } from '../attachment.ts'
import { contentFitsEnding } from '../content-of-ending.ts'
import type { Policy } from '../policy/policy.ts'
import { type Problem, problem } from '../problem.ts'
import type { Rule } from './rule.ts'

const bytesPerMebibyte = 1_048_576

type FileFacts = Pick<Attachment, 'name' | 'sizeBytes' | 'mediaType'>

function fileProblems(
  { name, sizeBytes, mediaType }: FileFacts,
  { fileEndings, maxFileBytes }: Policy['poe'],
  path?: string,
) {
  const at = path === undefined ? {} : { path }
  const found: Problem[] = []
  const ending = name.includes('.') ? (name.split('.').at(-1)?.toLowerCase() ?? '') : ''
  if (!fileEndings.value.includes(ending))
    found.push(problem('poe-type', { ...at, params: { document: name, endings: fileEndings.value } }))
  else if (!contentFitsEnding(mediaType, ending))
    found.push(problem('poe-type', { ...at, params: { document: name, ending, mediaType } }))
  if (sizeBytes > maxFileBytes.value) {
    const maxMebibytes = Math.floor(maxFileBytes.value / bytesPerMebibyte)
    found.push(problem('poe-too-large', { ...at, params: { document: name, maxMebibytes } }))
  }
  return found
}

/** What the policy has against one more file for a claim that has so many; nothing where it may come. */
export function problemOfNewFile(file: FileFacts, present: number, poe: Policy['poe']): Problem | undefined {
  const found = present + 1
  if (found > poe.maxFiles.value)
    return problem('poe-too-many', { params: { found, max: poe.maxFiles.value } })
  return fileProblems(file, poe)[0]
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
  ...documents.flatMap(document => fileProblems(document, poe, `documents.${document.id}.name`)),
]
