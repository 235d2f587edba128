export { ACKNOWLEDGED, acknowledge, withAcknowledged, withdraw } from './acknowledge'
export { followAll, type TextRules } from './all'
export { bound, growthFrom, halfOf, type Interval, type Slack, within } from './bound'
export { fieldsOf } from './finding'
export type { Ground, Places } from './ground'
export { Halves, halfDigit, type Width } from './halves'
export { followPlaces } from './places'
export {
  atMost,
  type Check,
  type Claim,
  type Finding,
  fits,
  type Mend,
  type Named,
  named,
  notNegative,
  notZero,
  ofEach,
  once,
  type Rule,
  type Severity,
  same,
  type Term,
  together,
  warning,
  written,
} from './rule'
export { termsOf } from './sight'
export type { TextFields } from './texts/run'
export type { GrowthFault, Looks, OwnedRule, ReasonRule, TextRule } from './texts/text-rule'
