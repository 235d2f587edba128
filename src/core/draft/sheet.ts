import { Cell } from '../memo'
import { type Draft, emptyDraft, type FieldPath, type Row } from './draft'

/** What was typed, asked for piece by piece. */
export interface Typed {
  /** The text of a single field, '' where there is none. */
  text(at: FieldPath): string
  /** The rows of a list, as they were entered. */
  list(name: string): readonly Row[]
}

/**
 * A draft whose texts and lists can be followed one by one: when another draft takes its place, only what was read from a
 * text or a list that differs has changed.
 */
export class Sheet implements Typed {
  private draft: Draft
  private readonly fields = new Map<FieldPath, Cell<string>>()
  private readonly lists = new Map<string, Cell<readonly Row[]>>()

  constructor(draft: Draft = emptyDraft) {
    this.draft = draft
  }

  text(at: FieldPath): string {
    let cell = this.fields.get(at)
    if (!cell) {
      cell = new Cell(this.draft.fields[at] ?? '')
      this.fields.set(at, cell)
    }
    return cell.get()
  }

  list(name: string): readonly Row[] {
    let cell = this.lists.get(name)
    if (!cell) {
      cell = new Cell(this.draft.lists[name] ?? NONE)
      this.lists.set(name, cell)
    }
    return cell.get()
  }

  /** Puts another draft in the place of the one before. */
  take(draft: Draft): void {
    const { fields, lists } = this.draft
    this.draft = draft
    if (draft.fields !== fields) for (const [at, cell] of this.fields) cell.set(draft.fields[at] ?? '')
    if (draft.lists !== lists) for (const [name, cell] of this.lists) cell.set(draft.lists[name] ?? NONE)
  }
}

const NONE: readonly Row[] = []
