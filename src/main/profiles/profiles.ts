import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { failure, type Outcome, success } from '../../shared/domain/outcome.ts'
import { problem } from '../../shared/domain/problem.ts'
import type { ProfileMpnIds } from '../../shared/domain/rules/rule.ts'
import {
  firstProfileId,
  type Profile,
  type ProfileDescription,
  type ProfileList,
  profileSchema,
} from '../../shared/ipc/profiles-procedures.ts'
import { makeFolder } from '../make-folder.ts'

const keptProfile = profileSchema.omit({ folder: true }).extend({
  /** For its first start; its own settings have it from then on. */
  firstServiceUrl: z.string().nullable().default(null),
  // Written by a version that knew none.
  mpnIds: profileSchema.shape.mpnIds.default([]),
})
const fileSchema = z.object({ current: z.string(), profiles: z.array(keptProfile).min(1) })
type Kept = z.infer<typeof fileSchema>

const alone: Kept = {
  current: firstProfileId,
  profiles: [{ id: firstProfileId, name: '', colour: 'none', mpnIds: [], firstServiceUrl: null }],
}

export interface Profiles {
  list(): ProfileList
  find(id: string): Outcome<Profile, 'profile-not-found'>
  /** Where its data lies; a folder that was there and is gone is no reason to begin anew in silence. */
  folderOf(profile: Profile): Outcome<string, 'data-folder-missing'>
  /** Whose numbers are whose, for the rules. @param firstName what the first profile is called while it has no name */
  mpnIdsOf(id: string, firstName: string): ProfileMpnIds
  add(profile: ProfileDescription & { readonly serviceUrl: string | null }): ProfileList
  change(id: string, description: ProfileDescription): Outcome<ProfileList, 'profile-not-found'>
  /** The one that the program starts with from now on. */
  choose(id: string): void
  remove(id: string): Outcome<{ folder: string }, 'profile-not-found' | 'profile-in-use'>
  /** The service given when it was added, once. */
  takeFirstServiceUrl(id: string): string | null
}

/**
 * The profiles of a data folder: `profiles.json` names them. The first is the data folder itself, so that nothing moves; each
 * other has a folder of its own below `profiles`.
 */
export function openProfiles(root: string, newId: () => string): Profiles {
  const file = join(root, 'profiles.json')
  let kept = read(file)
  const folderOf = (id: string) => (id === firstProfileId ? root : join(root, 'profiles', id))
  const shown = ({ id, name, colour, mpnIds }: Kept['profiles'][number]): Profile => ({
    id,
    name,
    colour,
    mpnIds,
    folder: folderOf(id),
  })
  const list = (): ProfileList => {
    const profiles = kept.profiles.map(shown)
    return { current: profiles.find(({ id }) => id === kept.current)?.id ?? firstProfileId, profiles }
  }
  function keep(next: Kept): ProfileList {
    mkdirSync(root, { recursive: true })
    writeFileSync(`${file}.new`, `${JSON.stringify(next, null, 2)}\n`, { flush: true })
    renameSync(`${file}.new`, file)
    kept = next
    return list()
  }
  const patch = (id: string, change: Partial<Kept['profiles'][number]>) =>
    keep({ ...kept, profiles: kept.profiles.map(one => (one.id === id ? { ...one, ...change } : one)) })

  function find(id: string): Outcome<Profile, 'profile-not-found'> {
    const found = kept.profiles.find(one => one.id === id)
    return found === undefined ? failure(problem('profile-not-found')) : success(shown(found))
  }

  return {
    list,
    find,
    folderOf({ id, folder }) {
      if (id === firstProfileId || existsSync(folder)) return success(folder)
      return failure(problem('data-folder-missing', { params: { path: folder } }))
    },
    mpnIdsOf(id, firstName) {
      const own = kept.profiles.find(one => one.id === id)?.mpnIds ?? []
      const others = kept.profiles.filter(one => one.id !== id)
      const ofOthers = others.flatMap(({ name, mpnIds }) =>
        mpnIds.map(mpnId => ({ mpnId, profile: name || firstName })),
      )
      return { own, ofOthers }
    },
    add({ name, colour, mpnIds, serviceUrl }) {
      const added = { id: newId(), name, colour, mpnIds, firstServiceUrl: serviceUrl }
      makeFolder(folderOf(added.id))
      return keep({ ...kept, profiles: [...kept.profiles, added] })
    },
    change(id, { name, colour, mpnIds }) {
      const found = find(id)
      return found.ok ? success(patch(id, { name, colour, mpnIds })) : found
    },
    choose: id => void keep({ ...kept, current: id }),
    remove(id) {
      const found = find(id)
      if (!found.ok) return found
      if (id === list().current || id === firstProfileId) return failure(problem('profile-in-use'))
      keep({ ...kept, profiles: kept.profiles.filter(one => one.id !== id) })
      return success({ folder: found.value.folder })
    },
    takeFirstServiceUrl(id) {
      const url = kept.profiles.find(one => one.id === id)?.firstServiceUrl ?? null
      if (url !== null) patch(id, { firstServiceUrl: null })
      return url
    },
  }
}

function read(file: string): Kept {
  try {
    const parsed = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    const hasFirst = parsed.profiles.some(({ id }) => id === firstProfileId)
    return hasFirst ? parsed : { ...parsed, profiles: [...alone.profiles, ...parsed.profiles] }
  } catch {
    // None yet, or not understood: the first profile is always there, and the folders of others stay.
    return alone
  }
}
