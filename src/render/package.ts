import { strFromU8, unzipSync } from 'fflate'

const TOKEN = /<\?[^?]*\?>|<(\/)?([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/)?>|[^<]+/y

const BARE = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/

/** What is wrong with an XML text, or undefined: tags that do not pair, stray signs. No schema, only the form. */
export function xmlFault(xml: string): string | undefined {
  const open: string[] = []
  let roots = 0
  let at = xml.startsWith('\ufeff') ? 1 : 0
  while (at < xml.length) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(xml)
    if (!match) return `sign ${at} begins no tag`
    const [token, closing, name, attributes = '', empty] = match
    at += token.length
    if (name === undefined) {
      if (open.length === 0 && !token.startsWith('<') && token.trim() !== '')
        return `text outside the root at ${at}`
      if (BARE.test(token)) return `bare & before sign ${at}`
    } else if (BARE.test(attributes)) {
      return `bare & in <${name}> before sign ${at}`
    } else if (closing) {
      if (open.pop() !== name) return `</${name}> closes another tag at ${at}`
    } else {
      if (open.length === 0) roots += 1
      if (!empty) open.push(name)
    }
  }
  const [first] = open
  if (first !== undefined) return `<${first}> is never closed`
  return roots === 1 ? undefined : `${roots} roots`
}

/** Part a relationship leads to, from the part it belongs to. */
function targetOf(relationships: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const folder = relationships.replace(/_rels\/[^/]*$/, '')
  const path: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

function missingTargets(name: string, xml: string, names: ReadonlySet<string>): readonly string[] {
  return [...xml.matchAll(/<Relationship\s[^>]*>/g)].flatMap(([tag]) => {
    if (/TargetMode="External"/.test(tag)) return []
    const target = targetOf(name, /\bTarget="([^"]*)"/.exec(tag)?.[1] ?? '')
    return names.has(target) ? [] : [target]
  })
}

/** Names of the parts of a package, without opening any of them. */
function partNames(file: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>()
  unzipSync(file, { filter: ({ name }) => !names.add(name) })
  return names
}

/** One part alone: all of them together may be large. */
function textOfPart(file: Uint8Array, wanted: string): string {
  const bytes = unzipSync(file, { filter: ({ name }) => name === wanted })[wanted]
  return bytes ? strFromU8(bytes) : ''
}

/**
 * Opens a finished file of Word or Excel again: the needed parts are there, every XML part is well formed, every
 * relationship leads somewhere. Throws where not, for then the fault is ours.
 * @returns the names of all parts
 */
export function checkPackage(
  file: Uint8Array,
  needed: readonly string[],
  onProgress?: (done: number, total: number) => void,
): ReadonlySet<string> {
  const names = partNames(file)
  for (const name of needed) if (!names.has(name)) throw new Error(`the file has no ${name}`)
  const texts = [...names].filter((name) => /\.(xml|rels)$/.test(name))
  texts.forEach((name, i) => {
    const xml = textOfPart(file, name)
    const fault = xmlFault(xml)
    if (fault !== undefined) throw new Error(`${name}: ${fault}`)
    const missing = name.endsWith('.rels') ? missingTargets(name, xml, names) : []
    if (missing.length > 0) throw new Error(`${name} leads to ${missing.join(', ')}, which is not there`)
    onProgress?.(i + 1, texts.length)
  })
  return names
}
