import type { Finding } from '../../../core/checks'
import { form } from '../copy'

const NUMBERS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const inWords = (n: number): string => NUMBERS[n] ?? String(n)

const counted = (n: number): string => (n === 2 ? '两' : inWords(n))

/** Every Chinese word of 试算. */
export const whatif = {
  region: '试算',
  still: '试算中，稿件没有动',
  scenario: (n: number) => `方案${inWords(n)}`,
  scenarios: '方案',
  add: '＋ 新方案',
  rename: '方案的名称',
  compare: (n: number) => (n > 1 ? `${counted(n)}个方案比一比` : '与现稿比一比'),
  drop: '放弃',
  dropNamed: (name: string) => `放弃${name}`,
  adopt: '采用',
  adoptNamed: (name: string) => `采用${name}`,
  adopted: (name: string) => `采用了${name}，按“撤销”退回`,
  dropped: (name: string) => `放弃了${name}。`,
  back: '退回',
  refused: '试算里只改数，不添行、不删行，也不换单位。要改这些，先回到稿件。',
  nothing: '还没有改数。改任意一格，文稿里就写出旧的和新的。',
  counts: (inputs: number, figures: number, sentences: number) =>
    `改了 ${inputs} 个数，带动 ${figures} 个数、${sentences} 句话。`,
  news: (errors: number, warnings: number, notes: number, vanished: number) =>
    [
      ['新错误', errors] as const,
      ['新提醒', warnings] as const,
      ['新提示', notes] as const,
      ['消失', vanished] as const,
    ]
      .flatMap(([word, n]) => (n > 0 ? [`${word} ${n}`] : []))
      .join('、'),
  way: (section: string) => `去 ${section}`,
  field: (label: string) => `调“${label}”`,
  was: (amount: string) => form.typedBefore('', amount),
  wasNothing: '原来没有数',
  slider: (label: string) => `${label}增减百分之几`,
  range: '±50%',
  formula: '也可以写算式',
  formulaHint: '-1200 或 ×0.95',
  steps: (step: string) => `调 ${step}，按住 Shift 调十倍`,
  findings: '校核有什么变化',
  same: '校核没有变化。',
  fresh: (severity: Finding['severity']) =>
    severity === 'error' ? '新错误' : severity === 'warning' ? '新提醒' : '新提示',
  vanished: '消失',
  balance: '收支不平',
  seek: '反过来算',
  seekIt: '要让它',
  seekBy: '改',
  seekInput: '改哪个数',
  seekTry: '放进试算',
  seekFigure: '要让哪个数',
  seekRelation: '怎样',
  seekValue: '多少',
  relations: { equal: '等于', atMost: '不超过', atLeast: '不低于' } as const,
  seekAnswer: (label: string, side: 'exactly' | 'most' | 'least', amount: string) =>
    `${label}${{ exactly: '应为', most: '最多', least: '至少' }[side]} ${amount}。`,
  seekPut: '填到这个方案',
  seekNotRead: (text: string) => `没认出“${text}”。写 95% 或 3.2 这样的数。`,
  now: '现稿',
  trial: '试算',
  compareTitle: (n: number) => (n > 1 ? `${counted(n)}个方案比一比` : '与现稿比一比'),
  compareName: '方案比较',
  compareLead: '和现稿不同的数写“变”。方案互不影响，稿件没有动。单位：万元。',
  keyFigures: '关键数',
  changed: '变',
  checks: '校核',
  errors: '错误 / 提醒',
  sentences: '变了的句子',
  charts: '关键图',
  views: '怎样比',
  noCharts: '关键数都还没有，没有图。',
  allSame: '各方案同现稿',
  money: (title: string) => `${title}（万元）`,
  freshOnes: (titles: readonly string[], n: number) =>
    `没通过：${titles.join('；')}${n > titles.length ? ` 等 ${n} 条` : ''}`,
  noSentences: '没有句子变。',
  sameAsNow: '同现稿',
  notWritten: '这里不写',
  returnToForm: '回到填写',
  saveWord: '存成 Word',
  saveExcel: '存成 Excel',
  print: '打印',
  saving: '正在做文件…',
  saved: (name: string) => `存成了 ${name}。`,
  notSaved: '文件没有做成，方案都在。再试一次，或者先存成另一种。',
} as const
