import { z } from 'zod'

/** How the next matching requests fail (`POST /_sandbox/faults`). */
export const faultSchema = z
  .strictObject({
    /** The path itself or its beginning; every path of the contract without it. */
    path: z.string().startsWith('/').optional(),
    method: z.string().toUpperCase().optional(),
    /** Answered instead of the real answer. */
    status: z.int().min(200).max(599).optional(),
    /** Waited before anything else; alone it only delays. */
    latencyMs: z.int().nonnegative().max(600_000).optional(),
    /** The connection breaks after so many bytes of the request's body, or of the answer where it has none. */
    dropAfterBytes: z.int().nonnegative().optional(),
    times: z.int().positive().default(1),
    /** With `contentType`, what is answered: a captive portal is 200 and HTML. */
    body: z.string().optional(),
    contentType: z.string().optional(),
    /** Strikes after the request was carried out: with a status that is answered, else the answer is lost. */
    after: z.boolean().default(false),
  })
  .refine(
    ({ status, latencyMs, dropAfterBytes, body, after }) =>
      after || [status, latencyMs, dropAfterBytes, body].some(given => given !== undefined),
    'says nothing that could fail',
  )
export type Fault = z.output<typeof faultSchema>

export interface Faults {
  add(fault: Fault): void
  clear(): void
  /** The first fault that the request meets, used up by once; undefined where none is left. */
  strike(method: string, path: string): Fault | undefined
}

export function createFaults(): Faults {
  let waiting: { readonly fault: Fault; left: number }[] = []
  return {
    add: fault => {
      waiting.push({ fault, left: fault.times })
    },
    clear: () => {
      waiting = []
    },
    strike(method, path) {
      const met = waiting.find(
        ({ fault }) =>
          (fault.method === undefined || fault.method === method) && path.startsWith(fault.path ?? '/'),
      )
      if (met === undefined) return undefined
      met.left -= 1
      waiting = waiting.filter(({ left }) => left > 0)
      return met.fault
    },
  }
}
