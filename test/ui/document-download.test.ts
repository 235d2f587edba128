import { createRoot } from 'solid-js'
import { describe, expect, test, vi } from 'vitest'
import { acknowledge } from '../../src/core/checks'
import { apply, type Draft, type Patch } from '../../src/core/draft'
import { statusesOf } from '../../src/core/report'
import { evaluateDraft, exampleDraft, newDraft, templateFor } from '../../src/rules'
import { copy } from '../../src/ui/download/copy'
import {
  type Format,
  formatsFor,
  type Made,
  type Make,
  makers,
  type Stage,
} from '../../src/ui/download/formats'
import { createJob, type JobProgress, type Order } from '../../src/ui/download/job'
import { fileName, usualName } from '../../src/ui/download/name'
import { shortfallOf } from '../../src/ui/download/shortfall'
import { countsOf, percentDone, placesOf, stageState } from '../../src/ui/download/stages'
import { expenditureTable, overallTable, tablesReport } from '../support/tables'

function shortfall(draft: Draft) {
  const [evaluation, template] = [evaluateDraft(draft), templateFor(draft)]
  const statuses = statusesOf(template, draft, evaluation.gaps)
  return shortfallOf(template, evaluation, ({ id }) => statuses.get(id)?.state === 'untouched')
}

const emptyDraft = newDraft({
  name: '测试中心',
  year: '2021',
  kind: 'unit',
  nature: 'institution',
  level: 'county',
  money: 'wan',
})

describe('文件名', () => {
  test.each([
    ['甲中心2021年度单位决算', false, '甲中心2021年度单位决算'],
    ['甲/乙:中心2021年度单位决算', true, '甲乙中心2021年度单位决算（草稿）'],
  ])('%s，草稿 %s：%s', (title, draft, name) => expect(usualName(title, draft)).toBe(name))

  test('试算里的文件写明是哪个方案', () => {
    expect(usualName('清溪县图书馆2023年度单位决算', true, '方案一')).toBe(
      '清溪县图书馆2023年度单位决算（试算 方案一）（草稿）',
    )
  })

  test.each<[string, Format, string]>([
    ['决算', 'docx', '决算.docx'],
    ['决算', 'xlsx', '决算.xlsx'],
    ['决算.docx', 'txt', '决算.txt'],
    [' 决算.DOC ', 'docx', '决算.docx'],
    ['决算.xls', 'xlsx', '决算.xlsx'],
    ['a<b>|"?*.txt', 'docx', 'ab.docx'],
    ['', 'docx', '原名.docx'],
    ['///', 'xlsx', '原名.xlsx'],
    ['.docx', 'txt', '原名.txt'],
    ['决算.docx', 'record', '决算校核单.docx'],
    ['', 'recordText', '原名校核单.txt'],
  ])('写成 %j，%s 存为 %s', (typed, format, name) => expect(fileName(typed, '原名', format)).toBe(name))
})

describe('下载哪些', () => {
  test('有表才有附表工作簿', () => {
    expect(formatsFor(tablesReport())).toEqual(['docx', 'txt', 'record', 'recordText'])
    expect(formatsFor(tablesReport({ ...overallTable(), listed: false, mark: '' }))).toEqual([
      'docx',
      'txt',
      'record',
      'recordText',
    ])
    expect(formatsFor(tablesReport(overallTable()))).toEqual(['docx', 'xlsx', 'txt', 'record', 'recordText'])
  })

  test('工作簿有几张表，说在前面', () => {
    const counts = countsOf(tablesReport(overallTable(), expenditureTable()))
    expect(copy.offer('xlsx', counts)).toBe('附表工作簿（.xlsx，2 张）')
    expect(copy.offer('docx', counts)).toBe('Word 文档（.docx）')
    expect(copy.offer('record', counts)).toBe('校核单（.docx）')
    expect(copy.offer('recordText', counts)).toBe('校核单（.txt）')
    expect(copy.held(counts)).toContain('附表 2 张')
  })

  test.each<[readonly Format[], string, string, string]>([
    [['docx'], '下载 Word', '正在生成 Word', 'Word 已下载'],
    [['xlsx'], '下载附表', '正在生成附表', '附表已下载'],
    [['txt'], '下载纯文本', '正在生成纯文本', '纯文本已下载'],
    [['record'], '下载校核单', '正在生成校核单', '校核单已下载'],
    [['docx', 'xlsx'], '下载 2 个文件', '正在生成 2 个文件', '2 个文件已下载'],
  ])('选了 %j：%s', (formats, act, doing, done) => {
    expect([copy.download(formats), copy.workingOn(formats), copy.saved(formats)]).toEqual([act, doing, done])
  })

  test('一次几个文件，说明浏览器会问；有 Word 才说域', () => {
    expect(copy.where(['xlsx'])).toBe('文件在浏览器的“下载”文件夹里。')
    expect(copy.where(['docx', 'xlsx'])).toMatch(/选“允许”。.*更新域/)
  })

  test('纯文本在旧的记事本里也分行、不乱码', async () => {
    const report = evaluateDraft(exampleDraft()).report
    const steps: number[] = []
    const { bytes } = await makers.txt(
      { report, record: report, draft: false, gaps: 0 },
      ({ done }) => steps.push(done),
      new AbortController().signal,
    )
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text).toContain('第二部分　2021年度单位决算情况说明\r\n')
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
    expect(steps).toEqual([1])
  })
})

describe('还缺什么', () => {
  test('示例什么都不缺', () => {
    expect(shortfall(exampleDraft())).toMatchObject({
      groups: [],
      items: 0,
      untouched: 0,
      unreadable: 0,
      aside: [],
    })
  })

  test('缺的和没认出的分开数，按章节排', () => {
    const patch: Patch = [
      { op: 'set', at: 'official.domesticBatches', text: '六批' },
      { op: 'set', at: 'overall.totalPrior', text: '' },
    ]
    const found = shortfall(apply(exampleDraft(), patch))
    expect(found).toMatchObject({ items: 1, untouched: 0, unreadable: 1, first: 'overall.totalPrior' })
    expect(found.groups.map(({ name }) => name)).toEqual(['一、收支总体', '七、“三公”经费'])
    expect(found.groups[1]?.wants[0]?.say).toContain('六批')
    expect(copy.lacking(found)).toBe('缺 1 项、1 处没认出')
  })

  test('没动过的一节只算一处', () => {
    const found = shortfall(emptyDraft)
    expect(found.untouched).toBeGreaterThan(5)
    expect(found.items).toBe(
      found.groups.filter((group) => !group.untouched).flatMap(({ wants }) => wants).length,
    )
  })

  test('每一项都有名字，没有一项是路径', () => {
    for (const { wants } of shortfall(emptyDraft).groups)
      for (const { label } of wants) expect(label).toMatch(/\p{Script=Han}/u)
  })
})

describe('还有错误', () => {
  const wrong = apply(exampleDraft(), [{ op: 'set', at: 'official.domesticBatches', text: '0' }])

  test('错误一条一条数，说在哪一节；只能下载草稿', () => {
    const found = shortfall(wrong)
    expect(found.wrong.map(({ place }) => place)).toEqual(['七、“三公”经费', '七、“三公”经费'])
    expect(copy.stillLacking(found)).toBe('还有 2 个错误。每页会印“草稿”，改好补齐后再下载正式稿。')
  })

  test('又有错误又有缺项，一句话说完', () => {
    const found = shortfall(apply(wrong, [{ op: 'set', at: 'overall.totalPrior', text: '' }]))
    expect(copy.stillLacking(found)).toContain('还有 2 个错误、缺 1 项。')
    expect(copy.lacking(found)).toBe('缺 1 项')
  })

  test('认可了的错误不挡下载', () => {
    const draft = shortfall(wrong).wrong.reduce((before) => {
      const [finding] = evaluateDraft(before).checks.flatMap(({ finding: one }) =>
        one && one.acknowledged === undefined ? [one] : [],
      )
      return finding ? apply(before, acknowledge(finding, '接待由上级承担')) : before
    }, wrong)
    expect(shortfall(draft).wrong).toEqual([])
  })
})

describe('进度', () => {
  const at = (stage: Stage, done: number, total: number, format: Format = 'docx'): JobProgress => ({
    format,
    step: { stage, done, total },
  })
  const charts = { format: 'docx', stage: 'charts' } as const

  test('数的是真的段数、图数和表数', () => {
    expect(countsOf(evaluateDraft(exampleDraft()).report)).toMatchObject({ drawn: 7, undrawn: 0 })
    expect(countsOf(evaluateDraft(emptyDraft).report)).toMatchObject({ drawn: 0, undrawn: 7 })
    expect(countsOf(tablesReport(overallTable(), { ...expenditureTable(), listed: false })).tables).toBe(1)
  })

  test.each([
    [undefined, 0, 'waiting'],
    [at('charts', 0, 7), 20, 'doing'],
    [at('charts', 7, 7), 40, 'done'],
    [at('charts', 0, 0), 40, 'done'],
    [at('check', 4, 4), 100, 'done'],
  ])('%o：%i%%，图 %s', (progress, percent, state) => {
    expect(percentDone(['docx'], progress)).toBe(percent)
    expect(stageState(['docx'], charts, progress)).toBe(state)
  })

  test('两个文件接着数，各有各的“检查”', () => {
    const formats = ['docx', 'xlsx'] as const
    expect(placesOf(formats)).toHaveLength(7)
    const halfway = at('tables', 7, 14, 'xlsx')
    expect(percentDone(formats, halfway)).toBe(79)
    expect(stageState(formats, { format: 'docx', stage: 'check' }, halfway)).toBe('done')
    expect(stageState(formats, { format: 'xlsx', stage: 'tables' }, halfway)).toBe('doing')
    expect(stageState(formats, { format: 'xlsx', stage: 'check' }, halfway)).toBe('waiting')
  })
})

describe('做文件', () => {
  const order: Order = {
    report: { title: '', blocks: [] },
    record: { title: '', blocks: [] },
    draft: false,
    gaps: 0,
    files: [{ format: 'docx', name: 'a.docx' }],
  }
  const both: Order = { ...order, files: [...order.files, { format: 'xlsx', name: 'a.xlsx' }] }
  const made: Made = { bytes: new Uint8Array(), pages: 3 }
  /** Every kind of file is made in the same way. */
  const all = (make: Make) => ({ docx: make, xlsx: make, txt: make, record: make, recordText: make })

  test('不到 0.3 秒不显示进度', async () => {
    vi.useFakeTimers()
    await createRoot(async (dispose) => {
      let finish: (made: Made) => void = () => undefined
      const saved: string[] = []
      const { job, start } = createJob(
        (_order, files) => saved.push(...files.map(({ name }) => name)),
        all(() => new Promise((resolve) => (finish = resolve))),
      )
      const whole = start(order)
      vi.advanceTimersByTime(299)
      expect(job()).toMatchObject({ state: 'working', shown: false })
      vi.advanceTimersByTime(1)
      expect(job()).toMatchObject({ state: 'working', shown: true })
      finish(made)
      await whole
      expect(job().state).toBe('done')
      expect(saved).toEqual(['a.docx'])
      dispose()
    })
    vi.useRealTimers()
  })

  test('停下以后什么也不存，也不算出错', async () => {
    await createRoot(async (dispose) => {
      const saved: string[] = []
      const { job, start, stop } = createJob(
        (_order, files) => saved.push(...files.map(({ name }) => name)),
        all(
          (_source, _progress, signal) =>
            new Promise((_resolve, reject) => {
              signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
            }),
        ),
      )
      const whole = start(both)
      stop()
      await whole
      expect(job().state).toBe('idle')
      expect(saved).toEqual([])
      dispose()
    })
  })

  test('没做出来就说出来，可以再试', async () => {
    await createRoot(async (dispose) => {
      let works = false
      const { job, start } = createJob(
        () => undefined,
        all(() => (works ? Promise.resolve(made) : Promise.reject(new Error('no memory')))),
      )
      await start(order)
      expect(job()).toMatchObject({ state: 'failed', format: 'docx', message: 'no memory' })
      works = true
      await start(order)
      expect(job().state).toBe('done')
      dispose()
    })
  })

  test('几个文件一个接一个做，都好了才一起存', async () => {
    await createRoot(async (dispose) => {
      const seen: string[] = []
      const make = (what: string) => async () => {
        seen.push(`做 ${what}`)
        return made
      }
      const { start } = createJob(
        (_order, files) => seen.push(`存 ${files.map(({ name }) => name).join()}`),
        {
          ...all(() => Promise.reject(new Error('not asked for'))),
          docx: make('docx'),
          xlsx: make('xlsx'),
        },
      )
      await start(both)
      expect(seen).toEqual(['做 docx', '做 xlsx', '存 a.docx,a.xlsx'])
      dispose()
    })
  })

  test('有一个没做出来，就说是哪一个，一个也不存', async () => {
    await createRoot(async (dispose) => {
      const saved: string[] = []
      const { job, start } = createJob((_order, files) => saved.push(...files.map(({ name }) => name)), {
        ...all(async () => made),
        xlsx: () => Promise.reject(new Error('no sheet')),
      })
      await start(both)
      expect(job()).toMatchObject({ state: 'failed', format: 'xlsx', message: 'no sheet' })
      expect(copy.failed('xlsx')).toBe('附表没有做出来')
      expect(saved).toEqual([])
      dispose()
    })
  })
})
