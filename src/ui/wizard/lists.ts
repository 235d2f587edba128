/** Lists of rows, and records that are forms of their own. They are fetched with the first section that has any. */
export { ListCard } from './list/list-card'
export { RecordsCard } from './records/records-card'
