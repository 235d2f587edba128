const ACTS = '[role="button"]'

type Side = 'left' | 'right' | 'up' | 'down'
const SIDES: Readonly<Record<string, Side>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

const actsIn = (element: Element): readonly HTMLElement[] => [...element.querySelectorAll<HTMLElement>(ACTS)]

/** In the same row, the one before or after. */
function beside(act: HTMLElement, row: Element, by: 1 | -1): HTMLElement | undefined {
  const acts = actsIn(row)
  return acts[acts.indexOf(act) + by]
}

/** In the same column, in the nearest row that has one there. */
function beyond(
  act: HTMLElement,
  row: HTMLTableRowElement,
  table: Element,
  by: 1 | -1,
): HTMLElement | undefined {
  const rows = [...table.querySelectorAll('tr')]
  const { left, right } = act.getBoundingClientRect()
  const middle = (left + right) / 2
  const covers = (other: HTMLElement): boolean => {
    const room = other.getBoundingClientRect()
    return room.left <= middle && middle <= room.right
  }
  for (let at = rows.indexOf(row) + by; ; at += by) {
    const next = rows[at]
    if (!next) return undefined
    const found = actsIn(next).find(covers)
    if (found) return found
  }
}

function neighbour(act: HTMLElement, side: Side): HTMLElement | undefined {
  const [row, table] = [act.closest('tr'), act.closest('table')]
  if (!row || !table) return undefined
  if (side === 'left' || side === 'right') return beside(act, row, side === 'left' ? -1 : 1)
  return beyond(act, row, table, side === 'up' ? -1 : 1)
}

/** The first that can be seen below the head. */
function firstSeen(box: HTMLElement): HTMLElement | undefined {
  const { top, left } = box.getBoundingClientRect()
  const head = box.querySelector('thead')?.getBoundingClientRect().height ?? 0
  return actsIn(box).find((act) => {
    const room = act.getBoundingClientRect()
    return room.top >= top + head && room.left >= left
  })
}

/**
 * A table is one stop of the Tab key, or a long one would never be passed: Enter goes into it, arrows go from one
 * figure to the next, Escape comes back out. Outside its figures the arrows scroll, as everywhere.
 */
export function tableKeys(event: KeyboardEvent, box: HTMLElement): void {
  if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return
  const act = event.target.closest<HTMLElement>(ACTS)
  const side = SIDES[event.key]
  let next: HTMLElement | undefined
  if (act && side) next = neighbour(act, side)
  else if (act && event.key === 'Escape') next = box
  else if (!act && event.key === 'Enter') next = firstSeen(box)
  if (!next) return
  event.preventDefault()
  event.stopPropagation()
  next.focus()
}
