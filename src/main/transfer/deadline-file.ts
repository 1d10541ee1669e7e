import ical, { ICalAlarmType } from 'ical-generator'
import type { ClaimId, Day } from '../../shared/domain/identifiers.ts'

interface CalendarEntry {
  readonly claimId: ClaimId
  readonly kind: string
  readonly day: Day
  /** In the user's language. */
  readonly summary: string
  readonly description: string
  readonly at: Date
}

const dayMs = 86_400_000

/**
 * A deadline as iCalendar (RFC 5545): a whole day, whatever the time zone, with a word the day before. The same deadline has
 * the same UID, so that a calendar which gets it again moves it instead of having it twice.
 */
export function deadlineFile({ claimId, kind, day, summary, description, at }: CalendarEntry): string {
  const calendar = ical({ prodId: { company: 'Claimdesk', product: 'Claimdesk' } })
  const event = calendar.createEvent({
    id: `${kind}-${claimId}@claimdesk`,
    start: new Date(`${day}T00:00:00Z`),
    end: new Date(Date.parse(`${day}T00:00:00Z`) + dayMs),
    allDay: true,
    stamp: at,
    summary,
    description,
    timezone: 'UTC',
  })
  event.createAlarm({ type: ICalAlarmType.display, triggerBefore: 24 * 60 * 60, description: summary })
  return calendar.toString()
}
