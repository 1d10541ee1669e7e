/**
 * Seeds that failed once, with what they found: they run each time. A seed's schedule is another one once a command is added
 * or weighed otherwise, so what was found also has a test of its own.
 */
export const keptSeeds: readonly { readonly seed: number; readonly found: string }[] = [
  {
    seed: 505,
    found:
      'after a backup of the service the newer body of a claim was still taken for the one that was sent',
  },
  {
    seed: 535,
    found:
      'a resubmission that waited for a claim which the service had lost stopped sync again after each answer',
  },
]
