import { untrack } from 'solid-js'
import type { Draft } from '../core/draft'
import { inKeysOf, ofLastYear, type Year } from '../core/whatif'
import { type DraftSummary, nameplate, openShelf, readDraftFile, type Shelf } from '../storage'
import type { Session } from './contract'

type Now = Pick<Session, 'id' | 'draft' | 'template'>

/** A draft of another year, as the draft in hand is compared with it. */
export interface LastYear extends Year {
  readonly name: string
  readonly year: string
}

type Opened = { readonly ok: true; readonly last: LastYear } | { readonly ok: false; readonly say: string }

const UNLOADED: Opened = { ok: false, say: '程序的一部分没有下载下来，请检查网络后再试。' }

async function prepared(now: Now, draft: Draft): Promise<Opened> {
  try {
    const { evaluateDraft } = await import('./starting')
    const last = untrack(() => inKeysOf(now.draft(), now.template(), draft))
    const { name, year } = nameplate(draft)
    return {
      ok: true,
      last: { name, year, draft: last, evaluation: evaluateDraft(last) },
    }
  } catch {
    return UNLOADED
  }
}

/** The drafts on the shelf that may be last year's of the draft in hand, the likeliest first. */
export async function draftsOfLastYear(
  now: Now,
  shelf: Pick<Shelf, 'list'> = openShelf(),
): Promise<readonly DraftSummary[]> {
  const listed = await shelf.list()
  if (!listed.ok) return []
  return ofLastYear(
    listed.drafts.filter(({ id }) => id !== now.id),
    nameplate(untrack(now.draft)),
  )
}

/** Reads one of them. Nothing of it is changed. */
export async function openLastYear(
  now: Now,
  id: string,
  shelf: Pick<Shelf, 'load'> = openShelf(),
): Promise<Opened> {
  const loaded = await shelf.load(id)
  return loaded.ok ? prepared(now, loaded.envelope.draft) : loaded
}

/** Reads a draft file in its stead. It does not come onto the shelf. */
export async function fileOfLastYear(now: Now, file: File): Promise<Opened> {
  const opened = await readDraftFile(file)
  return opened.ok ? prepared(now, opened.envelope.draft) : opened
}
