// The formulas of account lines and of the trees over them, for the rows of a full draft.

export const OTHER_INCOME = ['superior', 'service', 'operating', 'subordinate', 'other']
export const OTHER_SPENDING = ['basic', 'project', 'upward', 'running', 'subsidy']
export const GENERAL = ['r1', 'r2', 'r3']

/** What a figure is, as an accountant would write it. */
export type Row = readonly [figure: string, formula: string]

export const under = (section: string, names: readonly string[]): readonly string[] =>
  names.map((name) => `${section}.${name}`)
export const joined = (section: string, names: readonly string[]): string => under(section, names).join(' + ')
export const shares = (section: string, names: readonly string[], total: string): readonly Row[] =>
  under(section, names).map((id) => [`${id}Share`, `${id} ÷ ${total}`])
export const movement = (id: string, now: string, prior: string): readonly Row[] => [
  [`${id}Change`.replace('.C', '.c'), `${now} − ${prior}`],
  [`${id}Growth`.replace('.G', '.g'), `(${now} − ${prior}) ÷ ${prior}`],
]
export const column = (list: string, name: string, keys: readonly string[]): string =>
  keys.map((key) => `${list}.${key}.${name}`).join(' + ')

/** A line of a tree: the lines below it, or the rows it stands for. */
interface Line {
  readonly key: string
  readonly below?: readonly string[]
  /** Its rows, each by its list. */
  readonly rows?: readonly string[]
}

/** The sums of a tree: of the lines below, or of the rows that have such a column. */
const tree = (
  list: string,
  lines: readonly Line[],
  columns: Readonly<Record<string, (source: string) => string | undefined>>,
): readonly Row[] =>
  lines.flatMap(({ key, below, rows = [] }) =>
    Object.entries(columns).map(
      ([name, of]): Row => [
        `${list}.${key}.${name}`,
        below
          ? column(list, name, below)
          : rows
              .flatMap((row) => {
                const own = of(row.split('.')[0] ?? '')
                return own === undefined ? [] : [`${row}.${own}`]
              })
              .join(' + '),
      ],
    ),
  )

/** The lines of one account: 类, 款 and 项. */
const branch = (code: string, rows: readonly string[]): readonly Line[] => [
  { key: code.slice(0, 3), below: [code.slice(0, 5)] },
  { key: code.slice(0, 5), below: [code] },
  { key: code, rows },
]
const offices = (second: readonly string[]): readonly Line[] => [
  { key: '201', below: ['20103'] },
  { key: '20103', below: ['2010301', '2010302'] },
  { key: '2010301', rows: ['functional.r1'] },
  { key: '2010302', rows: ['functional.r2', ...second] },
]
const housing = branch('2210201', ['functional.r3'])
const fund = branch('2120803', ['fundLines.r1'])
const capital = branch('2230199', ['capitalLines.r1'])
const all = (...below: string[]): Line => ({ key: 'all', below })

const generalTree: readonly Line[] = [...offices([]), ...housing, all('201', '221')]
const fiscalTree: readonly Line[] = [
  ...offices([]),
  ...fund,
  ...housing,
  ...capital,
  all('201', '212', '221', '223'),
]
const wholeTree: readonly Line[] = [
  ...offices(['otherLines.r1']),
  ...fund,
  ...housing,
  ...capital,
  all('201', '212', '221', '223'),
]
const economicTree = (list: string, staff: boolean, running: boolean): readonly Row[] => {
  const lines: readonly Line[] = [
    ...(staff
      ? [
          { key: '301', below: ['30101', '30102'] },
          { key: '30101', rows: ['economic.r1'] },
          { key: '30102', rows: ['economic.r2'] },
        ]
      : []),
    ...(running
      ? [
          { key: '302', below: ['30201'] },
          { key: '30201', rows: ['economic.r3'] },
        ]
      : []),
    all(...(staff ? ['301'] : []), ...(running ? ['302'] : [])),
  ]
  return [
    ...tree(list, lines, same('budget', 'amount', 'prior')),
    ...lines.flatMap(({ key }) => moved(`${list}.${key}`)),
  ]
}
/** Columns that are called alike in the rows. */
const same = (...names: string[]): Readonly<Record<string, () => string>> =>
  Object.fromEntries(names.map((name) => [name, () => name]))
/** Columns of other money: the fiscal lists have none of them. */
const ofOther = (...names: string[]): Readonly<Record<string, (list: string) => string | undefined>> =>
  Object.fromEntries(names.map((name) => [name, (list) => (list === 'otherLines' ? name : undefined)]))
const moved = (row: string): readonly Row[] => [
  [`${row}.change`, `${row}.amount − ${row}.prior`],
  [`${row}.rate`, `${row}.amount ÷ ${row}.budget`],
]
const rated = (row: string): readonly Row[] => [
  [`${row}.rate`, `${row}.spent ÷ ${row}.budget`],
  [`${row}.share`, `${row}.spent ÷ general.total`],
]

/** Rows of the lists, line by line. */
export const ROWS: readonly Row[] = [
  ...GENERAL.flatMap((key): readonly Row[] => [
    [`functional.${key}.spent`, `functional.${key}.basic + functional.${key}.project`],
    ...rated(`functional.${key}`),
  ]),
  ...['fundLines.r1', 'capitalLines.r1'].flatMap((row): readonly Row[] => [
    [`${row}.spent`, `${row}.basic + ${row}.project`],
    [`${row}.available`, `${row}.opening + ${row}.income`],
    [`${row}.left`, `${row}.available − ${row}.spent`],
  ]),
  ['otherLines.r1.received', joined('otherLines.r1', OTHER_INCOME)],
  ['otherLines.r1.spent', joined('otherLines.r1', OTHER_SPENDING)],
  ...['economic.r1', 'economic.r2', 'economic.r3'].flatMap(moved),
]

/** Lines of the tables. */
export const TREES: readonly Row[] = [
  ...tree('generalLines', generalTree, same('budget', 'income', 'basic', 'project', 'spent')),
  ...generalTree.flatMap(({ key }) => rated(`generalLines.${key}`)),
  ...tree('fundTree', [...fund, all('212')], same('opening', 'income', 'basic', 'project', 'spent', 'left')),
  ...tree(
    'capitalTree',
    [...capital, all('223')],
    same('opening', 'income', 'basic', 'project', 'spent', 'left'),
  ),
  ...tree(
    'otherTree',
    [...branch('2010302', ['otherLines.r1']), all('201')],
    same(...OTHER_INCOME, ...OTHER_SPENDING, 'received', 'spent'),
  ),
  ...tree('fiscalLines', fiscalTree, same('spent')),
  ...tree('incomeLines', wholeTree, {
    fiscal: (list) => (list === 'otherLines' ? undefined : 'income'),
    ...ofOther(...OTHER_INCOME),
  }),
  ...wholeTree.map(
    ({ key }): Row => [`incomeLines.${key}.total`, joined(`incomeLines.${key}`, ['fiscal', ...OTHER_INCOME])],
  ),
  ...tree('spending', wholeTree, {
    ...same('basic', 'project', 'spent'),
    ...ofOther('upward', 'running', 'subsidy'),
  }),
  ...tree(
    'class',
    [
      { key: '201', rows: ['functional.r1', 'functional.r2'] },
      { key: '221', rows: ['functional.r3'] },
      all('201', '221'),
    ],
    same('spent'),
  ),
  ...['201', '221', 'all'].map((key): Row => [`class.${key}.share`, `class.${key}.spent ÷ general.total`]),
  ...economicTree('economicLines', true, true),
  ...economicTree('staffLines', true, false),
  ...economicTree('runningLines', false, true),
]
