import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { commands } from '../../../shared/commands/commands.ts'
import { useCommandTexts } from '../../domain-ui/commands/use-command-texts.ts'
import { Page } from '../../ui/page.tsx'
import { RouterLink } from '../../ui/router-link.tsx'
import { Section } from '../../ui/section.tsx'
import { SimpleTable } from '../../ui/simple-table.tsx'

const menus = ['file', 'edit', 'view', 'claim', 'help'] as const

const useStyles = makeStyles({
  content: { maxWidth: '720px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
})

/** Every command with its keys, by menu. */
export function ShortcutsPage() {
  const { t } = useTranslation('commands')
  const { t: word } = useTranslation('shell')
  const styles = useStyles()
  const texts = useCommandTexts()
  return (
    <Page title={t('shortcuts.title')}>
      <div className={styles.content}>
        <div>
          <RouterLink to="/help">{word('helpTopics')}</RouterLink>
        </div>
        <Body1>{t('shortcuts.intro')}</Body1>
        <Body1>{t('shortcuts.undo')}</Body1>
        {menus.map(menu => (
          <Section key={menu} title={t(`shortcuts.menus.${menu}`)}>
            <SimpleTable
              label={t(`shortcuts.menus.${menu}`)}
              columns={[t('shortcuts.command'), t('shortcuts.keys')]}
              rows={commands
                .filter(command => command.menu === menu)
                .map(({ name }) => ({
                  key: name,
                  cells: [texts.title(name), texts.allKeys(name).join(' · ')],
                }))}
            />
          </Section>
        ))}
      </div>
    </Page>
  )
}
