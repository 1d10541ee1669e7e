import { makeStyles, SearchBox, tokens } from '@fluentui/react-components'
import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

// Short enough to feel like typing, long enough to search once for a word.
const searchAfterMs = 150

const useStyles = makeStyles({
  box: { width: 'clamp(160px, 40vw - 200px, 280px)', columnGap: tokens.spacingHorizontalS },
})

interface SearchFieldProps {
  readonly input: RefObject<HTMLInputElement | null>
  /** What the list is searched for. */
  readonly search: string
  readonly onSearch: (search: string) => void
}

/** What is typed is the field's own until it stands still, or is left: the page is drawn anew for a word, not for each letter. */
export function SearchField({ input, search, onSearch }: SearchFieldProps) {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  const [typed, setTyped] = useState(search)
  const [told, setTold] = useState(search)
  // Another view has words of its own, or none.
  if (told !== search) {
    setTold(search)
    setTyped(search)
  }
  const tell = (wanted: string) => {
    if (wanted === told) return
    setTold(wanted)
    onSearch(wanted)
  }
  const leave = () => tell(typed.trim())
  const onSettled = useEffectEvent(tell)
  const onLeft = useEffectEvent(leave)
  // Not `useDebounced`: typed once more right after another view was shown, the same word is no other value to it.
  useEffect(() => {
    const timer = setTimeout(() => onSettled(typed.trim()), searchAfterMs)
    return () => clearTimeout(timer)
  }, [typed])
  useEffect(() => () => onLeft(), [])
  return (
    <SearchBox
      className={styles.box}
      input={{ ref: input, 'aria-label': t('search') }}
      dismiss={{ 'aria-label': t('noMatch.clear') }}
      placeholder={t('search')}
      value={typed}
      onChange={(_, { value }) => setTyped(value)}
      onBlur={leave}
    />
  )
}
