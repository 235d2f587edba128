/** What a small window shows; a wide one shows all of them. */
export type View = 'list' | 'form' | 'document'

/** The panes a small window has tabs for: the checks stand where the form stands. */
export type Tab = View | 'checks'
