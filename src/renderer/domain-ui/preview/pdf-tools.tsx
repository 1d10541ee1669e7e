import { Button, Input, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components'
import {
  ChevronDown20Regular,
  ChevronUp20Regular,
  ZoomIn20Regular,
  ZoomOut20Regular,
} from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mostPagesInOneScroll, type PdfMatches, type PdfPosition, type PdfView } from './pdf-view.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  find: { width: '220px' },
  page: { width: '90px' },
  grow: { flexGrow: 1 },
})

interface PdfToolsProps {
  readonly view: PdfView
  readonly position: PdfPosition
  readonly matches: PdfMatches | undefined
}

/** Finding, zooming and going to a page. */
export function PdfTools(props: PdfToolsProps) {
  const styles = useStyles()
  const { t } = useTranslation('preview')
  const { view, position } = props
  return (
    <div className={styles.root}>
      <Find {...props} />
      <span className={styles.grow} />
      {position.pages > mostPagesInOneScroll && <Text size={200}>{t('pdf.onePage')}</Text>}
      <Input
        className={styles.page}
        type="number"
        min={1}
        max={position.pages}
        aria-label={t('pdf.goTo')}
        value={String(position.page)}
        onChange={(_, { value }) => view.goTo(Number(value))}
      />
      <Text>{t('pdf.ofPages', { pages: position.pages })}</Text>
      <Button icon={<ZoomOut20Regular />} aria-label={t('pdf.zoomOut')} onClick={() => view.zoom('out')} />
      <Button icon={<ZoomIn20Regular />} aria-label={t('pdf.zoomIn')} onClick={() => view.zoom('in')} />
    </div>
  )
}

function Find({ view, matches }: PdfToolsProps) {
  const styles = useStyles()
  const { t } = useTranslation('preview')
  const [query, setQuery] = useState('')
  const search = (value: string) => {
    setQuery(value)
    view.find(value, 'first')
  }
  const found = matches && matches.total > 0
  return (
    <>
      <SearchBox
        className={styles.find}
        aria-label={t('pdf.find')}
        placeholder={t('pdf.find')}
        value={query}
        onChange={(_, { value }) => search(value)}
        onKeyDown={event => {
          if (event.key === 'Enter') view.find(query, event.shiftKey ? 'previous' : 'next')
        }}
      />
      <Button
        icon={<ChevronUp20Regular />}
        aria-label={t('pdf.previousMatch')}
        disabledFocusable={!found}
        onClick={() => view.find(query, 'previous')}
      />
      <Button
        icon={<ChevronDown20Regular />}
        aria-label={t('pdf.nextMatch')}
        disabledFocusable={!found}
        onClick={() => view.find(query, 'next')}
      />
      <Text role="status">
        {query !== '' && matches && (found ? t('pdf.matches', { ...matches }) : t('pdf.noMatch'))}
      </Text>
    </>
  )
}
