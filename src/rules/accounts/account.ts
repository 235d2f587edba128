/** One account of the 政府收支分类科目. */
export interface Account {
  readonly code: string
  readonly name: string
  /**
   * Functional: class 类 (3 digits), group 款 (5), item 项 (7).
   * Economic: class 类 (3), item 款 (5); there is no group.
   */
  readonly level: 'class' | 'group' | 'item'
  /** The official definition; empty where none is known. */
  readonly explanation: string
  /** Pinyin initials of the name without punctuation: zfgjj. */
  readonly initials: string
  /** Code, name or years were not seen in a current source: the user must check them. */
  readonly doubtful: boolean
  /** The explanation was not seen in a source: its wording must be checked. */
  readonly meaningDoubtful: boolean
}
