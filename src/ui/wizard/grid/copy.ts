import type { MoneyUnit } from '../../../core/amount'
import type { Blocked } from './model/block'
import type { FootWords } from './model/foot'

/** Every Chinese word of the grid that does not come from the rules. */

const counted = ({ filled, replaced, same, beside }: Blocked): string =>
  [
    filled > 0 ? `填入 ${filled} 个` : '',
    replaced > 0 ? `替换 ${replaced} 个` : '',
    same > 0 ? `${same} 个没有变` : '',
    beside > 0 ? `${beside} 个没有地方放` : '',
  ]
    .filter((part) => part !== '')
    .join('，') || '没有可以填的格子'

const UNDO = '。填错了按 Ctrl+Z 退回。'

export const grid = {
  account: '科目',
  number: '行号',
  tabs: '科目表',
  range: (count: number, from: number, to: number) =>
    count === 0 ? '还没有行。' : `${count} 行，正看第 ${from} 到 ${to} 行。`,
  filtered: (shown: number, count: number) => `${count} 行里找到 ${shown} 行。`,
  absent: (section: string) => `“${section}”选了无此项，这里的行不算数。要算，先在那一节去掉无此项。`,
  unit: '单位',
  units: [
    { value: 'yuan', label: '元' },
    { value: 'wan', label: '万元' },
  ] as const satisfies readonly { readonly value: MoneyUnit; readonly label: string }[],
  insert: '插入科目…',
  zeros: '空格填 0',
  zerosTitle: '有数的行里，还空着的金额都填 0',
  zeroed: (count: number) => (count === 0 ? '没有要填 0 的空格。' : `填了 ${count} 个 0${UNDO}`),
  find: '找编码、名称、拼音首字母',
  onlyFilled: '只看有数的行',
  remove: (rows: number) => (rows > 1 ? `删去 ${rows} 行` : '删去这一行'),
  removeNamed: (rows: number, name: string) => (rows > 1 ? `删去 ${rows} 行` : `删去这一行 ${name}`),
  removed: (rows: number) => `删去了 ${rows} 行${UNDO}`,
  blankRow: '新的一行',
  blankHint: '写编码或名称',
  twice: '重复',
  help: '方向键移动，Tab 右一格，先按 Esc 再按 Tab 离开表格。',
  keys: [
    [['方向键'], '移动'],
    [['Enter'], '下一行'],
    [['Tab'], '右一格'],
    [['F2'], '改字'],
    [['Ctrl', 'V'], '粘贴'],
    [['Ctrl', 'D'], '向下填'],
    [['Esc'], '取消，再按 Tab 离开'],
  ] as const satisfies readonly (readonly [readonly string[], string])[],
  pasted: (done: Blocked) => `${counted(done)}${done.patch.length > 0 ? UNDO : '。'}`,
  filledDown: (done: Blocked) =>
    done.patch.length > 0 ? `向下填了 ${done.patch.length} 个${UNDO}` : '没有可以向下填的格子。',
  cleared: (count: number) => `清空了 ${count} 个${UNDO}`,
  at: (name: string, head: string, say: string) => `${name} ${head}：${say}`,
  waits: '还缺这一格。',
  turn: (labels: readonly string[]) => `按空格换：${labels.join('、')}。`,
} as const

/** Words of accounts: how one is found, and what is doubtful about it. */
export const accounts = {
  add: (what: string) => `加一行${what}`,
  search: '编码、名称或拼音首字母，如 gjj',
  searchPlain: (what: string) => `${what}名称，按 Enter 加一行`,
  loading: '正在打开科目目录…',
  loadFailed: '科目目录没有打开，先按写的名称加。',
  asTyped: (text: string) => `目录里没有，就用“${text}”`,
  adding: (text: string) => `加“${text}”`,
  present: '已有',
  check: '请核对',
  doubt: '这一年的科目里没有查实它，请对照当年的《政府收支分类科目》',
  checked: '核对过了',
  checkedNamed: (name: string) => `核对过了 ${name}`,
  twice: '上面已有这个科目',
  code: '编码',
  class: '类',
  group: '款',
} as const

export const foot: FootWords = {
  total: '合计',
  difference: '相差',
  agrees: (zero) => `${zero} 相符`,
  less: (amount) => `少 ${amount}`,
  more: (amount) => `多 ${amount}`,
}
