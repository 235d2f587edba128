import { type MoneyUnit, unitWord } from '../../../../core/amount'
import type { PastePlan, Planned, Unknown } from './plan'

/** Every Chinese word of the paste preview. */
export const paste = {
  title: '粘贴预览',
  size: (rows: number, columns: number) => `剪贴板里有 ${rows} 行 ${columns} 列。确认之前，稿件不变。`,
  column: (n: number) => `第 ${n} 列`,
  columnNamed: (n: number, head: string) => (head === '' ? `第 ${n} 列` : `第 ${n} 列“${head}”`),
  skip: '不用',
  code: '科目编码',
  name: '科目名称',
  unit: '金额单位',
  byTable: (says: string) => `按表头“${says}”`,
  converted: (to: MoneyUnit) => `填入时换成${unitWord[to]}`,
  found: (rows: number) => `认出 ${rows} 行`,
  more: (rows: number) => `还有 ${rows} 行没有列出来，也会一起填。`,
  does: { add: '新增', fill: '填入', replace: '替换', same: '相同' } satisfies Record<
    Planned['does'],
    string
  >,
  unknown: (rows: number) => `没认出 ${rows} 行`,
  unknownMore: (rows: number) => `还有 ${rows} 行，都跳过。`,
  renamed: (rows: number) => `${rows} 行的名称与编码不符，按编码用目录里的名称。`,
  none: '没有认出科目。看看上面哪一列是科目编码或名称。',
  leave: (why: Unknown['why']) =>
    why === 'total' ? '跳过（合计行）' : why === 'parent' ? '跳过（类、款）' : '跳过',
  leaveLabel: (name: string) => `怎样处理 ${name}`,
  asTyped: '照写加一行',
  sum: ({ rows, agrees }: NonNullable<Unknown['sum']>) =>
    agrees ? `与 ${rows} 行之和相符` : `与 ${rows} 行之和不同`,
  noFigure: (text: string) => `“${text}”当作没有数，不是 0`,
  parent: '各项相加就是它，不另填',
  after: (head: string) => `粘贴后${head}合计 `,
  agrees: (what: string) => `，与${what}相符，差额变为 0.00。`,
  differs: (what: string, off: string) => `，比${what}${off}。`,
  end: '。',
  act: ({ added, filled, replaced }: PastePlan) =>
    [
      added > 0 ? `加 ${added} 行` : '',
      filled > 0 ? `填入 ${filled} 个` : '',
      replaced > 0 ? `替换 ${replaced} 个` : '',
    ]
      .filter((part) => part !== '')
      .join('、') || '没有要填的',
  cancel: '取消',
  undo: '填错了按一次 Ctrl+Z 全部退回。',
  done: (plan: PastePlan) => `${paste.act(plan)}。填错了按 Ctrl+Z 退回。`,
} as const
