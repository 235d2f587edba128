import type { Check } from '../../../core/checks'
import type { Origin, SentencePlace } from '../../../core/explain'

/** Words of the panel that tells where a figure comes from. */

const date = (iso: string): string => {
  const when = new Date(iso)
  return Number.isNaN(when.getTime()) ? '' : `，${when.getMonth() + 1} 月 ${when.getDate()} 日`
}

export const why = {
  title: '这个数怎么来的',
  where: '这个数在哪里',
  looking: (name: string, printed: string) => `正在看：${name}${printed && ` ${printed}`}`,
  exactly: (printed: readonly string[]) => `按填的数算，不用文中印出的 ${printed.join('、')}。`,
  back: '回到填写',
  parts: '由哪些数得出',
  fold: '收起、展开',
  fill: '去填写处',
  begin: '从这个数看起',
  uses: '它还用在哪里',
  moves: '改了它，跟着变的',
  figures: '数',
  sentences: '句子',
  charts: '图',
  tables: '表',
  rules: '校核',
  rule: (title: string, rule: string) => `${title}（${rule}）`,
  sentence: ({ number, where }: SentencePlace) =>
    number === '' || where.startsWith('（') ? `${number}${where}` : `${number} ${where}`,
  unused: '别处没有用到。',
  empty: '还没有数',
  typed: '手工填写',
  origin: ({ from, place, when, spot }: Origin) => {
    const file = place === '' ? '' : `自 ${place}`
    if (!spot) return `${from === 'pasted' ? '粘贴' : '来'}${file}${date(when)}`
    const called = [spot.name, spot.head].filter((part) => part !== '').join('，')
    const cell = `第 ${spot.line} 行第 ${spot.column} 列${called && `（${called}）`}`
    return `粘贴${file}的表，${cell}${date(when)}`
  },
  more: (n: number) => `还有 ${n} 项没有列出`,
  outcome: (outcome: Check['outcome']) =>
    ({ passed: '通过', failed: '没通过', note: '提示', unchecked: '还不能核对' })[outcome],
} as const
