/** A measured speed against a baseline of the same run: 1 is as fast, more is faster. */
export interface Ratio {
  readonly what: string
  readonly against: string
  readonly ratio: number
}
