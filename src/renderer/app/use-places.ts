import { useEffect, useEffectEvent } from 'react'
import { type NavigateOptions, useNavigate } from 'react-router'
import type { LinkPlace } from '../../shared/ipc/app-procedures.ts'
import { useProfileRequests } from '../domain-ui/use-profile-requests.ts'
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

/** Goes where a link or a notification leads. */
export function usePlaces(): void {
  const navigate = useNavigate()
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
}
