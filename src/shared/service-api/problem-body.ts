import { z } from 'zod'
import { problemParamsSchema, problemSchema } from '../domain/problem.ts'

/** RFC 9457 problem details, with our code and the problems of each field. */
export const problemBodySchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string().optional(),
  instance: z.string().optional(),
  /** A code of ours, or one that a newer service knows. */
  code: z.string(),
  params: problemParamsSchema.optional(),
  /** What is wrong inside the body sent; codes are read one by one, so that a new one hides no other. */
  problems: z.array(problemSchema.extend({ code: z.string() })).optional(),
})
export type ProblemBody = z.infer<typeof problemBodySchema>
