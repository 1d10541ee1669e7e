import { type Problem, problem } from '../../shared/domain/problem.ts'
import { type SyncQuestion, syncQuestions } from '../../shared/ipc/sync-procedures.ts'

const questions: ReadonlySet<string> = new Set(syncQuestions)

/** Whether sync stops for it and asks; nothing that is tried again by itself would answer it. */
export function isQuestion({ code }: Problem): boolean {
  return questions.has(code)
}

/** What a refusal of the whole list of changes asks the user; others are as they are. */
export function questionOfFeed(refused: Problem): Problem {
  const question = ofFeed[refused.code]
  return question === undefined ? refused : problem(question, { params: { reason: refused.code } })
}

const ofFeed: { readonly [Code in string]?: SyncQuestion } = {
  'cursor-unknown': 'service-went-back',
  'not-found': 'service-knows-nothing',
}
