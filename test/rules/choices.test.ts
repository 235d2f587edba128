import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { choices } from '../../src/rules/choices'
import { unit } from '../../src/rules/sections/unit'

test('建稿时问的与表单里问的是同一份', () => {
  const asks = unit.cards.flatMap((card) => ('fields' in card ? card.fields : []))
  for (const [name, { label, ...rest }] of Object.entries(choices)) {
    expect(asks.find(({ at }) => at === `unit.${name}`)).toMatchObject({ label, ...rest })
  }
})

test('首屏用它，所以它什么也不引', () => {
  expect(readFileSync(new URL('../../src/rules/choices.ts', import.meta.url), 'utf8')).not.toMatch(
    /\bimport\b.*['"]/,
  )
})
