export { absolute, add, compare, divide, type Exact, multiply, negate, sign, subtract, whole } from './exact'
export { decimalToExact } from './expression'
export {
  centsIn,
  type DigitStyle,
  exactText,
  groupedText,
  type MoneyUnit,
  printAmount,
  printCount,
  printPercent,
  printPoints,
  printsAsZero,
  round,
  unitWord,
} from './print'
export { type Reading, readAmount, readCount, readPoints } from './read'
