// A comparison of scenarios as a Word file and as a workbook: the numbers are those of the two reports.
import { describe, expect, test } from 'vitest'
import { edited, overlay, type Scenario } from '../../src/core/whatif'
import { comparisonBook, comparisonReport, findingNews, keyBars } from '../../src/render/comparison'
import { renderDocx } from '../../src/render/docx'
import { renderText } from '../../src/render/text'
import { renderXlsx } from '../../src/render/xlsx'
import { sheetTables } from '../../src/render/xlsx/messages'
import { evaluateDraft } from '../../src/rules'
import { readDraft } from '../support/fixtures'

const draft = readDraft('004-county-centre.json')
const base = evaluateDraft(draft)
const scenario = (key: string, name: string, at: string, text: string): Scenario =>
  edited(draft, { key, name, settings: [] }, [{ op: 'set', at, text }])
const scenarios = [
  scenario('s1', '压接待费', 'official.domestic', '0.17'),
  scenario('s2', '不改', 'official.domestic', '0.3'),
]
const all = scenarios.map((one) => ({ scenario: one, evaluation: evaluateDraft(overlay(draft, one)) }))

describe('试算方案比较', () => {
  const lines = renderText(comparisonReport(base, all)).split('\n')
  test('改了什么、关键数、变了的句子', () => {
    expect(lines).toContain('压接待费：国内公务接待支出 0.3 → 0.17')
    expect(lines).toContain('不改：没有改数')
    expect(lines).toContain('公务接待费\t0.30\t变 0.17\t0.30')
    expect(lines.some((line) => line.startsWith('现稿：') && line.includes('公务接待费支出0.3万元'))).toBe(
      true,
    )
    expect(
      lines.some((line) => line.startsWith('压接待费：') && line.includes('公务接待费支出0.17万元')),
    ).toBe(true)
    expect(lines).toContain('不改：同现稿')
  })
  test('没有句子变，就说没有', () => {
    expect(renderText(comparisonReport(base, all.slice(1)))).toContain('没有句子变。')
  })
  test('存成 Word', async () => {
    const { bytes } = await renderDocx(comparisonReport(base, all), { draft: false, gaps: 0 })
    expect(bytes.length).toBeGreaterThan(5_000)
  })
  test('存成 Excel：数是数，每张表有名字', () => {
    const report = comparisonBook(base, all)
    expect(sheetTables(report)).toHaveLength(2)
    const cells = sheetTables(report)[0]?.body.flatMap((row) => row.cells) ?? []
    expect(cells.some((cell) => cell?.kind === 'number' && cell.text === '0.17')).toBe(true)
    const book = renderXlsx({ title: report.title, tables: sheetTables(report), draft: false, gaps: 0 })
    expect(book.sheets).toBe(2)
  })
})

describe('关键图', () => {
  const amountsOf = (label: string, of = all) =>
    keyBars(
      base,
      of.map(({ evaluation }) => evaluation),
    )
      .flatMap(({ charts }) => charts)
      .find((chart) => chart.label === label)?.bars
  test('长短按数，差多少写成字', () => {
    const bars = amountsOf('公务接待费')
    expect(bars?.map(({ text, off, changed }) => [text, off, changed])).toEqual([
      ['0.30', '', false],
      ['0.17', '比现稿少 0.13', true],
      ['0.30', '', false],
    ])
    expect(bars?.map(({ share }) => share.toFixed(4))).toEqual(['1.0000', '0.5667', '1.0000'])
  })
  test('最长的是方案的，现稿的短些', () => {
    const one = scenario('s3', '多', 'official.domestic', '0.6')
    const bars = amountsOf('公务接待费', [{ scenario: one, evaluation: evaluateDraft(overlay(draft, one)) }])
    expect(bars?.map(({ share, off }) => [share, off])).toEqual([
      [0.5, ''],
      [1, '比现稿多 0.30'],
    ])
  })
  test('有变的在前', () => {
    const groups = keyBars(
      base,
      all.map(({ evaluation }) => evaluation),
    )
    expect(groups.map(({ title }) => title)).toEqual(['“三公”经费', '总数'])
  })
  test('都一样的只画现稿；都是 0 的不画；比率不画', () => {
    expect(amountsOf('本年支出合计')?.map(({ text }) => text)).toEqual(['594.73'])
    expect(amountsOf('因公出国（境）费')).toBeUndefined()
    expect(amountsOf('完成预算')).toBeUndefined()
  })
})

test('新查出来的说是什么，没有变的不说', () => {
  const [changed, same] = all
  expect(changed && findingNews(base, changed.evaluation).length).toBeGreaterThan(0)
  expect(same && findingNews(base, same.evaluation)).toEqual([])
})
