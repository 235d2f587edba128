/** Colours as in the Word file: largest slice first; neighbours differ in grey too. */
export const PALETTE = [
  '#2e6094',
  '#a9c9e8',
  '#b07d3c',
  '#e3d9c0',
  '#4f7f74',
  '#c4b5d6',
  '#8c8c8c',
  '#e6e6e6',
] as const
export const [NOW, BEFORE] = PALETTE
export const INK = '#1e2a36'
export const QUIET = '#5c6873'
export const EDGE = '#838d96'
export const GROUND = '#fffefb'

export const SIZE = 12.5
export const LINE = 17
const FAMILY = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif'
export const FONT = `${SIZE}px ${FAMILY}`

/** Up to so many slices each has its name beside it; more get a legend. */
export const FEW = 3
