import { useProblemTexts } from '../../domain-ui/problem-texts.ts'
import type { FieldTexts } from '../../ui/field.tsx'
import { useWizard } from './wizard-context.ts'

// A line is kept free below each field, so that a message that appears moves nothing.
const emptyLine = '\u00a0'

/** A field's label with what is wrong at its path, once that may be said; a message takes the place of the hint. */
export function useFieldTexts(path: string, label: string, hint?: string): FieldTexts {
  const { problems, isShown } = useWizard()
  const texts = useProblemTexts()
  const found = isShown(path) ? problems.filter(one => one.path === path) : []
  const blocker = found.find(({ severity }) => severity === 'blocker')
  const warning = found.find(({ severity }) => severity === 'warning')
  if (blocker) return { label, error: texts.title(blocker) }
  if (warning) return { label, warning: texts.title(warning) }
  return { label, hint: hint ?? emptyLine }
}
