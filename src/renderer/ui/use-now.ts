import { useEffect, useState } from 'react'

/** The present time, brought up to date every `everyMs` milliseconds, for texts such as "5 minutes ago". */
export function useNow(everyMs: number): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
