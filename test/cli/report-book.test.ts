// The workbook without a browser. The tables are made by hand, so that what rules list which tables does not matter.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { main } from '../../src/cli/report'
import { seal } from '../../src/core/draft'
import type { TableBlock } from '../../src/core/report'
import { exampleDraft } from '../../src/rules'
import { expenditureTable, overallTable, tablesReport } from '../support/tables'
import { openXlsx } from '../support/xlsx'

const made = vi.hoisted(() => ({ tables: [] as TableBlock[] }))
vi.mock('../../src/rules', async (load) => ({
  ...(await load<typeof import('../../src/rules')>()),
  evaluateDraft: () => ({ report: tablesReport(...made.tables), gaps: [], unreadable: new Map() }),
}))

let folder = ''
let said: string[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'book-'))
  said = []
  const hear = (line: string): void => void said.push(line)
  vi.spyOn(console, 'log').mockImplementation(hear)
  vi.spyOn(console, 'error').mockImplementation(hear)
  writeFileSync(join(folder, 'draft.json'), JSON.stringify(seal(exampleDraft(), '2022-09-30T00:00:00.000Z')))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const write = () => main([join(folder, 'draft.json'), join(folder, 'out.xlsx')])

test('写成工作簿，数能读回来', async () => {
  made.tables = [overallTable(), expenditureTable()]
  expect(await write()).toBe(0)
  const { sheets } = openXlsx(readFileSync(join(folder, 'out.xlsx')))
  expect(sheets.map(({ name }) => name)).toEqual(['01收入支出决算总表', '03支出决算表'])
  expect(sheets[0]?.cell('B6')).toMatchObject({ value: '612.48', isNumber: true })
  expect(said).toEqual([`已写出 ${join(folder, 'out.xlsx')}，2 张工作表。`])
})

test('没有附表的报告：说明，返回 1', async () => {
  made.tables = []
  expect(await write()).toBe(1)
  expect(said.join()).toContain('没有附表')
})
