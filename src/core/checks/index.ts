export { atMost, type Claim, type Finding, type Rule, same, together } from './rule'
export { fieldsOf, type Ground, runRules } from './run'
