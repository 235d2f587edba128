import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'
import { GUESS, type Room } from './guess'
import type { Opening } from './window'

/** Before anything is measured. */
const AT_FIRST: Opening = { top: 0, height: 600, row: 27 }

/** The box a table scrolls in. */
export interface Box {
  /** What of the table is seen. */
  readonly opening: Accessor<Opening>
  /** Whether there is more of it than is seen. */
  readonly scrolls: Accessor<boolean>
  /** How large the table is, or was when it was last drawn. */
  readonly room: Accessor<Room>
  /** Takes the table drawn in the box. */
  readonly hold: (table: HTMLTableElement) => void
  readonly onScroll: () => void
}

/** Rows of a head stand one below the other: `thead` itself sticks in newer browsers only. */
function placeHead(box: HTMLElement, { tHead }: HTMLTableElement): void {
  if (!tHead) return
  const { top, height } = tHead.getBoundingClientRect()
  for (const row of tHead.rows)
    row.style.setProperty('--doc-head', `${row.getBoundingClientRect().top - top}px`)
  box.style.setProperty('--doc-head-room', `${height}px`)
}

/** Measures the box of a table when it is scrolled, and when it or the table takes another size. */
export function createBox(box: Accessor<HTMLElement | undefined>): Box {
  const [opening, setOpening] = createSignal(AT_FIRST, {
    equals: (a, b) => a.top === b.top && a.height === b.height && a.row === b.row,
  })
  const [scrolls, setScrolls] = createSignal(false)
  const [room, setRoom] = createSignal(GUESS)

  const look = (): void => {
    const element = box()
    if (!element || element.clientHeight === 0) return
    const row = element.querySelector('tbody > [aria-rowindex]')?.getBoundingClientRect().height
    setOpening({ top: element.scrollTop, height: element.clientHeight, row: row || opening().row })
    setScrolls(element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight)
  }
  /** Who was at a row that has been scrolled away goes on from the box. */
  const onScroll = (): void => {
    const element = box()
    const within = element?.contains(document.activeElement)
    look()
    if (within && !element?.contains(document.activeElement)) element?.focus({ preventScroll: true })
  }

  const sizes = new ResizeObserver((entries) => {
    const element = box()
    for (const { target } of entries) {
      if (!element || !(target instanceof HTMLTableElement) || !target.isConnected) continue
      if (target.offsetHeight > 0) setRoom({ width: target.offsetWidth, height: target.offsetHeight })
      placeHead(element, target)
    }
    look()
  })
  onMount(() => {
    const element = box()
    if (element) sizes.observe(element)
  })
  onCleanup(() => sizes.disconnect())
  const hold = (table: HTMLTableElement): void => {
    sizes.observe(table)
    onCleanup(() => sizes.unobserve(table))
  }
  return { opening, scrolls, room, hold, onScroll }
}
