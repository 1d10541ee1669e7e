import type { z } from 'zod'
import type { Outcome } from '../domain/outcome.ts'
import type { ProblemCode } from '../domain/problem.ts'

/** One thing that the page may ask: what it sends, what it gets, and the problems that it must be ready for. */
export interface Procedure<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Code extends ProblemCode = ProblemCode,
> {
  readonly input: Input
  readonly output: Output
  readonly problems: readonly Code[]
}

/** Declares a procedure; codes that any call may answer with (`AlwaysPossible`) are not repeated. */
export function procedure<
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Code extends ProblemCode = never,
>(input: Input, output: Output, problems: readonly Code[] = []): Procedure<Input, Output, Code> {
  return { input, output, problems }
}

/** Any call may be refused for its form or its sender, meet a defect of ours, or find the disk failing. */
export type AlwaysPossible = 'input-invalid' | 'sender-refused' | 'internal' | 'storage-failed' | 'disk-full'

export type Contract = Readonly<Record<string, Readonly<Record<string, Procedure>>>>

export type Answer<P> =
  P extends Procedure<z.ZodType, infer Output, infer Code>
    ? Outcome<z.output<Output>, Code | AlwaysPossible>
    : never

/** What the page calls: every procedure as a function from its input to its answer. */
export type Client<T extends Contract> = {
  readonly [A in keyof T]: {
    readonly [N in keyof T[A]]: (input: z.input<T[A][N]['input']>) => Promise<Answer<T[A][N]>>
  }
}

type HandlerAnswer<P> =
  P extends Procedure<z.ZodType, infer Output, infer Code>
    ? Outcome<z.input<Output>, Code | AlwaysPossible>
    : never

/** What main must provide: a handler for every procedure; a missing one does not compile. */
export type Handlers<T extends Contract> = {
  readonly [A in keyof T]: {
    readonly [N in keyof T[A]]: (
      input: z.output<T[A][N]['input']>,
    ) => HandlerAnswer<T[A][N]> | Promise<HandlerAnswer<T[A][N]>>
  }
}
