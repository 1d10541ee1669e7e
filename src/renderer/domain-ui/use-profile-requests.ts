import { useSwitchProfile } from '../ipc/profiles-queries.ts'
import { useMainEvent } from '../ipc/use-main-event.ts'

/** Shows the profile that is chosen in the window's menu. */
export function useProfileRequests(): void {
  const change = useSwitchProfile()
  useMainEvent('profileRequested', ({ id }) => {
    if (!change.isPending) change.mutate(id)
  })
}
