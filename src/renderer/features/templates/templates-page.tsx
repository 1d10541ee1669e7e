import { DocumentCopyRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../domain-ui/loaded.tsx'
import { templateQueries } from '../../ipc/template-queries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { RouterLink } from '../../ui/router-link.tsx'
import { SimpleTable } from '../../ui/simple-table.tsx'
import { TemplateActions } from './template-actions.tsx'

/** What claims can begin with, to be used, renamed and deleted. */
export function TemplatesPage() {
  const { t } = useTranslation('templates')
  const { t: claims } = useTranslation('claims')
  const { t: word } = useTranslation('domain')
  return (
    <Page title={t('title')}>
      <RouterLink to="/claims">{t('back')}</RouterLink>
      <Loaded query={useQuery(templateQueries.list())}>
        {templates =>
          templates.length === 0 ? (
            <EmptyState icon={<DocumentCopyRegular />} title={t('empty.title')} body={t('empty.body')} />
          ) : (
            <SimpleTable
              label={t('title')}
              columns={[t('name'), claims('columns.solutionArea'), t('actions')]}
              rows={templates.map(template => ({
                key: template.id,
                cells: [
                  template.name,
                  template.solutionArea === null
                    ? claims('noArea')
                    : word(`solutionAreas.${template.solutionArea}`),
                  <TemplateActions key="actions" template={template} />,
                ],
              }))}
            />
          )
        }
      </Loaded>
    </Page>
  )
}
