import type { Draft } from '../../../core/draft'
import { type AskRecords, type Gap, recordOf } from '../../../core/report'

/** How many gaps each record has, by its key. */
export function missingIn(
  records: AskRecords,
  draft: Draft,
  gaps: readonly Gap[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { at } of gaps) {
    const key = recordOf(records, draft, at)
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}
