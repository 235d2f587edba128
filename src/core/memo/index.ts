export { Carried, changedAt, type Fold, type Selection } from './carried'
export { Cell, Memo, Memos } from './memo'
export { same } from './same'
