import type { CellSpec, LinesSpec } from '../../../core/report'
import { lit, name, not, type Pattern, typed, zero } from '../../../core/wording'
import { chosen, LEVELS } from '../words'

/** What all forms share: they stand in the text, and the contents list the title above them. */
export const FORM = {
  title: lit(''),
  listed: false,
  orientation: 'portrait',
  newPage: false,
  size: 9,
  head: [],
} as const

/** Cells of a form, in the order its lines are read. */
export const head = (text: string, cols = 1): CellSpec => ({ c: 'words', kind: 'head', p: lit(text), cols })
export const words = (p: Pattern, cols = 1): CellSpec => ({ c: 'words', p, cols })
export const centred = (p: Pattern, cols = 1): CellSpec => ({ c: 'words', p, cols, align: 'center' })
/** A word that is joined with the same one above it. */
export const label = (p: Pattern, cols = 1): CellSpec => ({
  c: 'words',
  kind: 'label',
  p,
  cols,
  align: 'center',
})
export const side = (text: string, cols = 1): CellSpec => label(lit(text), cols)
export const figure = (id: string, cols = 1): CellSpec => ({ c: 'figure', id, cols, without: '' })
export const blank = (cols = 1): CellSpec => ({ c: 'blank', cols })
/** Where the form has no figure: '/'. */
export const none = (cols = 1): CellSpec => centred(lit('/'), cols)

export const line = (
  id: string,
  cells: readonly CellSpec[],
  extra: Partial<Extract<LinesSpec, { l: 'line' }>> = {},
): LinesSpec => ({ l: 'line', id, look: 'item', cells, ...extra })

/** The indicators of the project in the order of the form, whatever the order of entry; those without a kind last. */
export const indicatorLines = (cells: readonly CellSpec[]): readonly LinesSpec[] =>
  [...LEVELS.map(({ id }) => chosen('.level2', id)), not(typed('.level2'))].map((when) => ({
    l: 'each',
    list: 'indicators',
    of: 'project',
    when,
    cells,
  }))

/** A sheet without indicators waits for them. */
export const noIndicators = (before: readonly CellSpec[], cols: number): LinesSpec =>
  line('none', [...before, words(name('indicators'), cols)], { when: zero('.indicators') })
