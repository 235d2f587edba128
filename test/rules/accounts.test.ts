import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { pack } from '../../src/build/accounts'
import { type Account, type Catalogue, economicAccounts, functionalAccounts } from '../../src/rules/accounts'
import { makeFind } from '../../src/rules/accounts/search'
import { unpack } from '../../src/rules/accounts/table'

const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025]
const KINDS = { functional: functionalAccounts, economic: economicAccounts }

function csvOf(kind: Catalogue['kind']): string {
  return readFileSync(new URL(`../../src/rules/accounts/${kind}.csv`, import.meta.url), 'utf8').trim()
}

function cellsOf(kind: Catalogue['kind']): string[][] {
  return csvOf(kind)
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
}

/** All accounts of a year. */
function listOf(kind: Catalogue['kind'], year: number): Account[] {
  const catalogue = KINDS[kind](year)
  const codes = new Set(cellsOf(kind).map(([code = '']) => code))
  return [...codes].flatMap((code) => catalogue.byCode(code) ?? [])
}

describe.each(['functional', 'economic'] as const)('the %s csv', (kind) => {
  it('survives packing', () => {
    const rows = unpack(pack(csvOf(kind))).map(({ code, name, explanation }) => [code, name, explanation])
    expect(rows).toEqual(cellsOf(kind).map(([code, name, , explanation]) => [code, name, explanation]))
  })

  it.each(YEARS)('gives every account its parents in %i, and the catalogue no code twice', (year) => {
    const accounts = listOf(kind, year)
    expect(new Set(accounts.map(({ code }) => code)).size).toBe(accounts.length)
    for (const { code } of accounts) {
      const expected = [3, 5].filter((length) => length < code.length).map((length) => code.slice(0, length))
      expect(
        KINDS[kind](year)
          .parents(code)
          .map((parent) => parent.code),
      ).toEqual(expected)
    }
    const anything = kind === 'functional' ? '2' : '3'
    expect(KINDS[kind](year).find(anything, 9999).length).toBe(accounts.length)
  })

  it('names, spells and levels every account', () => {
    for (const { code, name, initials, level } of listOf(kind, 2021)) {
      expect(name, code).not.toBe('')
      expect(initials, code).toMatch(/^[a-z]+$/)
      expect(initials.length, code).toBe(name.replace(/[（）、“”]/g, '').length)
      const levels = kind === 'functional' ? { 3: 'class', 5: 'group', 7: 'item' } : { 3: 'class', 5: 'item' }
      expect(level, code).toBe((levels as Record<number, string>)[code.length])
    }
  })
})

test('a malformed line stops the build', () => {
  const head = 'code,name,level,explanation,source_year,evidence,explanation_evidence'
  expect(() => pack('code,name\n201,一般公共服务支出')).toThrow('header')
  expect(() => pack(`${head}\n201,一般公共服务支出,款,,2020-2025,recall,`)).toThrow('bad line')
  expect(() =>
    pack(`${head}\n20101,人大事务,款,,2020-2025,recall,\n2010201,行政运行,项,,2020-2025,recall,`),
  ).toThrow()
  expect(() => pack(`${head}\n201,一般公共服务支出,类,,once,recall,`)).toThrow('bad line')
  expect(() => pack(`${head}\n201,一般公共服务支出,类,a,b,2020-2025,recall,`)).toThrow('bad line')
})

test.each([
  ['2010301', '行政运行', '20103 政府办公厅（室）及相关机构事务'],
  ['2010302', '一般行政管理事务', '20103 政府办公厅（室）及相关机构事务'],
  ['2010350', '事业运行', '20103 政府办公厅（室）及相关机构事务'],
  ['2010399', '其他政府办公厅（室）及相关机构事务支出', '20103 政府办公厅（室）及相关机构事务'],
  ['2080501', '行政单位离退休', '20805 行政事业单位养老支出'],
  ['2080505', '机关事业单位基本养老保险缴费支出', '20805 行政事业单位养老支出'],
  ['2080801', '死亡抚恤', '20808 抚恤'],
  ['2101101', '行政单位医疗', '21011 行政事业单位医疗'],
  ['2101102', '事业单位医疗', '21011 行政事业单位医疗'],
  ['2101103', '公务员医疗补助', '21011 行政事业单位医疗'],
  ['2130599', '其他扶贫支出', '21305 扶贫'],
  ['2210201', '住房公积金', '22102 住房改革支出'],
])('in 2021 %s is %s under %s', (code, name, group) => {
  const catalogue = functionalAccounts(2021)
  expect(catalogue.byCode(code)).toMatchObject({ code, name, level: 'item' })
  const [, parent] = catalogue.parents(code)
  expect(`${parent?.code} ${parent?.name}`).toBe(group)
})

test.each([
  ['functional', '2130599', 2019, '其他扶贫支出'],
  ['functional', '2130599', 2022, '其他巩固脱贫衔接乡村振兴支出'],
  ['functional', '2130599', 2023, '其他巩固脱贫攻坚成果衔接乡村振兴支出'],
  ['functional', '2130599', 2030, '其他巩固脱贫攻坚成果衔接乡村振兴支出'],
  ['functional', '20805', 2019, '行政事业单位离退休'],
  ['functional', '20805', 2020, '行政事业单位养老支出'],
  ['functional', '2013804', 2023, '市场主体管理'],
  ['functional', '2013804', 2024, '经营主体管理'],
  ['functional', '20139', 2021, '社会工作事务'],
  ['economic', '30211', 2021, '差旅费'],
] as const)('the %s account %s is in %i named %s', (kind, code, year, name) => {
  expect(KINDS[kind](year).byCode(code)?.name).toBe(name)
})

test('the explanation follows the year too', () => {
  expect(economicAccounts(2022).byCode('30110')?.explanation).not.toContain('生育保险')
  expect(economicAccounts(2023).byCode('30110')?.explanation).toContain('生育保险')
})

describe('doubt', () => {
  test.each([
    ['functional', '2210201', 2021, false, 'seen in a current source'],
    ['functional', '20101', 2021, true, 'only in an old edition'],
    ['functional', '21305', 2022, true, 'the years are unverified'],
    ['functional', '20139', 2021, true, 'introduced later'],
    ['functional', '20139', 2026, false, 'introduced before'],
    ['economic', '30211', 2021, false, 'seen in a published list'],
  ] as const)('the %s account %s is in %i doubtful: %s (%s)', (kind, code, year, doubtful, _why) => {
    expect(KINDS[kind](year).byCode(code)?.doubtful).toBe(doubtful)
  })

  it('falls on most functional accounts, few economic ones, and no empty explanation', () => {
    const share = (kind: Catalogue['kind']) => {
      const accounts = listOf(kind, 2024)
      return accounts.filter(({ doubtful }) => doubtful).length / accounts.length
    }
    expect(share('functional')).toBeGreaterThan(0.8)
    expect(share('functional')).toBeLessThan(0.95)
    expect(share('economic')).toBeLessThan(0.1)
    for (const { explanation, meaningDoubtful } of listOf('functional', 2024)) {
      if (meaningDoubtful) expect(explanation).not.toBe('')
    }
  })
})

test.each([
  ['2210201', 'zfgjj', '住房公积金'],
  ['2010301', 'xzyx', '行政运行'],
  ['2010507', 'zxpchd', '专项普查活动'],
  ['2010508', 'tjcydc', '统计抽样调查'],
  ['2060901', 'kjzdzx', '科技重大专项'],
  ['2130337', 'nsbdgcgl', '南水北调工程管理'],
  ['22407', 'zrzhjzjhfcjzc', '自然灾害救灾及恢复重建支出'],
  ['20103', 'zfbgtsjxgjgsw', '政府办公厅（室）及相关机构事务'],
])('the functional account %s is spelled %s (%s)', (code, initials, name) => {
  expect(functionalAccounts(2021).byCode(code)).toMatchObject({ initials, name })
})

/** query → the first codes found */
const FOUND: readonly [Catalogue['kind'], string, readonly string[], string][] = [
  ['functional', '2080505', ['2080505'], 'exact code'],
  ['functional', '２０８０５０５', ['2080505'], 'full-width digits'],
  ['functional', '208 05 05', ['2080505'], 'spaces in a code'],
  ['functional', '20103', ['20103', '2010301', '2010302'], 'an exact group code before its items'],
  ['functional', '2010', ['2010101', '2010102'], 'a code prefix: items before groups'],
  ['functional', 'zfgjj', ['2210201'], 'initials'],
  ['functional', 'ＺＦＧＪＪ', ['2210201'], 'full-width capitals'],
  ['functional', 'xzyx', ['2010101', '2010201', '2010301'], 'the same name in many groups: by code'],
  ['functional', 'swf', ['2080801'], 'initials prefix'],
  ['functional', '死亡抚恤', ['2080801'], 'name'],
  ['functional', '住房公', ['2210201'], 'name prefix'],
  ['functional', '公积金', ['2210201'], 'inside the name'],
  ['functional', '政府办公厅 事业运行', ['2010350'], 'words of the group and of the item'],
  ['functional', '2010350 事业运行', ['2010350'], 'code and name'],
  ['functional', 'zfbgt syyx', ['2010350'], 'initials of the group and of the item'],
  ['functional', '其他政府办公厅(室)', ['2010399'], 'half-width brackets'],
  ['functional', '', [], 'nothing typed'],
  ['functional', ' 　（）', [], 'only spaces and punctuation'],
  ['functional', '没有这个科目', [], 'no such account'],
  ['economic', 'clf', ['30211'], 'initials'],
  ['economic', '302', ['302', '30201', '30202'], 'an exact class code before its accounts'],
  ['economic', '差旅', ['30211'], 'name prefix'],
  ['economic', '商品和服务 租赁', ['30214'], 'words of the class and of the account'],
]

test.each(FOUND)('in the %s catalogue 「%s」 finds %j (%s)', (kind, query, codes) => {
  const found = KINDS[kind](2021).find(query)
  expect(found.slice(0, codes.length || 1).map(({ code }) => code)).toEqual(codes)
})

test('the ranks come in order, items before groups and classes, then by code', () => {
  const account = (code: string, name: string, initials: string): Account => ({
    code,
    name,
    level: code.length === 3 ? 'class' : code.length === 5 ? 'group' : 'item',
    explanation: '',
    initials,
    doubtful: false,
    meaningDoubtful: false,
  })
  const accounts = [
    account('10', '一', 'y'),
    account('101', '二', 'e'),
    account('9000001', '三', '10'),
    account('9000002', '四', '10s'),
    account('9000003', '10', 'x'),
    account('9000009', '10 五', 'x'),
    account('9000004', '10六', 'x'),
    account('90001', '10七', 'x'),
    account('9000005', '八10', 'x'),
    account('9000006', '九', 'j10'),
    account('9000007', '无', 'w'),
    account('9000108', '十', 's'),
  ]
  const find = makeFind(accounts, (code) =>
    accounts.filter((one) => code === '9000108' && one.code === '90001'),
  )
  expect(find('10').map(({ code }) => code)).toEqual([
    '10',
    '101',
    '9000001',
    '9000002',
    '9000003',
    '9000004',
    '9000009',
    '90001',
    '9000005',
    '9000006',
    '9000108',
  ])
})

test('the limit is 20 unless told', () => {
  expect(functionalAccounts(2021).find('行政')).toHaveLength(20)
  expect(functionalAccounts(2021).find('行政', 3)).toHaveLength(3)
})

test('the parents of an unlisted code are those of its prefix', () => {
  expect(
    functionalAccounts(2021)
      .parents('2010377')
      .map(({ code }) => code),
  ).toEqual(['201', '20103'])
  expect(functionalAccounts(2021).parents('999')).toEqual([])
})

test('a query takes less than 5 ms', () => {
  const { find } = functionalAccounts(2021)
  find('warm')
  const start = performance.now()
  for (let round = 0; round < 50; round++) find('政府办公厅 事业')
  expect((performance.now() - start) / 50).toBeLessThan(5)
})
