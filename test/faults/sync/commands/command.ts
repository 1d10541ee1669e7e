import type fc from 'fast-check'
import type { Model } from '../model.ts'
import type { World } from '../world.ts'

export type Command = fc.AsyncCommand<Model, World>

/** A command that is always possible unless `check` says otherwise; its text is what a failing seed prints. */
export function command(
  text: string,
  run: (model: Model, world: World) => Promise<unknown>,
  check: (model: Model) => boolean = () => true,
): Command {
  return {
    check,
    async run(model, world) {
      world.count('steps')
      // Without its figures.
      world.count(text.replace(/ [\d+-].*| \(\d+\)/, ''))
      await run(model, world)
    },
    toString: () => text,
  }
}

export const hasClaims = ({ claims }: Model) => claims.length > 0

export function pick<T>(items: readonly T[], at: number): T {
  const item = items[at % items.length]
  if (item === undefined) throw new Error('Nothing to pick from.')
  return item
}
