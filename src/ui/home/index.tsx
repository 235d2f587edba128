import './home.css'
import './list.css'
import { createSignal, Match, onCleanup, onMount, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Library } from '../../state'
import { APP_NAME, app, home, shared } from '../copy'
import type { Notify } from '../parts'
import { draftAddress } from '../route'
import { createOnDemand } from '../wizard/on-demand'
import { catchFiles } from './drop'
import { Empty } from './empty'
import { DraftList } from './list'
import { Side } from './side'

interface HomeProps {
  readonly library: Library
  readonly notify: Notify
  readonly go: (address: string) => void
}

export type Opened = 'new' | 'deleted' | 'guide' | 'privacy' | 'missing'

/** What the parts of the first screen can ask for. */
export interface HomeActs {
  readonly show: (dialog: Opened) => void
  readonly pickFile: () => void
  readonly example: () => void
  /** Runs a verb; whatever it says against it is shown. */
  readonly attempt: <T extends { readonly ok: boolean }>(
    verb: Promise<T>,
    done?: (result: Extract<T, { readonly ok: true }>) => void,
  ) => Promise<void>
}

const isDone = <T extends { readonly ok: boolean }>(result: T): result is Extract<T, { readonly ok: true }> =>
  result.ok

/** The first screen: the drafts of this browser, and the ways to a new one. */
export function Home(props: HomeProps) {
  const { library } = props
  const [dialog, setDialog] = createSignal<Opened>()
  const [fault, setFault] = createSignal<string>()
  const [over, setOver] = createSignal(false)
  let picker: HTMLInputElement | undefined

  const attempt: HomeActs['attempt'] = async (verb, done) => {
    setFault(undefined)
    try {
      const result = await verb
      if (isDone(result)) done?.(result)
      else setFault('say' in result ? String(result.say) : shared.broke)
    } catch {
      setFault(shared.broke)
    }
  }
  const openFiles = async (files: readonly File[]) => {
    const [file] = files
    if (files.length === 1 && file)
      return attempt(library.openFile(file), ({ id }) => props.go(draftAddress(id)))
    let count = 0
    const faults: string[] = []
    for (const one of files) {
      await attempt(library.openFile(one), () => {
        count += 1
      })
      const said = fault()
      if (said !== undefined) faults.push(`${one.name}：${said}`)
    }
    setFault(faults.join(' ') || undefined)
    if (count > 0) props.notify(home.opened(count))
  }
  const acts: HomeActs = {
    show: setDialog,
    pickFile: () => picker?.click(),
    example: () => void attempt(library.createExample(), ({ id }) => props.go(draftAddress(id))),
    attempt,
  }

  onMount(() => {
    onCleanup(library.attach(window))
    onCleanup(catchFiles(window, setOver, (files) => void openFiles(files)))
  })
  const close = () => setDialog(undefined)
  /** A part of the program did not arrive: what was asked for is not shown. */
  const unloaded = () => {
    close()
    setFault(app.unloaded)
  }
  const fresh = createOnDemand(
    () => import('./new-draft'),
    () => dialog() === 'new',
    unloaded,
  )
  const deleted = createOnDemand(
    () => import('./deleted'),
    () => dialog() === 'deleted',
    unloaded,
  )
  const help = createOnDemand(
    () => import('./help'),
    () => ['guide', 'privacy', 'missing'].includes(dialog() ?? ''),
    unloaded,
  )

  return (
    <div class="home-page">
      <header class="top">
        <span class="brand">{APP_NAME}</span>
        <span class="home-tagline">{home.tagline}</span>
        <span class="sp" />
        <button type="button" class="btn txt" onClick={() => setDialog('guide')}>
          {home.guide}
        </button>
        <button type="button" class="btn txt" onClick={() => setDialog('privacy')}>
          {home.privacy}
        </button>
      </header>
      <Banners library={library} fault={fault()} closeFault={() => setFault(undefined)} acts={acts} />
      <main class="home-scroll" tabindex="-1" classList={{ over: over() }}>
        <Switch fallback={<Reading quiet={library.problem() !== undefined} />}>
          <Match when={library.drafts()?.length === 0}>
            <Empty acts={acts} deleted={library.deleted().length} />
          </Match>
          <Match when={library.drafts()}>
            {(drafts) => (
              <div class="home">
                <DraftList
                  drafts={drafts()}
                  library={library}
                  notify={props.notify}
                  acts={acts}
                  over={over()}
                />
                <Side library={library} drafts={drafts().length} acts={acts} />
              </div>
            )}
          </Match>
        </Switch>
      </main>
      <input
        type="file"
        hidden
        accept=".json,application/json"
        multiple
        aria-label={home.pickFile}
        ref={picker}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // Otherwise picking the same file again would not be noticed.
          event.currentTarget.value = ''
          void openFiles(files)
        }}
      />
      <Switch>
        <Match when={dialog() === 'new' && fresh()}>
          {(part) => (
            <Dynamic
              component={part().NewDraftDialog}
              library={library}
              onClose={close}
              onCreated={(id: string) => props.go(draftAddress(id))}
            />
          )}
        </Match>
        <Match when={dialog() === 'deleted' && deleted()}>
          {(part) => (
            <Dynamic
              component={part().DeletedDialog}
              library={library}
              notify={props.notify}
              acts={acts}
              onClose={close}
            />
          )}
        </Match>
        <Match when={dialog() === 'guide' && help()}>
          {(part) => <Dynamic component={part().GuideDialog} onClose={close} />}
        </Match>
        <Match when={dialog() === 'privacy' && help()}>
          {(part) => <Dynamic component={part().PrivacyDialog} onClose={close} />}
        </Match>
        <Match when={dialog() === 'missing' && help()}>
          {(part) => <Dynamic component={part().MissingDialog} onClose={close} />}
        </Match>
      </Switch>
    </div>
  )
}

function Reading(props: { quiet: boolean }) {
  return (
    <div class="home home-first">
      <h1>{home.drafts}</h1>
      <p class="hint">{props.quiet ? '' : home.reading}</p>
    </div>
  )
}

function Banners(props: {
  library: Library
  fault: string | undefined
  closeFault: () => void
  acts: HomeActs
}) {
  const { library } = props
  return (
    <>
      <Show when={library.problem()}>
        {(say) => (
          <div class="ban bad" role="alert">
            <b>{home.unread}</b>
            <span>{say()}</span>
            <button type="button" class="btn sm" onClick={() => void library.refresh()}>
              {shared.retry}
            </button>
          </div>
        )}
      </Show>
      <Show when={library.lost() > 0}>
        <div class="ban warn" role="alert">
          <b>{home.lost.bold(library.lost())}</b>
          <span>{home.lost.say}</span>
          <button type="button" class="btn sm" onClick={() => props.acts.pickFile()}>
            {home.openFile}
          </button>
          <button type="button" class="link" onClick={() => props.acts.show('missing')}>
            {home.lost.more}
          </button>
          <button type="button" class="link" onClick={() => library.forgetLoss()}>
            {shared.gotIt}
          </button>
        </div>
      </Show>
      <Show when={props.fault}>
        {(say) => (
          <div class="ban warn" role="alert">
            <span>{say()}</span>
            <button type="button" class="link" onClick={() => props.closeFault()}>
              {shared.gotIt}
            </button>
          </div>
        )}
      </Show>
    </>
  )
}
