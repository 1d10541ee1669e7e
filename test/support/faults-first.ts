import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The tests of faults begin first: each takes long and waits much, and begun last one would keep all the others waiting. */
export class FaultsFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}

const rank = ({ moduleId }: TestSpecification) => (moduleId.includes('/test/faults/') ? 0 : 1)
