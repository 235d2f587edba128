// 得分, 执行率 and 等级: what a clerk would work out with a pocket calculator.
import { describe, expect, test } from 'vitest'
import { printPercent, printPoints } from '../../../src/core/amount'
import type { Draft } from '../../../src/core/draft'
import { evaluateDraft } from '../../../src/rules'
import { annexText, type Cells, findingsOf, gapsOf, indicator, project, sheetLines } from './desk'

const pointsAt = (draft: Draft, id: string): string => {
  const value = evaluateDraft(draft).figures.value(id)
  return value.state === 'known' ? printPoints(value.value) : value.state
}

describe('指标得分', () => {
  test.each<[string, Cells, string]>([
    ['≥ 达到', { target: '60000', actual: '60000' }, '90'],
    ['≥ 超过', { target: '60000', actual: '69737' }, '90'],
    ['≥ 差一点，按完成的比例', { target: '12', actual: '11' }, '82.5'],
    ['≥ 没有做', { target: '12', actual: '0' }, '0'],
    ['≥ 百分数', { target: '95%', actual: '94.05%' }, '89.1'],
    ['≤ 达到', { nature: 'atMost', target: '110', actual: '105.36' }, '90'],
    ['≤ 超过，按倒过来的比例', { nature: 'atMost', target: '100', actual: '120' }, '75'],
    ['＝ 相等', { nature: 'equal', target: '12', actual: '12.0' }, '90'],
    ['＝ 少了', { nature: 'equal', target: '12', actual: '9' }, '67.5'],
    ['＝ 多了', { nature: 'equal', target: '9', actual: '12' }, '67.5'],
    ['三分之一，留两位小数', { weight: '10', target: '3', actual: '1' }, '3.33'],
    ['目标是 0，≤ 达到', { nature: 'atMost', target: '0', actual: '0' }, '90'],
    ['目标是 0，≤ 没达到', { nature: 'atMost', target: '0', actual: '2' }, '0'],
    ['定性，两栏写法一样', { nature: 'text', target: '全面完成', actual: '全面完成' }, '90'],
    ['定性，写法不一样', { nature: 'text', target: '全面完成', actual: '基本完成' }, 'missing'],
    ['定性，自己给分', { nature: 'text', target: '优', actual: '良', score: '80' }, '80'],
    ['自己给的分算数', { target: '12', actual: '11', score: '78' }, '78'],
    ['没有完成值', { actual: '' }, 'missing'],
    ['没有权重', { weight: '' }, 'missing'],
    ['指标值不是数', { target: '六万件以上' }, 'missing'],
    ['没有选性质', { nature: '' }, 'missing'],
  ])('%s', (_, cells, expected) => {
    const draft = project('2023', {}, [indicator(cells)])
    expect(pointsAt(draft, 'indicators.r1.got')).toBe(expected)
  })

  test('文字的指标值不算没认出的数', () => {
    const { unreadable } = evaluateDraft(
      project('2023', {}, [indicator({ nature: 'text', target: '全面完成', actual: '全面完成' })]),
    )
    expect([...unreadable.keys()]).toEqual([])
  })

  test('没得满分的要写原因，得满分的不用', () => {
    const short = indicator({ target: '12', actual: '11' })
    expect(gapsOf(project('2023', {}, [short]))).toContain('indicators.r1.reason')
    expect(gapsOf(project('2023', {}, [{ ...short, reason: '两个窗口合并' }]))).not.toContain(
      'indicators.r1.reason',
    )
    expect(gapsOf(project('2023', {}, [indicator({})]))).toEqual([])
  })
})

describe('执行率', () => {
  const rateOf = (draft: Draft): string => {
    const value = evaluateDraft(draft).figures.value('projects.r1.rate')
    return value.state === 'known' ? printPercent(value.value, { zeros: 'trim' }) : value.state
  }

  test.each<[string, Cells, string, string]>([
    ['没有用完', { budget: '1060000', final: '1053600' }, '99.4%', '9.94'],
    ['正好用完', { budget: '500000', final: '500000' }, '100%', '10'],
    ['超过预算，最多 10 分', { budget: '500000', final: '600000' }, '120%', '10'],
    ['没有用', { budget: '500000', final: '0' }, '0%', '0'],
    ['预算和执行都是 0', { budget: '0', final: '0' }, 'undefined', '10'],
    ['没有执行数', { final: '' }, 'missing', 'missing'],
    ['没有预算', { budget: '' }, 'missing', 'missing'],
    ['权重另定', { budget: '100', final: '50', rateWeight: '20' }, '50%', '10'],
    ['没有权重', { rateWeight: '' }, '99.4%', 'missing'],
  ])('%s', (_, cells, rate, score) => {
    const draft = project('2023', cells, [indicator({})])
    expect(rateOf(draft)).toBe(rate)
    expect(pointsAt(draft, 'projects.r1.rateScore')).toBe(score)
  })

  test.each<[string, string, boolean]>([
    ['90%，不用写原因', '450000', false],
    ['差一点到 90%，要写原因', '449000', true],
    ['没有用，要写原因', '0', true],
  ])('%s', (_, final, asked) => {
    const draft = project('2023', { budget: '500000', final }, [indicator({})])
    expect(gapsOf(draft).includes('projects.r1.slowReason')).toBe(asked)
    expect(
      gapsOf(project('2023', { budget: '500000', final, slowReason: '合同年底才签' }, [indicator({})])),
    ).toEqual([])
  })

  test('超过预算要提醒', () => {
    expect(
      findingsOf(project('2023', { budget: '500000', final: '600000' }, [indicator({})]), 'P01'),
    ).toEqual([
      'warning 大厅运行的执行数 60.00 万元，大厅运行的调整后预算数 50.00 万元，多出 10.00 万元；前者不应大于后者。',
    ])
  })
})

describe('总分和等级', () => {
  /** Ten points for the rate, and the rest as typed. */
  const graded = (score: string): Draft =>
    project('2023', { budget: '500000', final: '500000' }, [indicator({ score, reason: '略' })])

  test.each([
    ['80', '90', '优'],
    ['79.99', '89.99', '良'],
    ['70', '80', '良'],
    ['69.99', '79.99', '中'],
    ['50', '60', '中'],
    ['49.99', '59.99', '差'],
    ['0', '10', '差'],
    ['90', '100', '优'],
  ])('指标得 %s 分，总分 %s，是%s', (score, total, grade) => {
    const lines = sheetLines(graded(score))
    expect(lines.find((line) => line.startsWith('评价结论'))).toBe(
      `评价结论|自评总分${total}分，等级为${grade}。按计划实施。`,
    )
    expect(lines.find((line) => line.startsWith('合　计'))).toBe(`合　计|100|${total}|`)
  })

  test('权重不是 100 要指出，在哪个项目', () => {
    const draft = project('2023', {}, [indicator({ weight: '80' })])
    expect(findingsOf(draft, 'P02')).toEqual([
      'error 大厅运行的权重合计 90，大厅运行的各表的满分 100，相差 10；两者应当相等。',
    ])
    expect(findingsOf(project('2023', {}, [indicator({})]), 'P02')).toEqual([])
  })

  test('自己给的分不能高过权重', () => {
    const draft = project('2023', {}, [indicator({ weight: '90', score: '95' })])
    expect(findingsOf(draft, 'P02')).toEqual([
      'error 受理事项的得分 95，受理事项的权重 90，多出 5；前者不应大于后者。',
    ])
  })

  test('2021 年的表没有分，权重不用核对', () => {
    const draft = project('2021', {}, [indicator({ weight: '' })], { 'annex.scoring': 'no' })
    expect(findingsOf(draft, 'P02')).toEqual([])
    expect(annexText(draft)).not.toMatch(/得分|权重/)
  })
})
