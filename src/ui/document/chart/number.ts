import type { Exact } from '../../../core/amount'

/** For drawing only; what is printed comes from the report. */
export const numberOf = ({ n, d }: Exact): number => Number(n) / Number(d)
