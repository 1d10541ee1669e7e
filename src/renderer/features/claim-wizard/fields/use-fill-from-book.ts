import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type ClaimContent, contactRoles } from '../../../../shared/domain/claim-content.ts'
import { bookChanges, type CustomerId } from '../../../../shared/domain/customer-book.ts'
import { fieldName } from '../../../i18n/field-name.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { customerQueries } from '../../../ipc/customer-queries.ts'

type Changes = ReturnType<typeof bookChanges>

/** Writes what the book says of a customer into the form. Where something else is written there, the user is asked first. */
export function useFillFromBook() {
  const { t } = useTranslation('wizard')
  const { t: word } = useTranslation('domain')
  const format = useFormat()
  const client = useQueryClient()
  const { getValues, setValue } = useFormContext<ClaimContent>()
  const [asked, setAsked] = useState<Changes | null>(null)
  const [news, setNews] = useState('')

  const put = (changes: Changes['empty']) => {
    for (const { path, to } of changes) setValue(path, to)
    // A contact by its name alone: all of its fields would be a long list.
    const names = changes.map(({ path }) => {
      const role = contactRoles.find(one => path.startsWith(`contacts.${one}.`))
      return role === undefined ? fieldName(path, word) : word(`contactRoles.${role}`)
    })
    const fields = format.list([...new Set(names)])
    setNews(changes.length === 0 ? t('book.nothing') : t('book.filled', { fields }))
    setAsked(null)
  }

  return {
    /** What came of the last choice. */
    news,
    /** What would be overwritten, until the user has said. */
    asked,
    async choose(id: CustomerId) {
      // As it is now: the book may say more than the page remembers.
      const data = await client.fetchQuery({ ...customerQueries.one(id), staleTime: 0 })
      const changes = bookChanges(getValues(), data)
      if (changes.overwritten.length === 0) put(changes.empty)
      else setAsked(changes)
    },
    write(what: 'all' | 'empty') {
      if (asked) put(what === 'all' ? [...asked.empty, ...asked.overwritten] : asked.empty)
    },
    leave: () => setAsked(null),
  }
}
