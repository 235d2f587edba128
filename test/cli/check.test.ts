import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { main } from '../../src/cli/check'
import { acknowledge } from '../../src/core/checks'
import { apply, type Draft, seal } from '../../src/core/draft'
import { evaluateDraft, exampleDraft } from '../../src/rules'
import { fixtureUrl } from '../support/fixtures'

let folder = ''
let printed: string[] = []
let complained: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'))
  printed = []
  complained = []
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
  vi.spyOn(console, 'error').mockImplementation((line: string) => void complained.push(line))
})

afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

function saved(draft: Draft): string {
  const path = join(folder, 'draft.json')
  writeFileSync(path, JSON.stringify(seal(draft, '2022-09-30T00:00:00.000Z')))
  return path
}

const wrong = (): Draft => apply(exampleDraft(), [{ op: 'set', at: 'assets.other', text: '3' }])

describe('校核一份稿件', () => {
  test('没有错，什么也不印，返回 0', async () => {
    expect(await main([saved(exampleDraft())])).toBe(0)
    expect(printed).toEqual([])
  })

  test('有错，一行一个，返回 1', async () => {
    expect(await main([saved(wrong())])).toBe(1)
    expect(printed.map((line) => JSON.parse(line))).toEqual([
      {
        rule: 'N13',
        severity: 'error',
        say: '第十节的车辆 3，第七节的公务用车 1，相差 2；两者应当相等。',
        fields: expect.arrayContaining(['assets.other', 'official.keptSedan']),
      },
    ])
  })

  test('无法核对的也说，不算错', async () => {
    expect(await main([fileURLToPath(fixtureUrl('003-city-office.json'))])).toBe(0)
    const severities = new Set(printed.map((line) => JSON.parse(line).severity))
    expect(severities).toContain('unchecked')
    expect(severities).not.toContain('error')
  })

  test('认可了的错，带着说明印出来，返回 0', async () => {
    const [finding] = evaluateDraft(wrong()).checks.flatMap((check) => check.finding ?? [])
    if (!finding) throw new Error('nothing found')
    const draft = apply(wrong(), acknowledge(finding, '两辆执法车另有编制'))
    expect(await main([saved(draft)])).toBe(0)
    expect(printed.join()).toContain('两辆执法车另有编制')
  })
})

describe('打不开的时候返回 2', () => {
  test('没有这个文件', async () => {
    expect(await main([join(folder, 'none.json')])).toBe(2)
    expect(complained.join()).toContain('打不开')
  })

  test('不是稿件', async () => {
    const path = join(folder, 'other.json')
    writeFileSync(path, '{"app":"别的工具"}')
    expect(await main([path])).toBe(2)
    expect(complained.join()).toContain('这不是本工具存的稿件文件')
    expect(printed).toEqual([])
  })

  test.each([[[]], [['a.json', 'b.json']]])('用法不对（%j）', async (args) => {
    expect(await main(args)).toBe(2)
    expect(complained.join()).toMatch(/^用法：/)
  })
})
