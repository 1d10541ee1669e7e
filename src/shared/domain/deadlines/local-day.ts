import type { Day } from '../identifiers.ts'

/** The calendar day at the user's desk: in the time zone of the computer. */
export function localDay(at: Date): Day {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}
