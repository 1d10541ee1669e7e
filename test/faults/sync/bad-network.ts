import type { OrderInput } from './orders.ts'

/** The way to the service as some networks are, and as a laptop is whose battery ends in the middle of a request. */
export function badNetwork() {
  let doubled = 0
  let death: OrderInput<'dieAt'> | null = null
  let requests = 0

  const die = () => process.kill(process.pid, 'SIGKILL')

  const fetchAsNetworksDo: typeof fetch = async (input, init) => {
    requests += 1
    const dying = death !== null && requests >= death.request ? death.moment : null
    if (dying === 'before') die()
    const isWriting = init?.method !== undefined && init.method !== 'GET' && init.method !== 'HEAD'
    const canBeRepeated = typeof init?.body === 'string' || init?.body instanceof Uint8Array
    if (doubled > 0 && isWriting && canBeRepeated) {
      doubled -= 1
      // The first answer never arrives.
      const lost = await fetch(input, init)
      await lost.arrayBuffer()
    }
    const answering = fetch(input, init)
    if (dying === 'during') setTimeout(die, 1)
    const answer = await answering
    if (dying === 'after') die()
    return answer
  }

  return {
    fetch: fetchAsNetworksDo,
    /** The next so many requests that write reach the service twice. */
    double(times: number): void {
      doubled += times
    },
    dieAt(order: OrderInput<'dieAt'>): void {
      requests = 0
      death = order
    },
  }
}
