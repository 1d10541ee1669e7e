/** Messages that arrive before they are asked for, in their order. */
export interface Inbox<T> {
  put(item: T): void
  /** The next message, now or when it comes. One taker at a time. */
  take(): Promise<T>
  /** The next message, where one is there already. */
  poll(): T | undefined
}

export function createInbox<T>(): Inbox<T> {
  const items: T[] = []
  let deliver: ((item: T) => void) | undefined
  return {
    put(item) {
      if (deliver === undefined) items.push(item)
      else {
        deliver(item)
        deliver = undefined
      }
    },
    take() {
      const first = items.shift()
      if (first !== undefined) return Promise.resolve(first)
      return new Promise(resolve => {
        deliver = resolve
      })
    },
    poll: () => items.shift(),
  }
}
