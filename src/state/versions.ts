import { untrack } from 'solid-js'
import { seal } from '../core/draft'
import { openVersions, type Version, withVersion } from '../core/whatif'
import type { Session } from './contract'

type Keeping = Pick<Session, 'aside' | 'putAside' | 'draft'>

/** Versions are read, added to and written one after the other: two at once would lose one. */
let last: Promise<unknown> = Promise.resolve()

export const versionsOf = async (session: Pick<Session, 'aside'>): Promise<readonly Version[]> =>
  openVersions(await session.aside('versions'))

/**
 * Keeps the draft as it is now, to go back to.
 * @param label what is about to happen
 */
export function keepVersion(session: Keeping, label: string, at: Date): Promise<boolean> {
  const version: Version = { envelope: seal(untrack(session.draft), at.toISOString()), label }
  const kept = last.then(async () =>
    session.putAside('versions', withVersion(await versionsOf(session), version)),
  )
  last = kept.catch(() => false)
  return kept
}
