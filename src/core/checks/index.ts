export {
  atMost,
  type Check,
  type Claim,
  type Finding,
  type Mend,
  type Rule,
  type Severity,
  same,
  together,
} from './rule'
export { fieldsOf, type Ground, runRules } from './run'
