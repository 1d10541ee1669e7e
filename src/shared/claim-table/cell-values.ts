import {
  type Activity,
  activities,
  type PublicSectorAnswer,
  type PurchaseChannel,
  publicSectorAnswers,
  purchaseChannels,
  type SolutionArea,
  solutionAreas,
} from '../domain/claim-content.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { bareText } from './bare-text.ts'
import { everyLanguage } from './words.ts'

function matcher<Value extends string>(
  values: readonly Value[],
  namesOf: (value: Value) => readonly string[],
): (text: string) => Value | undefined {
  const byName = new Map(
    values.flatMap(value => [value, ...namesOf(value)].map(name => [bareText(name), value])),
  )
  return text => byName.get(bareText(text))
}

/** What the values of cells mean: by their names in any language, Microsoft's own in the policy, and their codes. */
export interface CellValues {
  area(text: string): SolutionArea | undefined
  /** Several stand with a semicolon, a comma or the like between them; undefined where one of them is unknown. */
  activities(text: string): Activity[] | undefined
  channel(text: string): PurchaseChannel | undefined
  publicSector(text: string): PublicSectorAnswer | undefined
  /** The catalog's code; of what no catalog knows the text itself, so that nothing typed is lost. */
  item(text: string, area: SolutionArea | null): string
}

export function cellValues(policy: Policy): CellValues {
  const activity = matcher(activities, value => [
    ...everyLanguage.map(words => words.activities[value]),
    ...policy.activities.filter(known => known.activity === value).map(known => known.officialName),
  ])
  const itemOf = (area: SolutionArea | null) => {
    const known = policy.catalog.filter(one => area === null || one.area === area)
    return matcher(
      known.map(({ code }) => code),
      code =>
        known
          .filter(one => one.code === code)
          .flatMap(({ name }) => [name, name.replace(/^Dynamics 365 /, '')]),
    )
  }
  const items = new Map([null, ...solutionAreas].map(area => [area, itemOf(area)]))
  return {
    area: matcher(solutionAreas, value => [
      ...everyLanguage.map(words => words.areas[value]),
      ...policy.areas.filter(known => known.area === value).map(known => known.officialName),
    ]),
    activities(text) {
      const found = text
        .split(/[;,+/|\n]/)
        .filter(one => one.trim() !== '')
        .map(activity)
      const known = found.filter(one => one !== undefined)
      return known.length === found.length ? [...new Set(known)] : undefined
    },
    channel: matcher(purchaseChannels, value => everyLanguage.map(words => words.channels[value])),
    publicSector: matcher(publicSectorAnswers, value =>
      everyLanguage.map(words => words.publicSector[value]),
    ),
    item: (text, area) => items.get(area)?.(text) ?? text,
  }
}
