import {
  Combobox,
  Dialog,
  DialogSurface,
  makeStyles,
  Option,
  OptionGroup,
  tokens,
} from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../domain-ui/commands/command-desk.ts'
import { type Finding, useFindings } from './use-findings.ts'

const useStyles = makeStyles({
  surface: {
    // Where the eye looks first, and with room for what is found below.
    marginTop: '12vh',
    maxWidth: '640px',
    padding: tokens.spacingHorizontalM,
  },
  field: { width: '100%', minWidth: 0 },
  list: { maxHeight: 'min(420px, 60vh)', overflowY: 'auto' },
  option: { display: 'flex', flexGrow: 1, minWidth: 0, gap: tokens.spacingHorizontalM },
  title: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  hint: {
    flexShrink: 0,
    maxWidth: '45%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: 'inherit',
    opacity: 0.85,
  },
  none: { padding: tokens.spacingHorizontalM },
})

/** Finds what the program can do, claims and help, from anywhere, by the keyboard alone. */
export function CommandPalette() {
  const { t } = useTranslation('commands')
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  const [openings, setOpenings] = useState(0)
  const before = useRef<Element>(null)
  useCommand('open-palette', () => {
    before.current = document.activeElement
    // At once: what is typed next must not go into the field behind.
    flushSync(() => {
      setOpen(true)
      setOpenings(openings + 1)
    })
  })
  const close = () => {
    setOpen(false)
    // Whoever looked and left goes on where they were.
    if (before.current instanceof HTMLElement) before.current.focus()
  }
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface} aria-label={t('palette.title')}>
        {/* Opened while it was still on its way out, it begins anew all the same. */}
        <Palette
          key={openings}
          onClose={close}
          onChosen={({ act }) => {
            close()
            act()
          }}
        />
      </DialogSurface>
    </Dialog>
  )
}

interface PaletteProps {
  readonly onChosen: (finding: Finding) => void
  readonly onClose: () => void
}

function Palette({ onChosen, onClose }: PaletteProps) {
  const { t } = useTranslation('commands')
  const styles = useStyles()
  const [query, setQuery] = useState('')
  const groups = useFindings(query)
  const all = groups.flatMap(({ findings }) => findings)
  const choose = (key: string | undefined) => {
    const found = all.find(one => one.key === key)
    if (found !== undefined) onChosen(found)
  }
  return (
    <Combobox
      freeform
      open
      inlinePopup
      autoFocus
      className={styles.field}
      aria-label={t('palette.label')}
      placeholder={t('palette.placeholder')}
      autoComplete="off"
      spellCheck={false}
      expandIcon={null}
      value={query}
      selectedOptions={[]}
      // Fluent would write a greatest height over the list's own.
      positioning={{ autoSize: false }}
      listbox={{ 'aria-label': t('palette.results'), className: styles.list }}
      onChange={event => setQuery(event.target.value)}
      onOptionSelect={(_, { optionValue }) => choose(optionValue)}
      onKeyDown={event => {
        // The list is always open: what would close it closes the dialog.
        if (event.key === 'Escape') onClose()
        // Nothing marked yet: the first is what was meant.
        const isMarked = event.currentTarget.hasAttribute('aria-activedescendant')
        if (event.key !== 'Enter' || isMarked) return
        event.preventDefault()
        choose(all[0]?.key)
      }}
    >
      {groups.map(({ group, findings }) => (
        <OptionGroup key={group} label={t(`palette.${group}`)}>
          {findings.map(({ key, title, hint }) => (
            <Option key={key} value={key} text={title} checkIcon={null}>
              <span className={styles.option}>
                <span className={styles.title}>{title}</span>
                <span className={styles.hint}>{hint}</span>
              </span>
            </Option>
          ))}
        </OptionGroup>
      ))}
      {all.length === 0 && <span className={styles.none}>{t('palette.none', { query })}</span>}
    </Combobox>
  )
}
