import type { FigureId } from '../figures'
import type { Block } from '../report'
import { type Inline, plainText } from '../wording'

/** A place of the document in which a figure is printed. */
export interface Place {
  readonly block: string
  readonly section: string
  /** The words around it, or what the table or chart is called. */
  readonly text: string
  /** Of a sentence: which it is in its section. */
  readonly sentence?: SentencePlace
}

/** 七（二）3.第 1 句: the number of the section, and where in it. */
export interface SentencePlace {
  /** 七 or 附件1; '' of a section without a number. */
  readonly number: string
  /** （二）3.第 1 句 */
  readonly where: string
}

/** Long enough to know a sentence by. */
const EXCERPT = 36

/** The sentence around an inline, cut where it is long. */
function excerpt(inlines: readonly Inline[], at: number): string {
  const before = plainText(inlines.slice(0, at))
  const after = plainText(inlines.slice(at))
  const text = `${before.slice(before.lastIndexOf('。') + 1)}${after.slice(0, after.indexOf('。') + 1 || undefined)}`
  const start = Math.max(0, before.length - before.lastIndexOf('。') - 1 - EXCERPT / 2)
  const from = text.length > EXCERPT ? start : 0
  const cut = text.slice(from, from + EXCERPT)
  return `${from > 0 ? '…' : ''}${cut}${from + EXCERPT < text.length ? '…' : ''}`
}

/** How many sentences end in a text. */
const endsIn = (text: string): number => text.split('。').length - 1

interface Heading {
  readonly level: number
  /** 七 of 七、. */
  readonly number: string
  /** It is the heading of its section, or of an annex. */
  readonly top: boolean
}

/** Goes through a report and knows, of each sentence, which one it is under the heading or item it stands under. */
function createCounter() {
  let section = ''
  let headings: readonly Heading[] = []
  let item = ''
  let counted = 0
  const under = (top: boolean): string =>
    headings
      .filter((one) => one.top === top)
      .map(({ number }) => number)
      .join('')
  return {
    enter(block: Block): void {
      if (block.section !== section) headings = []
      const moved = block.section !== section || block.kind === 'heading'
      section = block.section
      if (block.kind === 'heading' && block.look !== 'part') {
        const { level, number, look } = block
        const top = look === 'title' || block.id === `${section}.title`
        // An annex begins anew, whatever the outline says of what was before it.
        const above = look === 'title' ? [] : headings.filter((one) => one.top || one.level < level)
        headings = [...above, { level, number: number.replace(/、$/, ''), top }]
      }
      if (moved || (block.kind === 'paragraph' && block.number !== '')) {
        item = block.kind === 'paragraph' ? block.number : ''
        counted = 0
      }
    },
    /** Of a figure that stands behind some text of the paragraph. */
    place: (before: string): SentencePlace => ({
      number: under(true),
      where: `${under(false)}${item}第 ${counted + endsIn(before) + 1} 句`,
    }),
    leave(text: string): void {
      counted += endsIn(text) + (text === '' || text.endsWith('。') ? 0 : 1)
    },
  }
}

/** Each figure that is printed in a sentence, in the order of the report. */
export function sentencesWithFigures(
  blocks: readonly Block[],
): readonly (Place & { readonly figure: FigureId })[] {
  const counter = createCounter()
  return blocks.flatMap((block) => {
    counter.enter(block)
    if (block.kind !== 'paragraph' && block.kind !== 'heading') return []
    const { id, section, inlines, kind } = block
    const places = inlines.flatMap((inline, i) => {
      if (inline.kind !== 'figure') return []
      const text = excerpt(inlines, i)
      const place = { figure: inline.id, block: id, section, text }
      return kind === 'heading'
        ? [place]
        : [{ ...place, sentence: counter.place(plainText(inlines.slice(0, i))) }]
    })
    if (kind === 'paragraph') counter.leave(plainText(inlines))
    return places
  })
}
