import { untrack } from 'solid-js'
import { type Patch, seal } from '../core/draft'
import { ORIGINS } from '../core/explain'
import { openVersions, type Version, withVersion } from '../core/whatif'
import type { Large, Session } from './contract'

type Keeping = Pick<Session, 'aside' | 'putAside' | 'draft'>

/** What the list of versions calls what was about to happen. */
const LABELS: Readonly<Record<Large | 'download' | 'year' | 'money' | 'zeros' | 'many', string>> = {
  batch: '批量改以前',
  adopt: '采用试算以前',
  paste: '粘贴以前',
  back: '恢复以前的稿件以前',
  zeros: '空格填 0 以前',
  year: '换年度以前',
  money: '换金额单位以前',
  many: '改动很多以前',
  download: '下载',
}

/** What a large edit is, where whoever makes it does not say. */
function kindOf(patch: Patch): keyof typeof LABELS {
  const sets = (at: string) => patch.some((change) => change.op === 'set' && change.at === at)
  if (sets('unit.year')) return 'year'
  if (sets('unit.money')) return 'money'
  if (patch.every((change) => change.op === 'set' && change.text === '0')) return 'zeros'
  return patch.some((change) => change.op === 'insert' && change.list === ORIGINS) ? 'paste' : 'many'
}

/** What is about to happen, in a few words. */
export const labelOf = (patch: Patch, named: Large | 'download' | undefined): string =>
  LABELS[named ?? kindOf(patch)]

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
