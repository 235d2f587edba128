import { type Draft, type FieldPath, type Patch, textAt } from '../../../core/draft'
import { type Spot, withOrigin } from '../../../core/explain'

/** What a paste writes, and where in the pasted table each text of it stood. */
export interface Sourced {
  readonly patch: Patch
  readonly spots: ReadonlyMap<FieldPath, Spot>
}

/** A pasted patch with the note of where its texts stood; nothing to note where nothing changes. */
export function noted(draft: Draft, { patch, spots }: Sourced, at: Date): Patch {
  const changed = patch.filter((change) => change.op !== 'set' || textAt(draft, change.at) !== change.text)
  return changed.length === 0
    ? patch
    : withOrigin(draft, changed, { from: 'pasted', place: '', when: at.toISOString() }, spots)
}

/** Where in a pasted table texts stood, as they are read. */
export function createSpots() {
  const spots = new Map<FieldPath, Spot>()
  return {
    spots,
    /** @param line @param column counted from 0 */
    put: (at: FieldPath, line: number, column: number, head = '', name = '') => {
      spots.set(at, { line: line + 1, column: column + 1, head, name })
    },
  }
}
