export { Carried, changedAt, choosing, type Fold, inPlace, type Selection } from './carried'
export { Cell, Memo, Memos } from './memo'
export { same } from './same'
