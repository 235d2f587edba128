/** Whether two pieces of plain data say the same. Runs over much of a report on every key: no copies are made. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((one, i) => same(one, b[i]))
  }
  if (!isRecord(a) || !isRecord(b)) return Object.is(a, b)
  let count = 0
  for (const key in a) {
    if (!(key in b) || !same(a[key], b[key])) return false
    count += 1
  }
  return Object.keys(b).length === count
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
