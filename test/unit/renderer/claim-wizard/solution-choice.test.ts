import { describe, expect, it } from 'vitest'
import {
  activitiesOf,
  changeArea,
  tickActivity,
} from '../../../../src/renderer/features/claim-wizard/solution-choice.ts'
import { policy202007 } from '../../../../src/shared/domain/policy/2020-07.ts'

const business = 'business-applications'

describe('choosing another solution area', () => {
  it('keeps Usage, which both areas have, and drops Pre-sales', () => {
    expect(changeArea({ activities: ['pre-sales', 'usage'] }, 'microsoft-365', policy202007)).toEqual({
      activities: ['usage'],
      dropped: ['pre-sales'],
    })
  })

  it('drops nothing on the way to Business Applications', () => {
    expect(changeArea({ activities: ['usage'] }, business, policy202007)).toEqual({
      activities: ['usage'],
      dropped: [],
    })
  })

  it('offers Usage alone for Microsoft 365, and nothing before an area is chosen', () => {
    expect(activitiesOf(policy202007, 'microsoft-365').map(entry => entry.activity)).toEqual(['usage'])
    expect(activitiesOf(policy202007, null)).toEqual([])
  })
})

describe('ticking activities', () => {
  it('lets Pre-sales and Usage stand together, in the order of the policy', () => {
    expect(
      tickActivity({ solutionArea: business, activities: ['usage'] }, 'pre-sales', true, policy202007),
    ).toEqual({ activities: ['pre-sales', 'usage'], unticked: [] })
  })

  it('unticks the others when Revenue association is ticked, and says which', () => {
    const before = { solutionArea: business, activities: ['pre-sales', 'usage'] } as const
    expect(
      tickActivity(
        { ...before, activities: [...before.activities] },
        'revenue-association',
        true,
        policy202007,
      ),
    ).toEqual({ activities: ['revenue-association'], unticked: ['pre-sales', 'usage'] })
  })

  it('unticks Revenue association when Usage is ticked', () => {
    expect(
      tickActivity(
        { solutionArea: business, activities: ['revenue-association'] },
        'usage',
        true,
        policy202007,
      ),
    ).toEqual({ activities: ['usage'], unticked: ['revenue-association'] })
  })

  it('unticks only what was unticked', () => {
    expect(
      tickActivity(
        { solutionArea: business, activities: ['pre-sales', 'usage'] },
        'usage',
        false,
        policy202007,
      ),
    ).toEqual({ activities: ['pre-sales'], unticked: [] })
  })
})
