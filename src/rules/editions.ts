import type { TableList } from './tables'

/** What a year's template is made of. Wording that differs by year is marked in the patterns (`since`, `until`). */
export interface Edition {
  readonly year: number
  /** 第一部分: 2020–2021 with 重点工作; since 2022 职责 and 机构设置 only. */
  readonly overview: 'work' | 'duties'
  readonly tables: TableList
  /** Said where the year is chosen and before a download: what of the template was not seen. */
  readonly doubt?: string
}

/** The years of the Sichuan template, the newest first. */
export const editions: readonly Edition[] = [
  {
    year: 2025,
    overview: 'duties',
    tables: 'thirteen',
    doubt: '2025 年的模板还没有见到，沿用 2024 年的，待核。',
  },
  { year: 2024, overview: 'duties', tables: 'thirteen' },
  { year: 2023, overview: 'duties', tables: 'thirteen' },
  { year: 2022, overview: 'duties', tables: 'thirteen' },
  { year: 2021, overview: 'work', tables: 'fourteen' },
  { year: 2020, overview: 'work', tables: 'fourteen' },
]

/** The edition of a year; of a year without one the nearest. */
export function editionOf(year: number): Edition {
  const [first, ...rest] = editions
  if (!first) throw new Error('no editions')
  return rest.reduce(
    (best, one) => (Math.abs(one.year - year) < Math.abs(best.year - year) ? one : best),
    first,
  )
}
