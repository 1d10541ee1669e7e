export interface Totals {
  readonly passed: number
  readonly failed: number
}

/** A runner that failed without one failed test has crashed, or found nothing to run: that is a failure too. */
export function withExitCode(totals: Totals, exitCode: number): Totals {
  return exitCode !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals
}

export function sum(parts: readonly Totals[]): Totals {
  return {
    passed: parts.reduce((total, part) => total + part.passed, 0),
    failed: parts.reduce((total, part) => total + part.failed, 0),
  }
}
