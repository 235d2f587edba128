export { breakLines, mayBreak } from './lines'
export { emsOf, emsOfText, isSquare, type Setting } from './measure'
export { type Box, paginate } from './pages'
