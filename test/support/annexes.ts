// The formulas of projects, their indicators and the overall report, for the rows of a full draft.
import { column, type Row } from './lines'

const SOURCES = ['Account', 'Own', 'Other']
const MONEY = ['initial', 'budget', 'final']
/** The indicators of each project, by group. */
const OWNED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  r1: { indicator: ['r1'], output: ['r1'], effect: [], satisfaction: [] },
  r2: { indicator: ['r2', 'r3'], output: [], effect: ['r2'], satisfaction: ['r3'] },
}

const project = (key: string): readonly Row[] => {
  const at = `projects.${key}`
  const owned = Object.entries(OWNED[key] ?? {})
  return [
    ...MONEY.flatMap((money): readonly Row[] => [
      [`${at}.${money}Elsewhere`, SOURCES.map((source) => `${at}.${money}${source}`).join(' + ')],
      [`${at}.${money}Fiscal`, `${at}.${money} − ${at}.${money}Elsewhere`],
      [`${at}.${money}Grant`, `${at}.${money} − ${at}.${money}Other`],
    ]),
    ...[...SOURCES, 'Fiscal', 'Elsewhere'].map(
      (source): Row => [`${at}.rate${source}`, `${at}.final${source} ÷ ${at}.budget${source}`],
    ),
    [`${at}.rate`, `${at}.final ÷ ${at}.budget`],
    [`${at}.grantRate`, `${at}.granted ÷ ${at}.budget`],
    [`${at}.rateScore`, `${at}.rateWeight × ${at}.final / ${at}.budget`],
    [`${at}.indicators`, column('indicators', 'one', OWNED[key]?.indicator ?? [])],
    ...owned.flatMap(([group, rows]): readonly Row[] => [
      [`${at}.${group}Weight`, column('indicators', 'weight', rows)],
      [`${at}.${group}Score`, column('indicators', 'got', rows)],
    ]),
    [`${at}.weights`, `${at}.rateWeight + ${at}.indicatorWeight`],
    [`${at}.total`, `${at}.rateScore + ${at}.indicatorScore`],
    [`${at}.full`, Array.from({ length: 10 }, () => `${at}.rateWeight`).join(' + ')],
  ]
}

export const ANNEXES: readonly Row[] = [
  ...project('r1'),
  ...project('r2'),
  // Their scores are typed.
  ...['r1', 'r2', 'r3'].flatMap((key): readonly Row[] => [
    [`indicators.${key}.one`, '1 rows'],
    [`indicators.${key}.got`, `indicators.${key}.score`],
  ]),
  ['annex.projects', '2 rows'],
  ['annex.final', column('projects', 'final', ['r1', 'r2'])],
  [
    'review.staff',
    ['Administrative', 'Civil', 'Institution', 'Workers'].map((kind) => `review.staff${kind}`).join(' + '),
  ],
]
