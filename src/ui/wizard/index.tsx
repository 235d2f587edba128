import './style/layout.css'
import './style/bar.css'
import './style/boxes.css'
import './style/form.css'
import './style/list.css'
import './style/middle.css'
import './style/narrow.css'
import './style/narrow-form.css'
import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { FieldPath, Patch } from '../../core/draft'
import { type Section, sectionAsking } from '../../core/report'
import { app } from '../copy'
import type { PaperVerbs } from '../document'
import type { Format } from '../download/formats'
import { createArrival, type Goal } from './arrival'
import { SaveBanner } from './bar/saved'
import { TopBar } from './bar/top-bar'
import { createDesk } from './checks/desk'
import { marksFor } from './checks/marks'
import { ChecksPane } from './checks/pane'
import { createFormContext, FormProvider } from './context'
import { panes } from './copy'
import { DocumentPane } from './document-pane'
import { followSection } from './follow-section'
import { type FormProps, SectionForm } from './form'
import { formKeys, globalKeys, nextPane } from './keys'
import { startsEmpty } from './model/empty'
import { createFindings } from './model/findings'
import { createOnDemand, whenQuiet } from './on-demand'
import { onOutside } from './outside'
import { createParts } from './parts'
import { createPlace } from './place'
import type { WizardProps } from './props'
import { createOpenRecords } from './records/open'
import { SectionList } from './section-list'
import { pathOf } from './steps'
import { Tabs } from './tabs'
import type { Tab, View } from './view'
import { asking, createWhy, figureAt } from './why/desk'
import { keepPastes } from './why/early'

type Download = typeof import('../download')['default']

const LIST_AND_BUTTON = '.wz-sections, .wz-sections-button'

/** One draft: its sections, the form of one of them, and the document that follows from all. */
export default function Wizard(props: WizardProps) {
  // The session of a wizard never changes: another draft is another wizard.
  const { session, trying } = props
  const place = createPlace(session, () => props.section)
  const { section, checking, neighbour, addressOf } = place

  const [view, setView] = createSignal<View>('form')
  const [listOpen, setListOpen] = createSignal(false)
  const [current, setCurrent] = createSignal<FieldPath>()
  const [dialog, setDialog] = createSignal<{
    readonly Dialog: Download
    readonly wanted?: readonly Format[]
  }>()
  const [typing, setTyping] = createSignal(false)
  const openRecords = createOpenRecords(session)
  const findings = createFindings(session, typing)
  const desk = createDesk(findings)
  /** To what stands in the place of the form. */
  const toForm = () => {
    setView('form')
    setListOpen(false)
  }
  /** The same, whatever was being asked. */
  const unasked = () => {
    toForm()
    why.close()
  }
  /** The checks, at one of their findings or ('') at their title. */
  const check = (id: string) => {
    unasked()
    desk.setGoal(id)
    trying?.compare(false)
    if (!checking()) location.hash = place.checksAddress
  }
  const [unloaded, setUnloaded] = createSignal(false)
  const marked = createMemo(() => marksFor(findings.open()))
  const parts = createParts(section, () => setUnloaded(true))
  const why = createWhy(session, toForm)
  const pasted = keepPastes(() => root, session.text)
  const whyPart = createOnDemand(
    () => import('./why'),
    () => why.figure() !== undefined,
    () => setUnloaded(true),
    pasted.waiting,
  )
  // It reads the draft at once; on(): listening must not begin anew with each edit.
  createEffect(on(whyPart, (part) => part && root && part.listen(root, session, pasted)))
  /** Something else stands where the form does. */
  const replaced = () => checking() || why.figure() !== undefined || trying?.comparing() === true
  const changes = trying?.part.changesOf(trying.trial)
  // Asked for from another pane, the comparison is shown.
  createEffect(() => trying?.comparing() && unasked())
  whenQuiet(() => void session.checkAccounts())
  const form = createFormContext(session, section, openRecords, parts, findings, check, trying?.trial.base)
  const checksPart = createOnDemand(
    () => import('./checks'),
    checking,
    () => setUnloaded(true),
  )
  let root: HTMLDivElement | undefined
  let formPane: HTMLElement | undefined
  let documentPane: HTMLElement | undefined
  let paper: PaperVerbs | undefined

  const arrive = createArrival(
    form,
    () => formPane,
    (id) => !checking() && id === section().id && parts.there(),
  )
  const aim = (target: Goal) => {
    unasked()
    trying?.compare(false)
    arrive(target)
    if (checking() || target.section !== section().id) location.hash = addressOf(target.section)
  }
  const goTo = (at: FieldPath) => {
    openRecords.lead(at)
    const target = sectionAsking(session.template(), at)
    if (target) aim({ section: target.id, at })
  }
  const open = (one: Section | undefined) => {
    if (one) aim({ section: one.id, first: true })
  }
  const download = async (wanted?: readonly Format[]) => {
    try {
      if (!(await session.whole)) throw new Error('the last parts of the report are not there')
      const { default: loaded } = await import('../download')
      setUnloaded(false)
      setDialog({ Dialog: loaded, ...(wanted && { wanted }) })
    } catch {
      setUnloaded(true)
    }
  }
  const undo = () => {
    session.settle()
    const at = session.undo()
    if (at !== undefined && !checking()) goTo(at)
  }
  const redo = () => {
    const at = session.redo()
    if (at !== undefined && !checking()) goTo(at)
  }
  /** Back from the checks to where one was. */
  const leave = () => {
    const at = current()
    aim({ section: section().id, ...(at === undefined ? {} : { at }) })
  }
  const showTab = (tab: Tab) => {
    if (tab === 'checks') return check(desk.taken() ?? '')
    if (tab === 'form' && (checking() || why.figure() !== undefined))
      return why.figure() === undefined ? leave() : forget()
    setView(tab)
  }
  const onPaper = (way: 'see' | 'show') => (id: string) => {
    setView('document')
    // Behind another pane nothing has a place.
    requestAnimationFrame(() => paper?.[way](id))
  }
  /** Back from what took the place of the form to where the focus was. */
  const forget = () => {
    why.close()
    if (!checking()) leave()
  }
  // The paper shows what the finding in hand is about.
  createEffect(() => {
    const id = desk.taken()
    if (checking() && id !== undefined) requestAnimationFrame(() => paper?.turn(id))
  })
  /** A chosen section closes the list; on a small window the cursor would be left in what is no longer shown. */
  const chosen = (one: Section) => {
    const hides = listOpen() || view() === 'list'
    unasked()
    trying?.compare(false)
    if (hides) arrive({ section: one.id })
  }

  createEffect(
    on(
      // A memo: a section that is only checked more, once the accounts are there, is the same section.
      createMemo(() => section().id),
      () => {
        formPane?.scrollTo({ top: 0 })
        setCurrent(undefined)
      },
      { defer: true },
    ),
  )
  followSection(
    () => documentPane,
    () => section().id,
    view,
    current,
  )
  onMount(() => {
    if (startsEmpty(session.template(), session.draft())) open(section())
  })
  onCleanup(() => session.settle())
  onOutside(
    (target) => [...(root?.querySelectorAll(LIST_AND_BUTTON) ?? [])].some((one) => one.contains(target)),
    () => setListOpen(false),
  )
  createEffect(() => {
    document.title = app.title(session.text('unit.name').trim(), session.text('unit.year'))
  })

  const onKey = globalKeys({
    undo,
    redo,
    saveFile: () => void session.saveFile(),
    section: (by) => open(neighbour(by)),
    pane: (by) => nextPane(root, by),
    finding: (by) => {
      // The key leaves the field: what it holds is found before the next is looked for.
      setTyping(false)
      check(desk.next(by))
    },
    why: () => {
      const id = figureAt(document.activeElement)
      if (id !== undefined && session.evaluation().figures.has(id)) why.ask(id)
    },
    close: () => {
      if (!listOpen()) {
        if (why.figure() !== undefined) forget()
        else if (trying?.comparing()) trying.compare(false)
        else if (checking()) leave()
        else return false
        return true
      }
      setListOpen(false)
      root?.querySelector<HTMLElement>('.wz-sections-button')?.focus()
      return true
    },
  })
  onMount(() => window.addEventListener('keydown', onKey))
  onCleanup(() => window.removeEventListener('keydown', onKey))

  const ofSection: FormProps = {
    get previous() {
      return neighbour(-1)
    },
    get next() {
      return neighbour(1)
    },
    get findings() {
      return findings.of(section().id)
    },
    open,
    goTo,
  }

  return (
    <div
      class="wz"
      data-view={view()}
      data-wide={parts.grid() && !checking() ? '' : undefined}
      data-list={listOpen() ? 'open' : undefined}
      data-trying={trying ? '' : undefined}
      on:click={asking(why.ask)}
      on:keydown={asking(why.ask)}
      ref={root}
    >
      <TopBar
        session={session}
        section={section()}
        view={view()}
        show={showTab}
        listOpen={listOpen()}
        toggleList={() => {
          if (setListOpen(!listOpen()))
            root?.querySelector<HTMLElement>('.wz-sections [aria-current]')?.focus()
        }}
        undo={undo}
        redo={redo}
        rename={() => goTo('unit.name')}
        download={() => void download()}
        counts={findings.counts()}
        checking={checking()}
        check={() => (checking() ? leave() : check(desk.taken() ?? ''))}
        trying={trying !== undefined}
        tryOut={() => props.tryOut()}
        past={() => props.past?.()}
      />
      <SaveBanner session={session} />
      <Show when={trying}>{(one) => <Dynamic component={one().part.TrialBar} trying={one()} />}</Show>
      <Show when={unloaded() || props.failed}>
        <div class="ban warn" role="alert">
          <span>{app.unloaded}</span>
        </div>
      </Show>
      <main class="wz-panes">
        {/* The title of a section stands in its form; where that is not shown, the page still has one. */}
        <h1 class="unseen wz-view-title">{view() === 'list' ? panes.list : panes.document}</h1>
        <SectionList
          session={session}
          current={section()}
          findings={findings}
          changed={trying?.changed}
          hrefOf={(one) => addressOf(one.id)}
          onOpen={chosen}
        />
        <section
          class="wz-form"
          classList={{ 'wz-wide-form': parts.grid() !== undefined }}
          data-pane="form"
          tabindex="-1"
          aria-label={panes.form}
          hidden={replaced()}
          ref={formPane}
          onKeyDown={(event) => formKeys(event, formPane)}
          // Caught on the way down: the finding must know before the field has told the draft.
          on:input={{ handleEvent: () => setTyping(true), capture: true }}
          onFocusOut={() => setTyping(false)}
          onFocusIn={(event) => setCurrent((before) => pathOf(event.target) ?? before)}
        >
          <FormProvider value={form}>
            <Show when={parts.grid()} keyed fallback={<SectionForm {...ofSection} />}>
              {(lists) => (
                <Show when={parts.gridForm()} fallback={<p class="wz-lead">{panes.loading}</p>}>
                  {(loaded) => <Dynamic component={loaded().GridForm} lists={lists} {...ofSection} />}
                </Show>
              )}
            </Show>
            <Show when={trying}>
              {(one) => <Dynamic component={one().part.TrialStrip} current={current()} goTo={goTo} />}
            </Show>
          </FormProvider>
        </section>
        <Show when={trying?.comparing() && why.figure() === undefined && trying}>
          {(one) => <Dynamic component={one().part.ComparePane} trying={one()} />}
        </Show>
        <Show when={why.figure() !== undefined && whyPart()}>
          {(part) => (
            <Dynamic
              component={part().WhyPane}
              session={session}
              why={{ ...why, close: forget }}
              goTo={goTo}
              open={open}
              see={onPaper('show')}
              check={check}
              put={(patch: Patch) => (trying ? session.edit(patch) : props.tryOut(patch))}
            />
          )}
        </Show>
        <Show when={checking() && why.figure() === undefined && !trying?.comparing()}>
          <ChecksPane
            part={checksPart}
            session={session}
            findings={findings}
            desk={desk}
            goTo={goTo}
            see={onPaper('see')}
            leave={leave}
            record={() => void download(['record'])}
          />
        </Show>
        <DocumentPane
          session={session}
          current={current()}
          found={marked()}
          changes={changes}
          goTo={goTo}
          ask={why.ask}
          check={check}
          onPane={(pane) => {
            documentPane = pane
          }}
          onReady={(verbs) => {
            paper = verbs
          }}
        />
      </main>
      <Tabs
        tab={checking() && view() === 'form' ? 'checks' : view()}
        show={showTab}
        errors={findings.counts().error}
      />
      <Show when={dialog()} keyed>
        {({ Dialog, wanted }) => (
          <Dialog
            session={session}
            wanted={wanted}
            onClose={() => setDialog(undefined)}
            goTo={goTo}
            check={check}
          />
        )}
      </Show>
    </div>
  )
}
