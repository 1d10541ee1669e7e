import { useEffect } from 'react'
import { z } from 'zod'
import { ask } from './ask.ts'

/** What Chromium tells of the network; on most computers nothing but whether the user asked to save data. */
const connectionSchema = z.object({ saveData: z.boolean().optional(), type: z.string().optional() })

function isMetered(): boolean {
  const told = connectionSchema.safeParse('connection' in navigator ? navigator.connection : {})
  return told.success && (told.data.saveData === true || told.data.type === 'cellular')
}

/** Tells main of the network as this page sees it: a network that is back is worth a try at once. */
export function useConnection(): void {
  useEffect(() => {
    const tell = (isBack: boolean) =>
      ask(window.claimdesk.sync.connection({ isMetered: isMetered(), isBack }))
    const onOnline = () => void tell(true)
    const onChange = () => void tell(false)
    const connection =
      'connection' in navigator && navigator.connection instanceof EventTarget ? navigator.connection : null
    onChange()
    window.addEventListener('online', onOnline)
    connection?.addEventListener('change', onChange)
    return () => {
      window.removeEventListener('online', onOnline)
      connection?.removeEventListener('change', onChange)
    }
  }, [])
}
