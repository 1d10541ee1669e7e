import { type ClaimGroupKey, type ListLayout, mostFolded } from '../../../shared/ipc/claim-list.ts'

const none: readonly string[] = []

/** The keys of the groups whose claims are not shown. */
export function foldedGroups({ folded }: ListLayout, groupBy: ClaimGroupKey | null): readonly string[] {
  return (groupBy === null ? undefined : folded?.[groupBy]) ?? none
}

/** The layout with a group folded, or unfolded. Of very many, those folded first are forgotten first. */
export function withFolded(
  layout: ListLayout,
  groupBy: ClaimGroupKey,
  key: string,
  isFolded: boolean,
): Pick<ListLayout, 'folded'> {
  const others = foldedGroups(layout, groupBy).filter(other => other !== key)
  const keys = isFolded ? [...others, key].slice(-mostFolded) : others
  return { folded: { ...layout.folded, [groupBy]: [...keys] } }
}
