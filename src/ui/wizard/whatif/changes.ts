import { createMemo } from 'solid-js'
import { printedText } from '../../../core/explain'
import type { FigureId } from '../../../core/figures'
import type { Block } from '../../../core/report'
import { piecesOf, sameValue } from '../../../core/whatif'
import { plainText } from '../../../core/wording'
import type { Trial } from '../../../state/trial'
import type { Changes } from '../../document/changes'
import { Changed } from './changed'
import { whatif as words } from './copy'
import { OldChart } from './old-chart'

/** What the paper shows as old → new: asked for block by block, as they come on the screen. */
export function changesOf({ base, session }: Trial): Changes {
  const before = createMemo(() => new Map(base.evaluation().report.blocks.map((block) => [block.id, block])))
  const old = (block: Block): Block | undefined => before().get(block.id)
  return {
    Sentence: Changed,
    OldChart,
    pieces: (block) => {
      const was = old(block)
      const inlines = was?.kind === 'paragraph' || was?.kind === 'heading' ? was.inlines : []
      return plainText(inlines) === plainText(block.inlines) ? undefined : piecesOf(inlines, block.inlines)
    },
    chart: (block) => {
      const was = old(block)
      return was?.kind === 'chart' && was.chart.kind !== 'undrawn' && was.describe !== block.describe
        ? was
        : undefined
    },
    was: (id: FigureId) => {
      const [then, now] = [base.evaluation(), session.evaluation()]
      if (!then.figures.has(id) || !now.figures.has(id)) return undefined
      const value = then.figures.value(id)
      if (sameValue(value, now.figures.value(id))) return undefined
      if (value.state !== 'known') return words.wasNothing
      return words.was(
        printedText(value.value, then.figures.measure(id), { unit: 'wan', digits: { zeros: 'keep' } }),
      )
    },
  }
}
