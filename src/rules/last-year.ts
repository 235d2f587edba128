import type { CarriedColumn, CarriedFigure } from '../core/whatif'

/** What is typed of the year before, and what the report of that year called it. */
export const CARRIED: readonly CarriedFigure[] = [
  { at: 'overall.totalPrior', last: 'overall.grand' },
  { at: 'overall.opening', last: 'overall.closingDue' },
  { at: 'fiscal.totalPrior', last: 'fiscal.grand' },
  { at: 'fiscal.openingGeneral', last: 'fiscal.closingDue' },
  { at: 'fund.opening', last: 'fund.closing' },
  { at: 'capital.opening', last: 'capital.closing' },
  { at: 'general.prior', last: 'general.total' },
  { at: 'official.abroadPrior', last: 'official.abroad' },
  { at: 'official.vehiclesPrior', last: 'official.vehicles' },
  { at: 'official.receptionPrior', last: 'official.reception' },
  { at: 'agency.prior', last: 'agency.now' },
]

/** The same of the lines of a list. */
export const CARRIED_COLUMNS: readonly CarriedColumn[] = [
  { list: 'economic', column: 'prior', last: 'amount' },
  { list: 'fundLines', column: 'opening', last: 'left' },
  { list: 'capitalLines', column: 'opening', last: 'left' },
  { list: 'staffing', column: 'prior', last: 'total' },
]
