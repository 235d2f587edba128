export {
  apply,
  type Change,
  type Draft,
  emptyDraft,
  type FieldPath,
  freshKey,
  inverse,
  type Patch,
  type Row,
  rowsOf,
  textAt,
} from './draft'
export { APP, type Envelope, type Opened, open, openText, SCHEMA, seal } from './envelope'
export { fingerprint } from './fingerprint'
export { Sheet, type Typed } from './sheet'
