/** Words of the paper that are not of the report itself. */
export const copy = {
  paper: '文稿',
  contents: '目　录',
  contentsLabel: '目录',
  /** Said after a figure's own text when it has the focus. */
  figureHint: '按回车看它怎么来的',
  gap: (names: readonly string[]) => `缺：${namesShort(names)}`,
  gapShort: '缺',
  gapTitle: (names: readonly string[]) => `还没填：${names.join('、')}`,
  undrawn: (count: number) => `${count} 个数还没填，图先不画`,
  chartFailed: '图没有画出来，数都在正文里',
  tableFailed: '表没有打开，连上网以后再翻到这里',
  money: '单位：万元',
  /** A tag of a finding leads to what is said of it. */
  markLabel: (tag: string, title: string) => `${tag}：${title}，看这一条`,
  /** What the box of a table is called, and what its keys do. */
  table: (title: string, scrolls: boolean, leads: boolean) =>
    [
      title === '' ? '表格' : title,
      ...(scrolls ? ['可滚动'] : []),
      ...(leads ? ['按回车进到表里'] : []),
    ].join('，'),
} as const

const MOST_NAMES = 2

/** A gap may wait for ten fields; the chip names the first and says how many there are. */
function namesShort(names: readonly string[]): string {
  return names.length <= MOST_NAMES ? names.join('、') : `${names[0] ?? ''}等 ${names.length} 项`
}
