import { type Dispatch, type SetStateAction, useCallback, useRef, useState } from 'react'
import type { z } from 'zod'

/** What is kept under the key for the session; `initial` where nothing is. */
export function sessionValue<T extends z.ZodType>(key: string, schema: T, initial: z.output<T>): z.output<T> {
  const stored = schema.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null'))
  return stored.success ? stored.data : initial
}

/** State that outlives its page, until the program ends: what was filtered is there again when one comes back. */
export function useSessionState<T extends z.ZodType>(
  key: string,
  schema: T,
  initial: z.output<T>,
): readonly [z.output<T>, Dispatch<SetStateAction<z.output<T>>>] {
  const [value, setValue] = useState(() => sessionValue(key, schema, initial))
  const latest = useRef(value)
  const keep = useCallback(
    (change: SetStateAction<z.output<T>>) => {
      latest.current = change instanceof Function ? change(latest.current) : change
      // At once: what a page says as it goes away is drawn no more.
      sessionStorage.setItem(key, JSON.stringify(latest.current))
      setValue(latest.current)
    },
    [key],
  )
  return [value, keep]
}
