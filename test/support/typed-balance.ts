/** A unit that types its closing balance: what one side loses has no place by itself. */
export const TYPED_BALANCE = {
  'unit.kind': 'unit',
  'unit.year': '2021',
  'unit.money': 'wan',
  'income.other': '10',
  'overall.total': '110',
  'overall.distribution': '0',
  'overall.closing': '10',
  'expenditure.basic': '60',
  'expenditure.project': '40',
  'expenditure.upward': '0',
  'expenditure.operating': '0',
  'expenditure.subsidy': '0',
} as const
