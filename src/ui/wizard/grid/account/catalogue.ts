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
  /**
   * Hands it on: at once where it is there, as soon as it is where it is on its way, and nothing where it could not be
   * loaded.
   */
  readonly use: (act: (known: Catalogue | undefined) => void) => void
}

export function createCatalogue(kind: AskList['catalogue'], draft: Accessor<Draft>): CatalogueState {
  let last: Promise<Catalogue | undefined> = Promise.resolve(undefined)
  const [loaded] = createResource(
    () => yearOf(draft()),
    (year) => {
      last = loadCatalogue(kind, year)
      return last
    },
  )
  // Reading a resource that failed would throw, and reading one that loads would suspend the form.
  const get = () => (loaded.state === 'ready' || loaded.state === 'refreshing' ? loaded.latest : undefined)
  const loading = () => loaded.state === 'pending' || loaded.state === 'unresolved'
  return {
    get,
    loading,
    failed: () => loaded.state === 'errored',
    use: (act) => {
      // The resource waits for the same promise, and before anyone who asks here: who is told finds it with `get` as well.
      if (kind !== undefined && loading()) void last.catch(() => undefined).then(act)
      else act(get())
    },
  }
}
