import type { IXmlableObject, PageNumberEstimator } from 'docx'

/** The bookmarks docx has put on the headings the contents list, in their order. */
function contentsBookmarks(node: unknown, found: string[] = []): string[] {
  if (Array.isArray(node)) {
    for (const child of node) contentsBookmarks(child, found)
  } else if (typeof node === 'object' && node !== null) {
    for (const [name, child] of Object.entries(node)) {
      if (name === 'w:bookmarkStart') found.push(...namesIn(child))
      else contentsBookmarks(child, found)
    }
  }
  return found
}

/** A bookmark's name, however deep its attributes are kept. */
function namesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'w:name' && typeof value === 'string') return value.startsWith('_Toc') ? [value] : []
    return namesIn(value)
  })
}

/** Gives docx the page of each heading of the contents, so that Word has nothing to ask or to update. */
export function pageNumbersOf(pages: readonly number[], pageCount: number): PageNumberEstimator {
  return (body: IXmlableObject) => ({
    bookmarks: new Map(contentsBookmarks(body).map((name, i) => [name, String(pages[i] ?? '')])),
    pageCount,
  })
}
