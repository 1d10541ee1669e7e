import { Select } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../shared/ipc/app-procedures.ts'
import { appQueries } from '../../ipc/app-queries.ts'
import { FormField } from '../../ui/field.tsx'
import { Section } from '../../ui/section.tsx'

interface HolidayChoiceProps {
  readonly holidays: Settings['holidays']
  readonly onChange: (holidays: Settings['holidays']) => void
}

/** Whose holidays are no business days. */
export function HolidayChoice({ holidays, onChange }: HolidayChoiceProps) {
  const { t } = useTranslation('settings')
  const { i18n } = useTranslation()
  const { data: countries = [] } = useQuery(appQueries.holidayCountries(i18n.language))
  const country = countries.find(({ code }) => code === holidays?.country)
  return (
    <Section title={t('holidays')}>
      <FormField label={t('holidayCountry')} hint={t('holidaysHint')}>
        <Select
          value={country?.code ?? ''}
          onChange={(_, { value }) => onChange(value === '' ? null : { country: value, region: null })}
        >
          <option value="">{t('noHolidays')}</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Select>
      </FormField>
      {country !== undefined && country.regions.length > 0 && (
        <FormField label={t('holidayRegion')}>
          <Select
            value={holidays?.region ?? ''}
            onChange={(_, { value }) =>
              onChange({ country: country.code, region: value === '' ? null : value })
            }
          >
            <option value="">{t('wholeCountry')}</option>
            {country.regions.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </FormField>
      )}
    </Section>
  )
}
