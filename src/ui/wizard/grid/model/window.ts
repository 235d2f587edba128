/** Height of every line of a grid, in px. */
export const ROW = 26
/** Lines kept above and below what is on the screen, so that scrolling does not show white. */
const SPARE = 6

/** Lines from `from` up to, not including, `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The lines that are in view: `room` is the height between head and foot. */
export function inView(scrollTop: number, room: number, count: number): Span {
  const from = Math.max(0, Math.min(Math.floor(scrollTop / ROW), count))
  return { from, to: Math.max(from, Math.min(count, Math.ceil((scrollTop + room) / ROW))) }
}

/** The lines that are made: those in view and a few around them. */
export const made = ({ from, to }: Span, count: number): Span => ({
  from: Math.max(0, from - SPARE),
  to: Math.min(count, to + SPARE),
})

/** How far to scroll so that a line is in view, moving as little as needed; or so that it stands in the middle. */
export function scrollFor(
  line: number,
  scrollTop: number,
  room: number,
  where: 'nearest' | 'middle' = 'nearest',
): number {
  const [top, bottom] = [line * ROW, (line + 1) * ROW]
  if (top >= scrollTop && bottom <= scrollTop + room) return scrollTop
  if (where === 'middle') return Math.max(0, top - (room - ROW) / 2)
  return top < scrollTop ? top : Math.max(0, bottom - room)
}
