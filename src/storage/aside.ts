import { promisifyRequest } from 'idb-keyval'
import { commit } from './database'

/** What is kept beside a draft and is no part of it: what-if scenarios, and earlier versions. */
export type Aside = 'scenarios' | 'versions'

const ASIDES: readonly Aside[] = ['scenarios', 'versions']
const asideKey = (id: string, what: Aside): string => `${what}:${id}`

/** Whatever was written there last; nobody promises what it is. */
export const asideIn = (store: IDBObjectStore, id: string, what: Aside): Promise<unknown> =>
  promisifyRequest(store.get(asideKey(id, what)))

export function putAside(store: IDBObjectStore, id: string, what: Aside, value: unknown): void {
  store.put(value, asideKey(id, what))
  commit(store)
}

/** A draft that goes for good takes along what was kept beside it. */
export function forgetAsides(store: IDBObjectStore, id: string): void {
  for (const what of ASIDES) store.delete(asideKey(id, what))
}
