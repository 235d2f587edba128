/** Where the address points: the list of drafts, or a section of one draft ('' is wherever it was left). */
export type Route =
  | { readonly at: 'home' }
  | { readonly at: 'draft'; readonly id: string; readonly section: string }

/**
 * Reads the part of an address after '#'. What it does not know leads home.
 * @example readRoute('#/draft/k3f9/overall') // { at: 'draft', id: 'k3f9', section: 'overall' }
 */
export function readRoute(hash: string): Route {
  const [, id, section = ''] = /^#\/draft\/([\w-]+)(?:\/([\w-]*))?\/?$/.exec(hash) ?? []
  return id === undefined ? { at: 'home' } : { at: 'draft', id, section }
}

export const HOME = '#/'
export const draftAddress = (id: string): string => `#/draft/${id}`
