// A comparison of scenarios as a Word file and as a workbook: the numbers are those of the two reports.
import { describe, expect, test } from 'vitest'
import { edited, overlay, type Scenario } from '../../src/core/whatif'
import { comparisonBook, comparisonReport } from '../../src/render/comparison'
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
