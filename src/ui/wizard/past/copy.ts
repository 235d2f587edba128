/** Words of the dialog of earlier versions and of last year. */
export const past = {
  title: '改动和以前的稿件',
  none: '还没有留下以前的稿件。下载以前，批量改、粘贴、采用试算、换年度以前，会自动留一份，最多 20 份。',
  versions: '留下的稿件',
  version: (label: string, time: string) => `${time}　${label}`,
  against: '从这一份到现在，改了什么',
  same: '没有改动。',
  inputs: (n: number) => `填的 ${n} 处`,
  rows: (added: number, removed: number) => `添了 ${added} 行，删了 ${removed} 行`,
  figures: (n: number) => (n === 0 ? '没有数变了' : `变了的数 ${n} 个；写进句子的在下面`),
  sentences: (n: number) => `变了的句子 ${n} 句`,
  text: (label: string, before: string, after: string) =>
    `${label}：${before === '' ? '空' : before} → ${after === '' ? '空' : after}`,
  more: (n: number) => `还有 ${n} 处没有列出`,
  figure: '数',
  before: '原来',
  after: '现在',
  noFigure: '没有',
  lastYear: '与去年比',
  lastDrafts: (year: string) => `${year} 年度的稿件`,
  draftOf: (name: string, year: string) => `${name || '没有名称的单位'}　${year} 年度`,
  noLast: (year: string) =>
    `这个浏览器里没有 ${year} 年度的稿件。去年的稿件存成过文件的，打开那个文件就能比；不会加进稿件列表。`,
  pickFile: '打开稿件文件来比…',
  pickLabel: '去年的稿件文件',
  againstLast: '从去年到今年，变了什么',
  lastIs: (name: string, year: string) => `去年的稿件：${past.draftOf(name, year)}。`,
  otherYear: (is: string, expected: string) =>
    `这份是 ${is || '没有写年度'} 年度的稿件，不是 ${expected} 年度的，下面照这份比。`,
  carried: '今年填的上年数、年初数，与去年稿件不同的',
  carriedAlike: (n: number) =>
    n === 0 ? '今年还没有填上年数、年初数，没有可核对的。' : `核对了 ${n} 个数，都与去年的稿件相符。`,
  unlike: (label: string, typed: string, lastLabel: string, was: string) =>
    `${label}：今年填的是 ${typed}，去年的稿件里${lastLabel}是 ${was}`,
  keep: '现在留一份',
  kept: '自己留的',
  close: '关上',
  restore: '恢复成这一份',
} as const
