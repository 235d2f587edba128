import { type Accessor, createMemo, createSignal, createUniqueId, type JSX } from 'solid-js'
import type { AskList } from '../../../../core/report'
import type { Account, Catalogue } from '../../../../rules/accounts'
import type { CatalogueState } from './catalogue'
import { cellsOfAccount, cellsOfTyped } from './rows'

/** How many accounts are offered, and how many are looked through for them: 类 and 款 cannot be chosen. */
const OFFERED = 20
const SEARCHED = 80

/** A text typed to find an account, what was found, and the one that would be taken. */
export interface AccountSearch {
  readonly id: string
  readonly query: Accessor<string>
  readonly found: Accessor<readonly Account[]>
  readonly active: Accessor<number>
  readonly expanded: Accessor<boolean>
  readonly type: (text: string) => void
  readonly close: () => void
  readonly clear: () => void
  /** Takes one of those found; the option behind the last takes the text as it is. */
  readonly pick: (at: number) => void
  /** Takes the account the text names for certain, or else the text as it is. */
  readonly take: (text: string) => void
  /** Keys of a combobox. Says whether the key was one. */
  readonly onKey: (event: KeyboardEvent) => boolean
  readonly combobox: () => JSX.InputHTMLAttributes<HTMLInputElement>
}

/** Finds an account by code, name or initials and adds a row for it. */
export function createAccountSearch(
  list: AskList,
  catalogue: CatalogueState,
  add: (cells: Record<string, string>) => void,
): AccountSearch {
  const id = createUniqueId()
  const [query, setQuery] = createSignal('')
  const [open, setOpen] = createSignal(false)
  const [active, setActive] = createSignal(0)

  const found = createMemo((): readonly Account[] => {
    const known = catalogue.get()
    if (!known || query().trim() === '') return []
    return known
      .find(query(), SEARCHED)
      .filter((account) => account.level === 'item')
      .slice(0, OFFERED)
  })
  const searches = list.catalogue !== undefined
  const expanded = () => searches && open() && query().trim() !== ''

  const type = (text: string) => {
    setQuery(text)
    setActive(0)
    setOpen(true)
  }
  const clear = () => {
    setQuery('')
    setActive(0)
    setOpen(false)
  }
  const asTyped = (text: string, known: Catalogue | undefined) => {
    const [, code = '', name = ''] = /^(\d{3,7})?\s*(.*)$/.exec(text.trim()) ?? []
    add(cellsOfTyped(list.catalogue, searches ? code : '', searches ? name : text.trim(), known))
  }
  const take = (text: string) => {
    const bare = text.trim()
    clear()
    if (bare === '') return
    catalogue.use((known) => {
      const named = known?.find(bare, SEARCHED).filter(({ level, name }) => level === 'item' && name === bare)
      const byCode = known?.byCode(bare)
      const account = byCode?.level === 'item' ? byCode : named?.length === 1 ? named[0] : undefined
      if (account && known) add(cellsOfAccount(account, known))
      else asTyped(bare, known)
    })
  }
  const pick = (at: number) => {
    const [account, known, text] = [found()[at], catalogue.get(), query()]
    // Nothing was found because there was nothing to look in yet.
    if (catalogue.loading()) return take(text)
    clear()
    if (account && known) add(cellsOfAccount(account, known))
    else asTyped(text, known)
  }
  const move = (by: number) => {
    const count = found().length + 1
    setOpen(true)
    setActive((active() + by + count) % count)
    document.getElementById(`${id}-${active()}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKey = (event: KeyboardEvent): boolean => {
    const filled = query().trim() !== ''
    const handled: Record<string, (() => void) | undefined> = {
      ArrowDown: event.altKey || !searches || !filled ? undefined : () => move(expanded() ? 1 : 0),
      ArrowUp: event.altKey || !searches || !filled ? undefined : () => move(expanded() ? -1 : 0),
      Enter:
        !filled || event.shiftKey
          ? undefined
          : () => (expanded() || !searches ? pick(active()) : setOpen(true)),
      Escape: expanded() ? () => setOpen(false) : undefined,
    }
    const act = handled[event.key]
    if (!act) return false
    event.preventDefault()
    event.stopPropagation()
    act()
    return true
  }

  return {
    id,
    query,
    found,
    active,
    expanded,
    type,
    close: () => setOpen(false),
    clear,
    pick,
    take,
    onKey,
    combobox: () =>
      searches
        ? {
            role: 'combobox',
            'aria-autocomplete': 'list',
            'aria-expanded': expanded(),
            'aria-controls': `${id}-list`,
            'aria-activedescendant': expanded() ? `${id}-${active()}` : undefined,
          }
        : {},
  }
}
