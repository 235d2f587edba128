// The heavy door: pages go through the worker instead (src/render).
export { type Book, type BookProgress, type BookRequest, sheetTables } from './messages'
export { renderXlsx } from './render'
