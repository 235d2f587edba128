/** The element that scrolls around another, the page itself if none does. */
export function scrollerOf(element: Element): Element {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent
  }
  return document.documentElement
}

/** The box a place in a wide or long table scrolls in, within the paper. */
export const boxOf = (element: Element): Element | null => element.closest('.doc-table-box')
