import { useEffect, useEffectEvent } from 'react'
import { type NavigateOptions, useNavigate } from 'react-router'
import type { LinkPlace } from '../../shared/ipc/app-procedures.ts'
import { useNewClaim } from '../domain-ui/use-new-claim.ts'
import { useProfileRequests } from '../domain-ui/use-profile-requests.ts'
import { useSyncNow } from '../ipc/app-mutations.ts'
import { ask } from '../ipc/ask.ts'
import { useMainEvent } from '../ipc/use-main-event.ts'

/** A link of an unknown form has an address that is no page: there the window says so. */
function addressOf(place: LinkPlace): [string, NavigateOptions?] {
  switch (place.place) {
    case 'claim':
      return [`/claims/${place.claimId}`]
    case 'backup':
      return ['/settings', { state: { restoreFile: true } }]
    case 'nowhere':
      return ['/nowhere']
  }
}

/** Does what is chosen in the window's menu, and goes where a notification leads. */
export function useCommands(): void {
  const navigate = useNavigate()
  const newClaim = useNewClaim()
  const syncNow = useSyncNow()
  useProfileRequests()

  const followLink = useEffectEvent(async () => {
    const { place } = await ask(window.claimdesk.app.takePlace({}))
    if (place !== null) await navigate(...addressOf(place))
  })
  useMainEvent('placeGiven', () => void followLink())
  // The program may have been started by a link.
  useEffect(() => void followLink(), [])

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
      case 'open-licences':
        void navigate('/licences')
        return
      case 'find':
        // The list takes this as a wish to have its search box in the focus.
        void navigate('/claims', { state: { find: true } })
        return
    }
  })
}
