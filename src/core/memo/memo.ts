/**
 * Values that follow from others. A memo works its value out when it is first asked for, and again only where something
 * it read then has changed since: of a whole report one key press moves a few figures and sentences.
 */

/** A value that is made from others. */
interface Reader {
  note(source: Source): void
  doubt(state: State): void
}

/** What a value was made from: something given, or another value. */
interface Source {
  readonly readers: Set<Reader>
  /** The run in which it was last read. */
  seen: number
  /** Brings itself up to date; readers hear of it where that changes the value. */
  settle(): void
}

const CLEAN = 0
/** Something it was made from may have changed. */
const DOUBTED = 1
/** Something it was made from has changed. */
const STALE = 2
type State = typeof CLEAN | typeof DOUBTED | typeof STALE

/** Who is being worked out at this moment. */
let reader: Reader | undefined
let runs = 0

type Same<T> = (a: T, b: T) => boolean

/** A value that is given. */
export class Cell<T> implements Source {
  readonly readers = new Set<Reader>()
  seen = 0

  constructor(private value: T) {}

  get(): T {
    reader?.note(this)
    return this.value
  }

  set(value: T): void {
    if (value === this.value) return
    this.value = value
    for (const one of this.readers) one.doubt(STALE)
  }

  /** The same value again changes nothing. */
  change(to: (before: T) => T): void {
    this.set(to(this.value))
  }

  settle(): void {}
}

/** A value that follows. */
export class Memo<T> implements Source, Reader {
  readonly readers = new Set<Reader>()
  seen = 0
  private made: { readonly value: T } | undefined
  private state: State = STALE
  private run = 0
  private sources: Source[] = []
  /** How many sources were read in the same order as the time before, and those read after them. */
  private again = 0
  private fresh: Source[] | undefined

  /**
   * @param work reads what it needs; is given what it came to before
   * @param same whether two values are alike: then nobody who read the first hears of the second
   */
  constructor(
    private readonly work: (before: T | undefined) => T,
    private readonly same: Same<T> = Object.is,
  ) {}

  /** Throws where it depends on itself, and what `work` throws. */
  get(): T {
    this.settle()
    reader?.note(this)
    if (!this.made) throw new Error('a value depends on itself')
    return this.made.value
  }

  /** Remembers that this was read while the value was worked out. */
  note(source: Source): void {
    if (source.seen === this.run) return
    source.seen = this.run
    if (this.fresh) this.fresh.push(source)
    else if (this.sources[this.again] === source) this.again += 1
    else this.fresh = [source]
  }

  doubt(state: State): void {
    if (this.state >= state) return
    const first = this.state === CLEAN
    this.state = state
    if (first) for (const one of this.readers) one.doubt(DOUBTED)
  }

  settle(): void {
    if (this.state === CLEAN) return
    if (this.run !== 0) throw new Error('a value depends on itself')
    if (this.state === DOUBTED) {
      for (const source of this.sources) {
        source.settle()
        if (this.isStale()) break
      }
    }
    if (this.isStale()) this.renew()
    this.state = CLEAN
  }

  private isStale(): boolean {
    return this.state === STALE
  }

  private renew(): void {
    const outer = reader
    reader = this
    runs += 1
    this.run = runs
    this.again = 0
    this.fresh = undefined
    try {
      const value = this.work(this.made?.value)
      if (this.made && this.same(this.made.value, value)) return
      if (this.made) for (const one of this.readers) one.doubt(STALE)
      this.made = { value }
    } finally {
      reader = outer
      this.run = 0
      this.link()
    }
  }

  /** Ties itself to what it read this time, and to nothing else. */
  private link(): void {
    if (!this.fresh && this.again === this.sources.length) return
    const gone = this.sources.slice(this.again)
    const sources = new Set(this.sources.slice(0, this.again))
    for (const one of this.fresh ?? []) {
      sources.add(one)
      one.readers.add(this)
    }
    for (const one of gone) if (!sources.has(one)) one.readers.delete(this)
    this.sources = [...sources]
  }
}

/** Memos by name, each made when it is first asked for. */
export class Memos<T> {
  private readonly made = new Map<string, Memo<T>>()

  constructor(
    private readonly work: (name: string, before: T | undefined) => T,
    private readonly same?: Same<T>,
  ) {}

  get(name: string): T {
    let memo = this.made.get(name)
    if (!memo) {
      memo = new Memo((before) => this.work(name, before), this.same)
      this.made.set(name, memo)
    }
    return memo.get()
  }
}
