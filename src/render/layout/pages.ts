/**
 * What is stacked on pages: a paragraph, a picture, a row of a table. Heights in points. Every line of the report
 * has an exact height, so that a page can be filled without a font.
 */
export interface Box {
  readonly lines: number
  /** Height of one line. */
  readonly line: number
  readonly before: number
  readonly after: number
  /** Begins a page. */
  readonly breakBefore?: boolean
  /** Begins a section: a page of its own, where the room before is kept. */
  readonly section?: boolean
  /** Stays on the page on which the next box begins. */
  readonly keepNext?: boolean
  /** Never cut between lines. */
  readonly keepLines?: boolean
  /** A row of a table: the height of the head that stands above it again at the top of a page. */
  readonly head?: number
}

/** Lines that have to stand together at the start of a box: a first line is never left alone, nor a last one. */
function leading(box: Box): number {
  return box.keepLines || box.keepNext || box.lines <= 3 ? box.lines : 2
}

/** How many of the lines left go into a room that holds `fits`. */
function linesHere(box: Box, left: number, fits: number): number {
  if (fits >= left) return left
  if (box.keepLines || box.keepNext) return 0
  const here = left - fits === 1 ? fits - 1 : fits
  return here < 2 ? 0 : here
}

/** Height of a box and of all that has to stand on its page with it; of a long chain as much as is more than `most`. */
function chainHeight(boxes: readonly Box[], from: number, most: number): number {
  let height = 0
  for (let i = from; i < boxes.length && height <= most; i += 1) {
    const box = boxes[i]
    if (!box) break
    const gap = i === from ? 0 : Math.max(boxes[i - 1]?.after ?? 0, box.before)
    height += gap + leading(box) * box.line
    const next = boxes[i + 1]
    if (!box.keepNext || !next || next.breakBefore || next.section) break
  }
  return height
}

/**
 * Fills pages of one height with boxes and says on which page, counted from 1, each begins. Between two boxes stands
 * the larger of their two distances; at the top of a page none, but at the start of a section.
 * @example paginate([{ lines: 3, line: 10, before: 0, after: 0 }, { lines: 1, line: 10, before: 0, after: 0 }], 30)
 * // { starts: [1, 2], pages: 2 }
 */
export function paginate(
  boxes: readonly Box[],
  height: number,
): { starts: readonly number[]; pages: number } {
  const starts: number[] = []
  let page = 1
  let used = 0
  let after = 0
  let empty = true
  const turn = (): void => {
    page += 1
    used = 0
    after = 0
    empty = true
  }
  boxes.forEach((box, i) => {
    if ((box.breakBefore || box.section) && !empty) turn()
    const roomBefore = (): number =>
      empty ? (box.section || i === 0 ? box.before : (box.head ?? 0)) : Math.max(after, box.before)
    const chain = chainHeight(boxes, i, height)
    // A chain higher than a page cannot be helped by turning it.
    if (!empty && used + roomBefore() + chain > height + 0.01 && chain <= height) turn()
    let left = box.lines
    let started = false
    while (left > 0) {
      const gap = started ? (box.head ?? 0) : roomBefore()
      const fits = Math.floor((height - used - gap + 0.01) / box.line)
      const kept = linesHere(box, left, fits)
      // On an empty page at least one line is set, or the filling would never end.
      const here = kept === 0 && empty ? Math.max(1, Math.min(left, fits)) : kept
      if (here > 0) {
        if (!started) starts.push(page)
        started = true
        used += gap + here * box.line
        left -= here
        empty = false
      }
      if (left > 0) turn()
    }
    if (!started) starts.push(page)
    after = box.after
  })
  return { starts, pages: page }
}
