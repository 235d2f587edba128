import { createRoot } from 'solid-js'
import { describe, expect, test, vi } from 'vitest'
import { apply, type Draft, type Patch } from '../../src/core/draft'
import { sectionStatus } from '../../src/core/report'
import type { Progress, Rendered } from '../../src/render'
import { evaluateDraft, exampleDraft, newDraft, templateFor } from '../../src/rules'
import { copy } from '../../src/ui/download/copy'
import { createJob, type Order } from '../../src/ui/download/job'
import { defaultName, fileName } from '../../src/ui/download/name'
import { shortfallOf } from '../../src/ui/download/shortfall'
import { countsOf, percentDone, stageState } from '../../src/ui/download/stages'

function shortfall(draft: Draft) {
  const evaluation = evaluateDraft(draft)
  return shortfallOf(templateFor(draft), evaluation, (section) => {
    return sectionStatus(section, draft, evaluation.gaps).state === 'untouched'
  })
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
    ['甲中心2021年度单位决算', false, '甲中心2021年度单位决算.docx'],
    ['甲/乙:中心2021年度单位决算', true, '甲乙中心2021年度单位决算（草稿）.docx'],
  ])('%s，草稿 %s：%s', (title, draft, name) => expect(defaultName(title, draft)).toBe(name))

  test.each([
    ['决算', '决算.docx'],
    ['决算.docx', '决算.docx'],
    [' 决算.DOC ', '决算.docx'],
    ['a<b>|"?*.docx', 'ab.docx'],
    ['', '原名.docx'],
    ['///', '原名.docx'],
  ])('写成 %j，存为 %s', (typed, name) => expect(fileName(typed, '原名.docx')).toBe(name))
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
      { op: 'set', at: 'overall.total', text: '' },
    ]
    const found = shortfall(apply(exampleDraft(), patch))
    expect(found).toMatchObject({ items: 1, untouched: 0, unreadable: 1, first: 'overall.total' })
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

describe('进度', () => {
  const at = (stage: Progress['stage'], done: number, total: number): Progress => ({ stage, done, total })

  test('数的是真的段数和图数', () => {
    expect(countsOf(evaluateDraft(exampleDraft()).report)).toMatchObject({ drawn: 7, undrawn: 0 })
    expect(countsOf(evaluateDraft(emptyDraft).report)).toMatchObject({ drawn: 0, undrawn: 7 })
  })

  test.each([
    [undefined, 0, 'waiting'],
    [at('charts', 0, 7), 20, 'doing'],
    [at('charts', 7, 7), 40, 'done'],
    [at('charts', 0, 0), 40, 'done'],
    [at('check', 4, 4), 100, 'done'],
  ])('%o：%i%%，图 %s', (progress, percent, state) => {
    expect(percentDone(progress)).toBe(percent)
    expect(stageState('charts', progress)).toBe(state)
  })
})

describe('做文件', () => {
  const order: Order = { report: { title: '', blocks: [] }, draft: false, gaps: 0, name: 'a.docx' }
  const rendered: Rendered = { bytes: new Uint8Array(), pages: 3 }

  test('不到 0.3 秒不显示进度', async () => {
    vi.useFakeTimers()
    await createRoot(async (dispose) => {
      let finish: (rendered: Rendered) => void = () => undefined
      const saved: string[] = []
      const { job, start } = createJob(
        ({ name }) => saved.push(name),
        () => new Promise((resolve) => (finish = resolve)),
      )
      const whole = start(order)
      vi.advanceTimersByTime(299)
      expect(job()).toMatchObject({ state: 'working', shown: false })
      vi.advanceTimersByTime(1)
      expect(job()).toMatchObject({ state: 'working', shown: true })
      finish(rendered)
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
        ({ name }) => saved.push(name),
        (_request, _progress, signal) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
          }),
      )
      const whole = start(order)
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
        () => (works ? Promise.resolve(rendered) : Promise.reject(new Error('no memory'))),
      )
      await start(order)
      expect(job()).toMatchObject({ state: 'failed', message: 'no memory' })
      works = true
      await start(order)
      expect(job().state).toBe('done')
      dispose()
    })
  })
})
