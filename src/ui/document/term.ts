import type { Inline } from '../../core/wording'

/** A glossary item cut at its first colon: the term, printed in another type, and its meaning. */
export function splitTerm(inlines: readonly Inline[]): { term: readonly Inline[]; rest: readonly Inline[] } {
  const at = inlines.findIndex((inline) => inline.kind !== 'gap' && inline.text.includes('：'))
  const hit = inlines[at]
  if (!hit || hit.kind === 'gap') return { term: [], rest: inlines }
  const cut = hit.text.indexOf('：')
  const head: readonly Inline[] = cut === 0 ? [] : [{ ...hit, text: hit.text.slice(0, cut) }]
  return {
    term: [...inlines.slice(0, at), ...head],
    rest: [{ ...hit, text: hit.text.slice(cut) }, ...inlines.slice(at + 1)],
  }
}
