// The short form of the rounding trial; `npm run rounding` takes a million pairs.
import { expect, test } from 'vitest'
import { wronglyRounded } from '../../support/rounding'

test('占比和增长率与整数算法逐个相同，一半的对子正好在两个印出来的数中间', () => {
  expect(wronglyRounded(20_000)).toEqual([])
})
