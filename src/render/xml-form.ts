// Reads XML byte by byte and keeps nothing but the places of open tags: a document of thousands of rows has 70 MB.

const sign = (character: string): number => character.charCodeAt(0)
const [LESS, MORE, AMPERSAND, SLASH, QUESTION, EQUALS] = [...'<>&/?='].map(sign)
const [QUOTE, APOSTROPHE, SEMICOLON] = [...'"\';'].map(sign)

/** 1 for each byte that a pattern takes. */
const bytesLike = (pattern: RegExp): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, byte) =>
    byte < 128 && pattern.test(String.fromCharCode(byte)) ? 1 : 0,
  )

const NAME = bytesLike(/[\w:.-]/)
const SPACE = bytesLike(/[ \t\r\n]/)
/** What has to be looked at in a text; all else is passed over. */
const LOOKED_AT = bytesLike(/[<&"'\p{Cc}]/u)
/** What may not stand in a text, or only as the beginning of an entity. */
const STRAY = bytesLike(/[<&]|(?![ \t\r\n])\p{Cc}/u)

const ENTITY = /^&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);$/
const LONGEST_ENTITY = 10

class Reader {
  private readonly open: number[] = []
  private roots = 0
  private at: number

  constructor(private readonly xml: Uint8Array) {
    const hasMark = xml[0] === 0xef && xml[1] === 0xbb && xml[2] === 0xbf
    this.at = hasMark ? 3 : 0
  }

  fault(): string | undefined {
    const { xml } = this
    while (this.at < xml.length) {
      const fault = xml[this.at] === LESS ? this.tag() : this.text()
      if (fault !== undefined) return fault
    }
    const [first] = this.open
    if (first !== undefined) return `<${this.nameAt(first)}> is never closed`
    return this.roots === 1 ? undefined : `${this.roots} roots`
  }

  private text(): string | undefined {
    const outside = this.open.length === 0
    const from = this.at
    this.at = this.pass(from, LESS)
    if (this.at < 0) return `a stray sign in the text after ${from}`
    for (let i = from; outside && i < this.at; i += 1)
      if (SPACE[this.xml[i] ?? 0] === 0) return `text outside the root at ${i}`
    return undefined
  }

  private tag(): string | undefined {
    const { xml } = this
    const from = this.at
    const next = xml[from + 1]
    if (next === QUESTION) return this.instruction()
    const closing = next === SLASH
    const name = closing ? from + 2 : from + 1
    let at = this.nameEnd(name)
    if (at === name) return `sign ${from} begins no tag`
    if (closing) {
      at = this.spaceEnd(at)
      if (xml[at] !== MORE) return `sign ${from} begins no tag`
      this.at = at + 1
      const opened = this.open.pop()
      return opened !== undefined && this.sameName(opened, name)
        ? undefined
        : `</${this.nameAt(name)}> closes another tag at ${from}`
    }
    at = this.attributesEnd(at)
    if (at < 0) return `<${this.nameAt(name)}> at ${from} is no tag`
    const empty = xml[at] === SLASH
    if (xml[empty ? at + 1 : at] !== MORE) return `<${this.nameAt(name)}> at ${from} is no tag`
    this.at = at + (empty ? 2 : 1)
    if (this.open.length === 0) this.roots += 1
    if (!empty) this.open.push(name)
    return undefined
  }

  /** <?xml …?> */
  private instruction(): string | undefined {
    const from = this.at
    const end = this.xml.indexOf(QUESTION ?? 0, from + 2)
    if (end < 0 || this.xml[end + 1] !== MORE) return `sign ${from} begins no tag`
    this.at = end + 2
    return undefined
  }

  /** Where the attributes of a tag end, the space after them passed; -1 where they are none. */
  private attributesEnd(from: number): number {
    const { xml } = this
    let at = from
    for (;;) {
      const name = this.spaceEnd(at)
      const end = this.nameEnd(name)
      if (end === name) return name
      if (name === at) return -1
      at = this.spaceEnd(end)
      if (xml[at] !== EQUALS) return -1
      at = this.spaceEnd(at + 1)
      const quote = xml[at]
      if (quote !== QUOTE && quote !== APOSTROPHE) return -1
      at = this.pass(at + 1, quote)
      if (at < 0 || xml[at] !== quote) return -1
      at += 1
    }
  }

  /** Passes over text up to a sign, or to the end; -1 at a sign that may not stand there. */
  private pass(from: number, until: number | undefined): number {
    const { xml } = this
    const end = xml.length
    let at = from
    for (; at < end; at += 1) {
      const byte = xml[at] ?? 0
      if (LOOKED_AT[byte] === 0) continue
      if (byte === until) return at
      if (STRAY[byte] === 1 && (byte !== AMPERSAND || !this.isEntity(at))) return -1
    }
    return at
  }

  private isEntity(at: number): boolean {
    const end = this.xml.indexOf(SEMICOLON ?? 0, at)
    return end > 0 && end - at < LONGEST_ENTITY && ENTITY.test(this.words(at, end + 1))
  }

  private nameEnd(from: number): number {
    const { xml } = this
    let at = from
    while (at < xml.length && NAME[xml[at] ?? 0] === 1) at += 1
    return at
  }

  private spaceEnd(from: number): number {
    const { xml } = this
    let at = from
    while (at < xml.length && SPACE[xml[at] ?? 0] === 1) at += 1
    return at
  }

  private sameName(one: number, other: number): boolean {
    const { xml } = this
    let i = 0
    while (NAME[xml[one + i] ?? 0] === 1 && xml[one + i] === xml[other + i]) i += 1
    return NAME[xml[one + i] ?? 0] === 0 && NAME[xml[other + i] ?? 0] === 0
  }

  private words(from: number, to: number): string {
    return String.fromCharCode(...this.xml.subarray(from, to))
  }

  private nameAt(from: number): string {
    return this.words(from, this.nameEnd(from))
  }
}

/** What is wrong with the bytes of an XML part, or undefined: tags that do not pair, stray signs. No schema, only the form. */
export const xmlFault = (xml: Uint8Array): string | undefined => new Reader(xml).fault()
