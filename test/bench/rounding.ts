import { wronglyRounded } from '../support/rounding'

const PAIRS = 1_000_000
const SHOWN = 20

/** A million shares and growth rates against whole-number arithmetic; `npm test` takes a short form of it. */
export async function main(): Promise<number> {
  const start = performance.now()
  const wrong = wronglyRounded(PAIRS)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  for (const pair of wrong.slice(0, SHOWN)) console.log(pair)
  console.log(`${PAIRS} shares and growth rates, half of them half-way: ${wrong.length} wrong, ${seconds} s`)
  return wrong.length === 0 ? 0 : 1
}
