import { type Draft, type Patch, textAt } from '../../../core/draft'
import { withOrigin } from '../../../core/explain'

/** A pasted patch with the note that it was pasted; nothing to note where nothing changes. The clipboard does not say which cell. */
export function noted(draft: Draft, patch: Patch, at: Date): Patch {
  const changed = patch.filter((change) => change.op !== 'set' || textAt(draft, change.at) !== change.text)
  return changed.length === 0
    ? patch
    : withOrigin(draft, changed, { from: 'pasted', place: '', when: at.toISOString() })
}
