import { constants } from 'node:os'

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

type EndingSignal = (typeof endings)[number]

/**
 * From now on a signal ends this process by way of `exit`, so that what it has started is ended with it. The function
 * that it answers takes that back.
 */
export function endOnSignal(): () => void {
  return onEndingSignal(signal => process.exit(128 + constants.signals[signal]))
}

export function onEndingSignal(react: (signal: EndingSignal) => void): () => void {
  for (const signal of endings) process.on(signal, react)
  return () => {
    for (const signal of endings) process.off(signal, react)
  }
}
