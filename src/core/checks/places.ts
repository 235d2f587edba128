import type { FieldPath } from '../draft'
import type { FigureId } from '../figures'
import { Memo } from '../memo'
import type { Block, Report } from '../report'
import type { Inline } from '../wording'
import type { Places } from './ground'

function inlinesOf(block: Block): readonly Inline[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') return block.inlines
  return block.kind === 'cover' ? block.name : []
}

function drawnIn(block: Block): readonly FigureId[] {
  if (block.kind !== 'chart' || block.chart.kind === 'undrawn') return []
  const data = block.chart.kind === 'pie' ? block.chart.slices : block.chart.bars
  return data.map(({ figure }) => figure)
}

interface Index {
  readonly figures: ReadonlyMap<FigureId, readonly string[]>
  readonly fields: ReadonlyMap<FieldPath, readonly string[]>
}

function indexOf(report: Report): Index {
  const [figures, fields] = [new Map<string, string[]>(), new Map<string, string[]>()]
  const note = (into: Map<string, string[]>, key: string, id: string): void => {
    const before = into.get(key)
    if (!before) into.set(key, [id])
    else if (before[before.length - 1] !== id) before.push(id)
  }
  for (const block of report.blocks) {
    for (const inline of inlinesOf(block)) {
      if (inline.kind === 'figure') note(figures, inline.id, block.id)
      else if (inline.kind === 'typed') note(fields, inline.at, block.id)
      else if (inline.kind === 'gap') for (const at of inline.needs) note(fields, at, block.id)
    }
    for (const id of drawnIn(block)) note(figures, id, block.id)
  }
  return { figures, fields }
}

/** Which blocks print which figures and texts. Tables are left out: their lines are made only when they are shown. */
export function followPlaces(report: () => Report): Places {
  const index = new Memo(() => indexOf(report()))
  const none: readonly string[] = []
  return {
    ofFigure: (id) => index.get().figures.get(id) ?? none,
    ofField: (at) => index.get().fields.get(at) ?? none,
  }
}
