/** All that reads pasted tables. It is fetched with the first paste. */
export { pasteColumns } from './columns'
export { saysPasted } from './copy'
export { pasteFormTable } from './form-table'
export { namesRows } from './line'
export { noted } from './origin'
export { pasteCells, pasteRows } from './rows'
