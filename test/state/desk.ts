// A session over a shelf whose writes the test answers by hand.
import { vi } from 'vitest'
import { type Draft, type Envelope, seal } from '../../src/core/draft'
import { newDraft } from '../../src/rules'
import { createSession } from '../../src/state/session'
import type { DraftSummary, Failure, Saved, Shelf, SummaryOfSave } from '../../src/storage'

export const blank = newDraft({
  name: '示例中心',
  year: '2021',
  kind: 'unit',
  nature: 'institution',
  level: 'county',
  money: 'wan',
})

const refuse = () => Promise.reject(new Error('not in this test'))

interface Write {
  readonly name: string
  readonly fields: Draft['fields']
  readonly summary: SummaryOfSave
  readonly revision: number
  readonly answer: (result: Saved | Failure) => Promise<void>
}

export const full: Failure = { ok: false, why: 'full', say: '满了。' }
export const changed: Failure = { ok: false, why: 'changed', say: '那边改过。' }

export function openDesk(draft: Draft = blank) {
  const writes: Write[] = []
  const rescues: Envelope[] = []
  const page = new EventTarget()
  const toFile = vi.fn<(envelope: Envelope) => void>()
  const savedAt = '2026-03-01T08:00:00.000Z'
  const asides = new Map<string, unknown>()
  const shelf: Shelf = {
    list: refuse,
    load: refuse,
    create: refuse,
    rename: refuse,
    duplicate: refuse,
    filed: refuse,
    remove: refuse,
    restore: refuse,
    purge: refuse,
    watch: () => () => undefined,
    aside: async (_, what) => asides.get(what),
    putAside: async (id, what, value) => {
      asides.set(what, value)
      return { ok: true, id }
    },
    rescue: (_, envelope) => void rescues.push(envelope),
    save: (envelope, summary, { revision }) =>
      new Promise((resolve) => {
        writes.push({
          name: envelope.draft.fields['unit.name'] ?? '',
          fields: envelope.draft.fields,
          summary,
          revision,
          answer: async (result) => {
            resolve(result)
            // Lets the session hear the answer.
            for (let turn = 0; turn < 5; turn++) await Promise.resolve()
          },
        })
      }),
  }
  const summary: DraftSummary = {
    id: 'a',
    name: '示例中心',
    year: '2021',
    kind: 'unit',
    nature: 'institution',
    savedAt,
    missing: 0,
    complete: 0,
    sections: 0,
  }
  const session = createSession(
    shelf,
    { ok: true, envelope: seal(draft, savedAt), summary, revision: 7, writer: 'before' },
    { page: page as unknown as Window, toFile, now: () => new Date('2026-03-01T09:00:00.000Z') },
  )
  const write = (index: number): Write => {
    const found = writes[index]
    if (!found) throw new Error(`no write ${index}`)
    return found
  }
  return {
    session,
    page,
    toFile,
    rescues,
    write,
    written: () => writes.map(({ name }) => name),
    type: (name: string) =>
      session.edit([{ op: 'set', at: 'unit.name', text: name }], { merge: 'unit.name' }),
  }
}
