import { Switch } from '@fluentui/react-components'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '../../ipc/ask.ts'

const signInStart = () =>
  queryOptions({
    queryKey: ['signInStart'],
    queryFn: () => ask(window.claimdesk.app.signInStart({})),
    // The system's own settings may change it at any time.
    staleTime: 0,
  })

/** Whether the program starts with the user's session; not shown where it cannot be had so. */
export function SignInStart() {
  const { t } = useTranslation('settings')
  const client = useQueryClient()
  const { data } = useQuery(signInStart())
  const set = useMutation({
    mutationFn: (isOn: boolean) => ask(window.claimdesk.app.setSignInStart({ isOn })),
    onSuccess: now => client.setQueryData(signInStart().queryKey, now),
  })
  if (data === undefined || data.isOn === null) return null
  return (
    <Switch label={t('signInStart')} checked={data.isOn} onChange={(_, { checked }) => set.mutate(checked)} />
  )
}
