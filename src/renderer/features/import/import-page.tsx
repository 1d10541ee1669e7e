import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { importQueries } from '../../ipc/import-queries.ts'
import { Page } from '../../ui/page.tsx'
import { ChooseFile } from './choose-file.tsx'
import { OpenFile } from './open-file.tsx'

/** Claims out of a file: choose it, say what its columns are, mend rows, import. What is open stays so on other pages. */
export function ImportPage() {
  const { t } = useTranslation('imports')
  const query = useQuery(importQueries.state())
  return (
    <Loaded query={query}>
      {open =>
        open === null ? (
          <Page title={t('title')}>
            <ChooseFile />
          </Page>
        ) : (
          <OpenFile open={open} />
        )
      }
    </Loaded>
  )
}
