import { describe, expect, test } from 'vitest'
import type { Check, Finding } from '../../src/core/checks'
import { renderDocx } from '../../src/render/docx'
import { type RecordOf, recordReport } from '../../src/render/record'
import { renderText } from '../../src/render/text'
import { openDocx } from '../support/docx'

const finding = (severity: Finding['severity'], more: Partial<Finding> = {}): Finding => ({
  id: 'T04 income',
  rule: 'T04',
  title: '各项收入加起来，不等于本年收入合计',
  section: 'income',
  severity,
  say: '421.99＋207.14＝629.13，合计写的是 630.13，少 1.00 万元。',
  todo: '核对“其他收入”。',
  fields: [],
  figures: [],
  blocks: [],
  basis: '',
  ...more,
})

const failed = (one: Finding): Check => ({ ...one, outcome: 'failed', finding: one })
const passed: Check = {
  id: 'T01',
  rule: 'T01',
  title: '收入总计＝支出总计',
  section: 'overall',
  outcome: 'passed',
}

const of = (checks: readonly Check[], more: Partial<RecordOf> = {}): RecordOf => ({
  unit: '云岭县便民服务中心',
  year: '2024',
  title: '云岭县便民服务中心2024年度单位决算',
  on: new Date(2025, 7, 9),
  checks,
  place: (section) => (section === 'income' ? '二、收入' : section),
  ...more,
})

const lines = (checks: readonly Check[], more?: Partial<RecordOf>) =>
  renderText(recordReport(of(checks, more))).split('\n')

describe('校核单', () => {
  test('单位、报告、日期、查了多少、结果怎样、谁签字', () => {
    const text = lines([passed, failed(finding('error'))])
    expect(text[0]).toBe('校核单')
    expect(text).toContain('单位\t云岭县便民服务中心\t年度\t2024年度')
    expect(text).toContain('报告\t云岭县便民服务中心2024年度单位决算\t校核日期\t2025年8月9日')
    expect(text).toContain('共查\t2 条\t通过\t1 条')
    expect(text.slice(-4)).toEqual(['填表人：', '复核人：', '日期：　　　年　　月　　日', ''])
  })

  test('错误写明位置、数和办法', () => {
    expect(lines([failed(finding('error'))])).toContain(
      '1\t二、收入\t421.99＋207.14＝629.13，合计写的是 630.13，少 1.00 万元。\t核对“其他收入”。\tT04',
    )
  })

  test('认可的写理由，不再算错误', () => {
    const text = lines([failed(finding('error', { acknowledged: '年中划转，差额在往来' }))])
    expect(text).toContain('认可的事项')
    expect(text.some((line) => line.endsWith('年中划转，差额在往来\tT04'))).toBe(true)
    expect(text).toContain('已认可\t1 条\t结论\t没有错误，也没有提醒')
    expect(text).not.toContain('错误')
  })

  test('全部通过的只写总数', () => {
    const text = lines([passed], { unit: '' })
    expect(text).toContain('已认可\t0 条\t结论\t没有错误，也没有提醒')
    expect(text.some((line) => line.startsWith('单位\t（单位名称未填）'))).toBe(true)
    expect(text).not.toContain('无法核对')
  })

  test('Word 里是一样的字，没有“草稿”，不问更新域', async () => {
    const report = recordReport(
      of([passed, failed(finding('error')), failed(finding('warning', { id: 'R01' }))]),
    )
    const { bytes, pages } = await renderDocx(report, { draft: false, gaps: 0 })
    const file = openDocx(bytes)
    const all = file.paragraphs.map(({ text }) => text)
    expect(pages).toBe(1)
    expect(all).toEqual(expect.arrayContaining(['校核单', '错误', '提醒', '二、收入', 'T04', '填表人：']))
    expect(all.join()).not.toContain('草稿')
    expect(file.updateFields).toBe(false)
  })
})
