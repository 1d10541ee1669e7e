import { z } from 'zod'
import { claimIdSchema } from '../../shared/domain/identifiers.ts'

/** What every path under `/v1/claims/{claimId}` carries. */
export const claimParamsSchema = z.object({ claimId: claimIdSchema })
