import type { ClaimContent } from '../../../shared/domain/claim-content.ts'
import type { WriteJob, WriteJobName, WriteJobs } from './jobs.ts'

/** To the thread: contents a portion at a time, then the job; anything after that cancels it. */
export type WriteRequest =
  | { readonly type: 'contents'; readonly contents: readonly ClaimContent[] }
  | { readonly type: 'job'; readonly job: WriteJob }
  | { readonly type: 'cancel' }

/** From the thread: how far it is, and once what came of it. */
export type WriteReport =
  | { readonly type: 'written'; readonly count: number }
  | { readonly type: 'done'; readonly result: WriteJobs[WriteJobName]['result'] }
  | { readonly type: 'cancelled' }
  /** What SQLite throws is no error to the system: its code would be lost between threads. */
  | {
      readonly type: 'failed'
      readonly message: string
      readonly stack: string
      readonly code: string | null
    }
