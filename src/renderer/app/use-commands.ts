import { useNavigate } from 'react-router'
import { useNewClaim } from '../domain-ui/use-new-claim.ts'
import { useProfileRequests } from '../domain-ui/use-profile-requests.ts'
import { useSyncNow } from '../ipc/app-mutations.ts'
import { useMainEvent } from '../ipc/use-main-event.ts'

/** Does what is chosen in the window's menu, and goes where a notification leads. */
export function useCommands(): void {
  const navigate = useNavigate()
  const newClaim = useNewClaim()
  const syncNow = useSyncNow()
  useProfileRequests()

  useMainEvent('placeRequested', request => {
    switch (request.place) {
      case 'claim':
        void navigate(`/claims/${request.claimId}`)
        return
      case 'draft':
        void navigate(`/claims/${request.claimId}/edit/review`)
        return
      case 'claims':
      case 'activity':
        void navigate(`/${request.place}`)
        return
    }
  })

  useMainEvent('command', ({ name }) => {
    switch (name) {
      case 'new-claim':
        if (!newClaim.isPending) newClaim.start()
        return
      case 'import-claims':
        void navigate('/import')
        return
      case 'sync-now':
        if (!syncNow.isPending) syncNow.mutate()
        return
      case 'open-claims':
        void navigate('/claims')
        return
      case 'open-activity':
        void navigate('/activity')
        return
      case 'open-settings':
        void navigate('/settings')
        return
      case 'open-profiles':
        void navigate('/settings#profiles')
        return
      case 'open-help':
        void navigate('/help')
        return
      case 'report-problem':
        void navigate('/report')
        return
      case 'find':
        // The list takes this as a wish to have its search box in the focus.
        void navigate('/claims', { state: { find: true } })
        return
    }
  })
}
