import { Badge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.ts'

const useStyles = makeStyles({
  tabs: { flexShrink: 1, flexWrap: 'wrap', minWidth: 0 },
  tab: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
})

interface TabsProps {
  readonly views: readonly { readonly key: string; readonly name: string }[]
  /** Of each view, in the same order; undefined while they are counted. */
  readonly counts: readonly number[] | undefined
  /** Null where none of them is shown. */
  readonly shown: string | null
  readonly onShow: (key: string) => void
}

/** A tab for each view, with how many claims it lets through. */
export const ViewTabs = memo(function ViewTabs({ views, counts, shown, onShow }: TabsProps) {
  const styles = useStyles()
  const { t } = useTranslation('claims')
  const format = useFormat()
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label={t('views.title')}
      selectedValue={shown}
      onTabSelect={(_, { value }) => onShow(String(value))}
    >
      {views.map(({ key, name }, place) => {
        const count = counts?.[place] ?? 0
        return (
          <Tab key={key} value={key}>
            <span className={styles.tab}>
              {name}
              {count > 0 && (
                <Badge
                  appearance="filled"
                  color={key === 'asked' || key === 'dueSoon' ? 'danger' : 'informative'}
                  size="small"
                >
                  {format.number(count)}
                </Badge>
              )}
            </span>
          </Tab>
        )
      })}
    </TabList>
  )
})
