import { type Accessor, createResource } from 'solid-js'
import type { Draft } from '../../../../core/draft'
import { type AskList, yearOf } from '../../../../core/report'
import type { Catalogue } from '../../../../rules/accounts'

/**
 * The account catalogue of the report year. It is large, so it is loaded when a list that chooses from it is on the
 * screen, and not with the form.
 */
async function loadCatalogue(kind: AskList['catalogue'], year: number): Promise<Catalogue | undefined> {
  if (kind === undefined) return undefined
  const { economicAccounts, functionalAccounts } = await import('../../../../rules/accounts')
  return kind === 'economic' ? economicAccounts(year) : functionalAccounts(year)
}

export interface CatalogueState {
  readonly get: Accessor<Catalogue | undefined>
  readonly loading: Accessor<boolean>
  readonly failed: Accessor<boolean>
  /** The catalogue once it is there; nothing where it could not be loaded. */
  readonly ready: () => Promise<Catalogue | undefined>
}

export function createCatalogue(kind: AskList['catalogue'], draft: Accessor<Draft>): CatalogueState {
  const [loaded] = createResource(
    () => yearOf(draft()),
    (year) => loadCatalogue(kind, year),
  )
  return {
    // Reading a resource that failed would throw, and reading one that loads would suspend the form.
    get: () => (loaded.state === 'ready' || loaded.state === 'refreshing' ? loaded.latest : undefined),
    loading: () => loaded.state === 'pending' || loaded.state === 'unresolved',
    failed: () => loaded.state === 'errored',
    ready: () => loadCatalogue(kind, yearOf(draft())).catch(() => undefined),
  }
}
