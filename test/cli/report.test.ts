import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { main } from '../../src/cli/report'
import { apply, type Change, type Draft, seal } from '../../src/core/draft'
import { exampleDraft } from '../../src/rules'
import { openDocx } from '../support/docx'

let folder = ''
let said: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'))
  said = []
  const hear = (line: string): void => void said.push(line)
  vi.spyOn(console, 'log').mockImplementation(hear)
  vi.spyOn(console, 'error').mockImplementation(hear)
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

const path = (name: string): string => join(folder, name)

function saved(draft: Draft): string {
  writeFileSync(path('draft.json'), JSON.stringify(seal(draft, '2022-09-30T00:00:00.000Z')))
  return path('draft.json')
}

describe('由稿件写出报告', () => {
  test('写成文字', async () => {
    expect(await main([saved(exampleDraft()), path('out.txt')])).toBe(0)
    expect(readFileSync(path('out.txt'), 'utf8')).toContain('第二部分　2021年度单位决算情况说明')
    expect(said).toEqual([`已写出 ${path('out.txt')}。`])
  })

  test('写成 Word，能读回来', async () => {
    expect(await main([saved(exampleDraft()), path('out.docx')])).toBe(0)
    const docx = openDocx(readFileSync(path('out.docx')))
    expect(docx.paragraphs.map(({ text }) => text).join('')).toContain('收入支出决算总体情况说明')
    expect(docx.charts).toBeGreaterThan(0)
    expect(said.join()).toMatch(/^已写出 .+out\.docx，约 \d+ 页。$/)
  })

  test('缺数时照样写出草稿，并列出缺什么', async () => {
    const lacking = ['domesticUse', 'domesticBatches', 'domesticPeople', 'domesticDetail'].map(
      (name): Change => ({ op: 'set', at: `official.${name}`, text: '' }),
    )
    expect(await main([saved(apply(exampleDraft(), lacking)), path('out.docx')])).toBe(0)
    expect(said[0]).toContain('每页标着“草稿”')
    expect(said.slice(1)).toEqual([
      '还缺 4 处：',
      '  国内公务接待主要用于',
      '  国内公务接待批次',
      '  国内公务接待人次',
      '  国内公务接待的具体内容',
    ])
  })

  test('没认出的数，把那句话照说一遍', async () => {
    const { fields, lists } = exampleDraft()
    const draft = { fields: { ...fields, 'overall.opening': '约六百万' }, lists }
    expect(await main([saved(draft), path('out.txt')])).toBe(0)
    expect(said).toContain('没认出 1 处：')
    expect(said.at(-1)).toContain('约六百万')
  })
})

describe('写不出来的时候', () => {
  test.each([
    ['不是稿件的文件', '{"app":"别的工具"}', '这不是本工具存的稿件文件'],
    ['只存了一半的文件', '{"app":"final-', '这个文件不是稿件，或者只存了一半'],
    ['空文件', '', '这个文件是空的'],
  ])('%s：说明为什么，返回 1', async (_, text, sentence) => {
    writeFileSync(path('draft.json'), text)
    expect(await main([path('draft.json'), path('out.txt')])).toBe(1)
    expect(said.join()).toContain(sentence)
  })

  test('没有这个文件，返回 1', async () => {
    expect(await main([path('none.json'), path('out.txt')])).toBe(1)
    expect(said.join()).toContain('打不开')
  })

  test('放报告的文件夹不在，返回 1', async () => {
    expect(await main([saved(exampleDraft()), path('none/out.txt')])).toBe(1)
    expect(said.join()).toContain('写不了')
  })

  test.each([[[]], [['draft.json']], [['draft.json', 'out.pdf']], [['draft.json', 'out.txt', 'more']]])(
    '用法不对（%j）：说明用法，返回 2',
    async (args) => {
      expect(await main(args)).toBe(2)
      expect(said.join()).toMatch(/^用法：/)
    },
  )
})
