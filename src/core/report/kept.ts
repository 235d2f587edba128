import type { Row } from '../draft'
import { Cell, Memo, same } from '../memo'
import type { Inline, Place } from '../wording'
import type { Items } from './items'
import type { FollowedTable } from './table-spec'
import type { Block, Chart, HeadingBlock } from './tree'

/** What is made for a row, or for a number, of a body that stays the same. */
interface Made<T> {
  readonly row: Cell<Row | undefined>
  readonly number: Cell<number>
  readonly memo: Memo<T>
}

type Make<T> = (place: Place | undefined, number: number, before: T | undefined) => T

/** Memos of one kind by the id of their block. */
class Keeping<T> {
  private readonly made = new Map<string, Made<T>>()

  constructor(private readonly same?: (a: T, b: T) => boolean) {}

  get(id: string, place: Place | undefined, number: number, make: Make<T>): T {
    let one = this.made.get(id)
    if (!one) {
      const row = new Cell(place?.row)
      const from = new Cell(number)
      const list = place?.list ?? ''
      const memo = new Memo<T>((before) => {
        const now = row.get()
        return make(now && { list, row: now }, from.get(), before)
      }, this.same)
      one = { row, number: from, memo }
      this.made.set(id, one)
    } else {
      one.row.set(place?.row)
      one.number.set(number)
    }
    return one.memo.get()
  }
}

/** A chart and all its numbers in words. */
interface Drawn {
  readonly chart: Chart
  readonly describe: string
}

/** The pieces of a part of the document, from one edit to the next: what says the same is the same object. */
export class Kept {
  private readonly written = new Keeping<readonly Inline[]>(same)
  private readonly counted = new Keeping<Items>()
  private readonly drawn = new Keeping<Drawn | undefined>()
  private readonly tabled = new Map<string, FollowedTable>()
  private readonly blocks = new Map<string, Block>()

  /** The words of a block; `make` must say the same for the same row whenever it is asked. */
  words(
    id: string,
    place: Place | undefined,
    make: (place: Place | undefined) => readonly Inline[],
  ): readonly Inline[] {
    return this.written.get(id, place, 0, make)
  }

  items(id: string, place: Place | undefined, from: number, make: Make<Items>): Items {
    return this.counted.get(id, place, from, make)
  }

  chart(id: string, make: () => Drawn | undefined): Drawn | undefined {
    return this.drawn.get(id, undefined, 0, make)
  }

  tables(id: string, make: () => FollowedTable): FollowedTable {
    const before = this.tabled.get(id)
    if (before) return before
    const made = make()
    this.tabled.set(id, made)
    return made
  }

  /** A heading, or the one before it of the same name where the two say the same. */
  heading(block: Omit<HeadingBlock, 'kind'>): Block {
    const before = this.blocks.get(block.id)
    const same =
      before?.kind === 'heading' && before.number === block.number && before.inlines === block.inlines
    return same ? before : this.put({ kind: 'heading', ...block })
  }

  /** A paragraph, or the one before it of the same name where the two say the same. */
  paragraph(id: string, section: string, number: string, inlines: readonly Inline[]): Block {
    const before = this.blocks.get(id)
    const same = before?.kind === 'paragraph' && before.number === number && before.inlines === inlines
    return same ? before : this.put({ kind: 'paragraph', id, section, number, inlines })
  }

  private put(block: Block): Block {
    this.blocks.set(block.id, block)
    return block
  }

  /** A block, or the one before it of the same name where the two say the same. (Tables are followed by themselves.) */
  readonly block = (block: Block): Block => {
    const before = this.blocks.get(block.id)
    if (before && same(before, block)) return before
    return this.put(block)
  }
}
