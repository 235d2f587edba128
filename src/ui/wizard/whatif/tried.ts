import { createEffect, onCleanup } from 'solid-js'
import type { FieldPath } from '../../../core/draft'

/** Purple and bold, as the figures of the paper that changed; a field that was not understood keeps its own look. */
const LOOK =
  'background: var(--whatif-soft); border-color: var(--whatif); color: var(--whatif); font-weight: 600'

/** The stylesheet that came with 试算: the page's policy takes rules from nowhere else. */
const sheetOf = (): CSSStyleSheet | undefined =>
  [...document.styleSheets].find((sheet) => sheet.href !== null && sheet.cssRules.length > 0)

/** Marks the fields that a scenario changes, those that come on the page later too. */
export function markTried(tried: () => readonly FieldPath[]): void {
  createEffect(() => {
    const paths = tried()
    const sheet = sheetOf()
    if (!sheet || paths.length === 0) return
    const where = paths
      .map((at) => `.wz-box[data-at="${CSS.escape(at)}"]:not([aria-invalid='true'])`)
      .join(',')
    const rule = sheet.cssRules[sheet.insertRule(`${where} { ${LOOK} }`, sheet.cssRules.length)]
    onCleanup(() => {
      const at = rule ? [...sheet.cssRules].indexOf(rule) : -1
      if (at >= 0) sheet.deleteRule(at)
    })
  })
}
