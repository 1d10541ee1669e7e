import { makeStyles } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format.ts'
import { useNow } from '../ui/use-now.ts'

const minuteMs = 60_000

/** How long ago, or when to come, in words that keep up with the clock. */
export function useRelativeTime(at: string): string {
  const { t } = useTranslation('shell')
  const format = useFormat()
  const atMs = Date.parse(at)
  // Counted in seconds where somebody waits for it.
  const now = useNow(Math.abs(atMs - Date.now()) < minuteMs ? 1_000 : 15_000)
  const inMs = atMs - now.getTime()
  if (inMs <= 0 && inMs > -minuteMs) return t('time.justNow')
  return format.relative(at, now)
}

/** Both: the distance for people in a hurry, and the time for the record. */
export function RelativeTime({ at }: { readonly at: string }) {
  const { t } = useTranslation('shell')
  const format = useFormat()
  const relative = useRelativeTime(at)
  const absolute = format.instant(at)
  return (
    <time dateTime={at}>{relative === absolute ? absolute : t('time.both', { relative, absolute })}</time>
  )
}

const useStyles = makeStyles({
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
})

/**
 * A sentence with a time in a region that is read aloud when it changes: seen with the distance, which changes by itself,
 * heard with the time, which does not.
 */
export function SpokenTime({ at, say }: { readonly at: string; readonly say: (when: string) => string }) {
  const styles = useStyles()
  const format = useFormat()
  const relative = useRelativeTime(at)
  const absolute = format.instant(at)
  return (
    <>
      <span className={styles.unseen}>{say(absolute)}</span>
      <span aria-hidden title={absolute}>
        {say(relative)}
      </span>
    </>
  )
}
