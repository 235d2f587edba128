import { describe, expect, test } from 'vitest'
import { apply, type Patch } from '../../src/core/draft'
import { sectionAsking } from '../../src/core/report'
import { evaluateDraft, exampleDraft, templateFor } from '../../src/rules'

const after = (patch: Patch) => {
  const draft = apply(exampleDraft(), patch)
  const template = templateFor(draft)
  return evaluateDraft(draft).gaps.map((gap) => ({ ...gap, section: sectionAsking(template, gap.at)?.id }))
}

describe('每个空都填得到', () => {
  test.each<[string, Patch, { at: string; label: string; section: string }]>([
    [
      '科目没有类',
      [{ op: 'set', at: 'functional.r7.class', text: '' }],
      { at: 'functional.r7.class', label: '其他扶贫支出的类', section: 'functionalAccounts' },
    ],
    [
      '科目没有款',
      [{ op: 'set', at: 'functional.r7.group', text: '' }],
      { at: 'functional.r7.group', label: '其他扶贫支出的款', section: 'functionalAccounts' },
    ],
    [
      '科目没有解释，到名词解释里填',
      [{ op: 'set', at: 'functional.r7.meaning', text: '' }],
      { at: 'functional.r7.meaning', label: '其他扶贫支出的解释', section: 'glossary' },
    ],
    [
      '没完成预算的科目要有原因',
      [{ op: 'set', at: 'functional.r7.project', text: '1' }],
      { at: 'functional.r7.reason', label: '其他扶贫支出的决算数与预算数不同的原因', section: 'general' },
    ],
    [
      '经济科目没说人员还是公用',
      [{ op: 'set', at: 'economic.r1.part', text: '' }],
      { at: 'economic.r1.part', label: '基本工资的类别', section: 'economicAccounts' },
    ],
    [
      '附表要的收入没有填',
      [{ op: 'set', at: 'functional.r7.income', text: '' }],
      { at: 'functional.r7.income', label: '其他扶贫支出的本年收入', section: 'functionalAccounts' },
    ],
    [
      '附表要的年初结转没有填',
      [{ op: 'set', at: 'overall.opening', text: '' }],
      { at: 'overall.opening', label: '年初结转和结余', section: 'overall' },
    ],
    [
      '附表五、七要的明细一个也没有填',
      [{ op: 'set', at: 'functional.r7.e30211', text: '' }],
      { at: 'functional.r7.e', label: '其他扶贫支出的一般公共预算明细', section: 'economicAccounts' },
    ],
  ])('%s', (_, patch, gap) => {
    expect(after(patch)).toEqual([gap])
  })
})
