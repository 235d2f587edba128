import type { RowFigures } from '../../core/figures'
import type { AskColumn, AskList } from '../../core/report'
import { less, since } from '../../core/wording'
import { type Forms, LEVELS, NATURES, scored } from './words'

/** Why an indicator fell short: a column of the forms with scores. */
const reason: AskColumn = {
  column: 'reason',
  kind: 'text',
  head: '未完成原因',
  below: true,
  when: less('.got', '.weight'),
}

/** 绩效指标 of the projects: rows that hold the key of their project. */
export const indicators = (forms: Forms): AskList => ({
  list: 'indicators',
  of: 'project',
  addLabel: '绩效指标',
  columns: [
    {
      column: 'level2',
      kind: 'choice',
      head: '二级指标',
      options: LEVELS.map(({ id, name }) => ({ value: id, label: name })),
    },
    { column: 'nature', kind: 'choice', head: '性质', options: NATURES, when: since(2022) },
    { column: 'target', kind: 'text', head: '指标值' },
    { column: 'unit', kind: 'text', head: '单位', when: since(2022) },
    { column: 'actual', kind: 'text', head: '完成值' },
    { column: 'weight', kind: 'points', head: '权重', total: '.indicatorWeight', when: scored },
    { column: 'score', kind: 'points', head: '得分（不按指标值算时填）', when: scored },
    ...(forms === 'scored' ? [reason] : []),
  ],
  figures: [{ head: '得分', id: '.got', total: '.indicatorScore' }],
})

/** What follows of an indicator. */
export const indicatorFigures: RowFigures = {
  list: 'indicators',
  inputs: { weight: 'points', score: 'points' },
  figures: {
    // Not inputs: many a target is words (定性, or any before 2022), and words are no mistake there.
    target: { op: 'input', at: '.target', as: 'points' },
    actual: { op: 'input', at: '.actual', as: 'points' },
    one: { op: 'rows', list: 'indicators', n: 1 },
    got: {
      op: 'scored',
      typed: '.score',
      nature: 'nature',
      done: '.actual',
      plan: '.target',
      full: '.weight',
    },
  },
}
