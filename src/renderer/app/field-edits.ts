/** What was typed into the field that has the focus: its own undo comes before the program's. */
export interface FieldEdits {
  /** Has the field take back what was typed since it got the focus; false where there is nothing of that. */
  undo(): boolean
  /** Has the field do again what it took back itself. */
  redo(): boolean
  /** What the field has now was put there by the program: nothing of it is typed. */
  settle(): void
  stop(): void
}

type TextField = HTMLInputElement | HTMLTextAreaElement

interface Visit {
  readonly field: TextField
  /** When it got the focus, or the program changed it. */
  first: string
  /** After what was typed last. */
  last: string
  canRedo: boolean
}

const textTypes = new Set(['text', 'search', 'email', 'tel', 'url', 'password'])

function textField(element: unknown): TextField | null {
  if (element instanceof HTMLTextAreaElement) return element
  return element instanceof HTMLInputElement && textTypes.has(element.type) ? element : null
}

/** Follows what is typed in the fields of a document. */
export function followFieldEdits(document: Document): FieldEdits {
  let visit: Visit | null = null

  function begin(): void {
    const field = textField(document.activeElement)
    visit = field && { field, first: field.value, last: field.value, canRedo: false }
  }

  function onInput(event: Event): void {
    if (visit === null || event.target !== visit.field) return
    visit.last = visit.field.value
    const type = event instanceof InputEvent ? event.inputType : ''
    visit.canRedo = type === 'historyUndo' || (type === 'historyRedo' && visit.canRedo)
  }

  /** The visit, where all that the field has was typed there. */
  function current(): Visit | null {
    if (visit !== null && visit.field.value !== visit.last) begin()
    return visit
  }

  /** Chromium has no other way to ask a field for this than the old one. */
  function has(field: TextField, act: 'undo' | 'redo'): boolean {
    const before = field.value
    document.execCommand(act)
    return field.value !== before
  }

  document.addEventListener('focusin', begin)
  document.addEventListener('input', onInput, true)
  begin()
  return {
    undo() {
      const now = current()
      return now !== null && now.last !== now.first && has(now.field, 'undo')
    },
    redo() {
      const now = current()
      return now?.canRedo === true && has(now.field, 'redo')
    },
    settle: begin,
    stop() {
      document.removeEventListener('focusin', begin)
      document.removeEventListener('input', onInput, true)
    },
  }
}
