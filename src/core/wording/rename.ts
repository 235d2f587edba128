import type { Condition, Pattern } from './pattern'

/** Gives an id or a path another name. */
export type Rename = (id: string) => string

/** A condition with every id and path renamed. */
export function renameCondition(condition: Condition, as: Rename): Condition {
  switch (condition.c) {
    case 'zero':
    case 'nonzero':
    case 'shows':
    case 'has':
    case 'reaches':
      return { ...condition, id: as(condition.id) }
    case 'less':
    case 'more':
    case 'differs':
      return { ...condition, a: as(condition.a), b: as(condition.b) }
    case 'typed':
    case 'choice':
      return { ...condition, at: as(condition.at) }
    case 'year':
    case 'rows':
      return condition
    case 'all':
    case 'any':
      return { ...condition, of: condition.of.map((one) => renameCondition(one, as)) }
    case 'not':
      return { ...condition, of: renameCondition(condition.of, as) }
  }
}

/** What may stand under a condition, with the condition renamed where there is one. */
export const renameWhen = (when: Condition | undefined, as: Rename): { readonly when?: Condition } =>
  when === undefined ? {} : { when: renameCondition(when, as) }

/**
 * A pattern with every id and path renamed, but for those within an `each`: they belong to its own rows.
 * @example renamePattern(money('.final'), (id) => `projects.p2${id}`) // money('projects.p2.final')
 */
export function renamePattern(pattern: Pattern, as: Rename): Pattern {
  switch (pattern.t) {
    case 'lit':
    case 'year':
    case 'each':
      return pattern
    case 'amount':
    case 'percent':
    case 'count':
    case 'points':
      return { ...pattern, id: as(pattern.id) }
    case 'text':
    case 'name':
    case 'word':
      return { ...pattern, at: as(pattern.at) }
    case 'moved':
      return { ...pattern, change: as(pattern.change), growth: as(pattern.growth) }
    case 'maybe':
      return { ...pattern, when: renameCondition(pattern.when, as), p: renamePattern(pattern.p, as) }
    case 'oneOf':
      return {
        ...pattern,
        arms: pattern.arms.map(({ when, p }) => ({
          when: renameCondition(when, as),
          p: renamePattern(p, as),
        })),
        otherwise: renamePattern(pattern.otherwise, as),
      }
    case 'joined':
      return {
        ...pattern,
        parts: pattern.parts.map(({ when, p }) => ({ ...renameWhen(when, as), p: renamePattern(p, as) })),
      }
    case 'seq':
      return { ...pattern, of: pattern.of.map((one) => renamePattern(one, as)) }
  }
}
