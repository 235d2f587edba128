/** What a small window shows; a wide one shows all of them. */
export type View = 'list' | 'form' | 'document'
