import './past.css'
import { createMemo, createResource, createSignal, For, Show } from 'solid-js'
import { evaluate } from '../../../core/report'
import { compareReports, differenceOf, patchBetween, piecesOf, type Version } from '../../../core/whatif'
import { plainText } from '../../../core/wording'
import type { Session } from '../../../state/contract'
import { keepVersion, versionsOf } from '../../../state/versions'
import { Dialog } from '../../parts'
import { past as words } from './copy'

const SHOWN = 40

const timeOf = (iso: string): string => {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return ''
  const two = (n: number) => String(n).padStart(2, '0')
  return `${at.getMonth() + 1} 月 ${at.getDate()} 日 ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** Earlier versions of a draft: what changed since, and the way back to one of them, as one step of undo. */
export default function Past(props: { readonly session: Session; readonly onClose: () => void }) {
  const { session } = props
  const [versions, { refetch }] = createResource(() => versionsOf(session), { initialValue: [] })
  const [chosen, setChosen] = createSignal<Version>()
  const version = () => chosen() ?? versions()[0]
  const restore = () => {
    const one = version()
    if (!one) return
    const patch = patchBetween(session.draft(), one.envelope.draft)
    props.onClose()
    session.edit(patch, { before: 'back' })
    session.settle()
  }
  return (
    <Dialog
      title={words.title}
      size="full"
      onClose={props.onClose}
      foot={
        <>
          <button
            type="button"
            class="btn"
            onClick={async () => {
              await keepVersion(session, words.kept, new Date())
              setChosen(undefined)
              await refetch()
            }}
          >
            {words.keep}
          </button>
          <button type="button" class="btn" data-focus onClick={() => props.onClose()}>
            {words.close}
          </button>
          <button type="button" class="btn pri" disabled={version() === undefined} onClick={restore}>
            {words.restore}
          </button>
        </>
      }
    >
      <Show when={versions().length > 0} fallback={<p class="hint">{words.none}</p>}>
        <div class="pa-room">
          <ul class="pa-versions" aria-label={words.versions}>
            <For each={versions()}>
              {(one) => (
                <li>
                  <button
                    type="button"
                    class="pa-version"
                    aria-pressed={version() === one}
                    onClick={() => setChosen(one)}
                  >
                    {words.version(one.label, timeOf(one.envelope.savedAt))}
                  </button>
                </li>
              )}
            </For>
          </ul>
          <Show when={version()} keyed>
            {(one) => <Changes session={session} version={one} />}
          </Show>
        </div>
      </Show>
    </Dialog>
  )
}

function Changes(props: { readonly session: Session; readonly version: Version }) {
  const { session } = props
  const now = () => session.evaluation()
  const texts = createMemo(() => differenceOf(props.version.envelope.draft, session.draft()))
  const reports = createMemo(() =>
    compareReports(evaluate(session.template(), props.version.envelope.draft), now()),
  )
  const rows = () => texts().added.length + texts().removed.length
  return (
    <section class="pa-changes" aria-label={words.against}>
      <h3>{words.against}</h3>
      <Show when={texts().texts.length + rows() > 0} fallback={<p class="hint">{words.same}</p>}>
        <h4>{words.inputs(texts().texts.length)}</h4>
        <ul>
          <For each={texts().texts.slice(0, SHOWN)}>
            {({ at, before, after }) => <li>{words.text(now().facts.label(at), before, after)}</li>}
          </For>
        </ul>
        <Show when={texts().texts.length > SHOWN}>
          <p class="hint">{words.more(texts().texts.length - SHOWN)}</p>
        </Show>
        <Show when={rows() > 0}>
          <p>{words.rows(texts().added.length, texts().removed.length)}</p>
        </Show>
        <h4>
          {words.figures(reports().figures.length)}，{words.sentences(reports().sentences.length)}
        </h4>
        <For each={reports().sentences.slice(0, SHOWN)}>
          {(sentence) => (
            <p class="pa-sentence">
              <For each={piecesOf(sentence.before ?? [], sentence.after ?? [])}>
                {(piece) =>
                  piece.kind === 'same' ? (
                    plainText([piece.inline])
                  ) : (
                    <>
                      <del>{piece.before}</del>
                      <ins>{piece.after}</ins>
                    </>
                  )
                }
              </For>
            </p>
          )}
        </For>
      </Show>
    </section>
  )
}
