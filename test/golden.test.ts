// The reports of the fixtures: our own text word by word, and 第二部分 against what the units published.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../src/core/draft'
import { renderText } from '../src/render/text'
import { evaluateDraft, exampleDraft } from '../src/rules'
import { type Difference, differencesOf } from './support/differences'
import { evaluation, type Fixture, fixtures, readDraft } from './support/fixtures'
import { ourStatement, type Passage, publishedStatement } from './support/published'
import { states } from './support/states'

/** Writes what was found over what is stored: texts as they are; of differences new ones wait for kind and reason. */
const updating = process.env.UPDATE_GOLDEN === '1'

const golden = (name: string): URL => new URL(`golden/${name}`, import.meta.url)
const seeds = new URL('../../shared/seeds/', import.meta.url)

const own: readonly { name: string; draft: () => Draft }[] = [
  ...[...fixtures, evaluation].map(({ number, file }) => ({ name: number, draft: () => readDraft(file) })),
  { name: 'example', draft: exampleDraft },
]

describe('我们写出的全文', () => {
  test.each(own)('$name：与存下的全文逐字相同', ({ name, draft }) => {
    const text = renderText(evaluateDraft(draft()).report)
    if (updating) writeFileSync(golden(`${name}.txt`), text)
    expect(text.split('\n')).toEqual(readFileSync(golden(`${name}.txt`), 'utf8').split('\n'))
  })

  test('每一句在各种情形下怎么说', () => {
    const text = states
      .map(({ name, draft }) => {
        const whole = renderText(evaluateDraft(draft).report)
        const from = whole.lastIndexOf('第二部分')
        return `==== ${name}\n\n${whole.slice(from, whole.lastIndexOf('第三部分')).trim()}\n`
      })
      .join('\n')
    if (updating) writeFileSync(golden('states.txt'), text)
    expect(text.split('\n')).toEqual(readFileSync(golden('states.txt'), 'utf8').split('\n'))
  })

  test('示例没有待填的地方', () => {
    expect(evaluateDraft(exampleDraft()).gaps).toEqual([])
  })
})

type Kind = 'published is wrong' | 'other wording' | 'tail difference' | 'not judged yet'

interface Listed extends Difference {
  readonly kind: Kind
  readonly reason: string
}

const listedFor = (number: string): readonly Listed[] =>
  JSON.parse(readFileSync(golden(`differences-${number}.json`), 'utf8'))

const plain = ({ section, clause, what, published, ours }: Difference): string =>
  JSON.stringify({ section, clause, what, published, ours })

/** What is in `a` and not in `b`, each as often as it occurs. */
function without(a: readonly string[], b: readonly string[]): readonly string[] {
  const rest = [...b]
  return a.filter((one) => {
    const at = rest.indexOf(one)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
}

/** The list for what was found, in its order; what is new has no kind and no reason yet. */
function relisted(found: readonly Difference[], listed: readonly Listed[]): readonly Listed[] {
  const rest = [...listed]
  return found.map((difference) => {
    const at = rest.findIndex((one) => plain(one) === plain(difference))
    const [known] = at < 0 ? [] : rest.splice(at, 1)
    return known ?? { ...difference, kind: 'not judged yet', reason: '' }
  })
}

const numbersIn = (fragment: string): readonly number[] =>
  (fragment.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)

describe('列出的不同之处', () => {
  const all = fixtures.flatMap(({ number }) => listedFor(number).map((listed) => ({ ...listed, number })))

  test('每一处都说明属于哪一类、为什么', () => {
    const kinds: readonly Kind[] = ['published is wrong', 'other wording', 'tail difference']
    expect(all.filter(({ kind, reason }) => !kinds.includes(kind) || reason.length < 10)).toEqual([])
  })

  test('算作“写法不同”的，两边的数一样', () => {
    const whole = all.filter(
      ({ what, published, ours }) => what === 'words' && !`${published}${ours}`.includes('…'),
    )
    const hiding = whole.filter(({ kind, published, ours }) => {
      const [left, right] = [numbersIn(published), numbersIn(ours)]
      const isCode = /\d\(款\)\d/.test(published)
      const both = left.length > 0 && right.length > 0 && !isCode
      return kind === 'other wording' && both && left.join() !== right.join()
    })
    expect(hiding).toEqual([])
  })

  test('算作“尾差”的，两边都有数', () => {
    const tails = all.filter(({ kind }) => kind === 'tail difference')
    expect(
      tails.filter(({ published, ours }) => numbersIn(published).length * numbersIn(ours).length === 0),
    ).toEqual([])
  })

  test('003 只有写法不同，没有一处是算出来的数不同', () => {
    expect(listedFor('003').filter(({ kind }) => kind !== 'other wording')).toEqual([])
  })
})

interface Compared {
  readonly published: readonly Passage[]
  readonly ours: readonly Passage[]
}

function compared({ number, file, unitNames }: Fixture): Compared {
  const seed = readdirSync(seeds).find((name) => name.startsWith(number))
  if (seed === undefined) throw new Error(`no published report ${number}`)
  const { report } = evaluateDraft(readDraft(file))
  return {
    published: publishedStatement(readFileSync(new URL(seed, seeds), 'utf8'), report, unitNames),
    ours: ourStatement(report, unitNames),
  }
}

describe('比较的办法', () => {
  const passage = (...clauses: string[]): readonly Passage[] => [{ section: '一', clauses }]
  const found = (published: string[], ours: string[]) =>
    differencesOf(passage(...published), passage(...ours)).map(({ what, published: left, ours: right }) => [
      what,
      left,
      right,
    ])

  test.each<[string, string[], string[], string[][]]>([
    ['一样的没有不同', ['收支总计5万元', '增长2%'], ['收支总计5万元', '增长2%'], []],
    ['错一个数', ['各增加17.05万元增长4.43%'], ['各增加17.05万元增长4.64%'], [['words', '4.43', '4.64']]],
    ['少一句', ['收支总计5万元'], ['收支总计5万元', '原因是◇'], [['only ours', '', '原因是◇']]],
    ['多一句', ['教育0万元', '农林水4万元'], ['农林水4万元'], [['only published', '教育0万元', '']]],
    ['换了次序', ['甲是1万元', '乙是2万元'], ['乙是2万元', '甲是1万元'], [['order', '第2句', '第1句']]],
  ])('%s', (_, published, ours, expected) => {
    expect(found(published, ours)).toEqual(expected)
  })

  test.each(fixtures)('$number：遮去的是人写的话，印出的数一个也没有遮去', ({ file, unitNames }) => {
    const { report } = evaluateDraft(readDraft(file))
    const start = report.blocks.findIndex(({ id }) => id === 'statement.part')
    const end = report.blocks.findIndex(({ id }) => id === 'terms.part')
    const printed = report.blocks.slice(start, end).flatMap((block) => {
      const inlines = block.kind === 'paragraph' ? block.inlines : []
      return inlines.flatMap((inline) => (inline.kind === 'figure' ? numbersIn(inline.text) : []))
    })
    const kept = ourStatement(report, unitNames).flatMap(({ clauses }) => clauses.flatMap(numbersIn))
    expect(printed.length).toBeGreaterThan(50)
    expect(without(printed.map(String), kept.map(String))).toEqual([])
  })
})

describe('与公开的第二部分逐句相比', () => {
  if (!existsSync(seeds)) {
    console.info('没有 ../shared/seeds，公开原文不在手边：只比我们自己的全文。')
    test.skip('没有 ../shared/seeds，不与公开原文相比', () => {})
    return
  }

  test.each(fixtures)('$number：原文的每一节都找到了', (fixture) => {
    const { published, ours } = compared(fixture)
    expect(published.map(({ section }) => section)).toEqual(ours.map(({ section }) => section))
    const empty = published.filter(({ clauses }) => clauses.length === 0).map(({ section }) => section)
    expect(empty).toEqual(['五', '七', '十'])
  })

  test.each(fixtures)('$number：没有未列出的不同，列出的不同都还在', (fixture) => {
    const { published, ours } = compared(fixture)
    const differences = differencesOf(published, ours)
    if (updating) {
      const list = relisted(differences, listedFor(fixture.number))
      writeFileSync(golden(`differences-${fixture.number}.json`), `${JSON.stringify(list, null, 2)}\n`)
    }
    const found = differences.map(plain)
    const listed = listedFor(fixture.number).map(plain)
    expect({ unlisted: without(found, listed), gone: without(listed, found) }).toEqual({
      unlisted: [],
      gone: [],
    })
  })
})
