/** One label beside a chart: where its middle wants to be, and how high it is. */
export interface Wish {
  readonly middle: number
  readonly height: number
}

/** Moves labels of one column apart, as little as may be, and keeps them between top and bottom. */
export function spread(wishes: readonly Wish[], top: number, bottom: number): readonly number[] {
  const order = wishes.map((wish, i) => ({ ...wish, i })).sort((a, b) => a.middle - b.middle)
  const places: number[] = wishes.map(() => 0)
  let free = top
  for (const { middle, height, i } of order) {
    const at = Math.max(middle - height / 2, free)
    places[i] = at + height / 2
    free = at + height
  }
  let limit = bottom
  for (const { height, i } of order.reverse()) {
    const at = Math.min(places[i] ?? 0, limit - height / 2)
    places[i] = at
    limit = at - height / 2
  }
  return places
}

/** Breaks a text into lines no wider than `room`, of about one length. */
export function broken(text: string, room: number, width: (text: string) => number): readonly string[] {
  const whole = width(text)
  if (whole <= room || room <= 0) return [text]
  const count = Math.ceil(whole / room)
  const characters = [...text]
  const each = Math.ceil(characters.length / count)
  return Array.from({ length: Math.ceil(characters.length / each) }, (_, i) =>
    characters.slice(i * each, (i + 1) * each).join(''),
  )
}

/** Turns a pie so that the largest slice faces left and the small ones, with their labels, right. */
export const turned = (largest: number): number => (270 - 180 * largest + 360) % 360
