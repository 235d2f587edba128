import './download.css'
import { createEffect, createMemo, createUniqueId, Match, on, Switch } from 'solid-js'
import type { FieldPath } from '../../core/draft'
import type { Session } from '../../state/contract'
import { download } from '../../storage'
import { Dialog } from '../parts'
import { AskBody, AskFoot, createOffer } from './ask'
import { copy } from './copy'
import { createJob, type JobState, type Order } from './job'
import { DoneBody, DoneFoot, FailedBody, FailedFoot } from './outcome'
import { countsOf } from './stages'
import { Working } from './working'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

interface DownloadProps {
  readonly session: Session
  readonly onClose: () => void
  readonly goTo: (at: FieldPath) => void
}

type Of<S extends JobState['state']> = Extract<JobState, { state: S }>

const isIn = <S extends JobState['state']>(job: JobState, state: S): job is Of<S> => job.state === state

/** Downloads the report as a Word file: what is still missing, the work, and where the file went. */
export default function DownloadDialog(props: DownloadProps) {
  const offer = createOffer(props.session)
  const save = ({ order, rendered }: Pick<Of<'done'>, 'order' | 'rendered'>): void =>
    download(new Blob([rendered.bytes], { type: DOCX }), order.name)
  const { job, start, stop } = createJob((order, rendered) => {
    save({ order, rendered })
    props.session.downloaded()
  })

  const when = <S extends JobState['state']>(state: S) => {
    return (): Of<S> | undefined => {
      const now = job()
      return isIn(now, state) ? now : undefined
    }
  }
  const working = when('working')
  const shown = () => (working()?.shown ? working() : undefined)
  const done = when('done')
  const failed = when('failed')
  /** Work that is not worth showing yet leaves the question on the screen. */
  const phase = createMemo(() => {
    const { state } = job()
    return state === 'idle' || (state === 'working' && !shown()) ? 'ask' : state
  })

  const title = () => {
    if (shown()) return copy.working
    if (failed()) return copy.failed
    const order = done()?.order
    if (order) return order.draft ? copy.draftSaved : copy.saved
    return copy.title
  }
  const size = () => {
    if (phase() !== 'ask') return {}
    return { size: offer.draft() ? 'full' : 'wide' } as const
  }
  const close = (): void => (shown() ? stop() : props.onClose())
  const go = (at: FieldPath): void => {
    props.onClose()
    props.goTo(at)
  }

  // One dialog throughout; each phase begins on its own safe choice.
  const body = createUniqueId()
  createEffect(
    on(
      phase,
      () => {
        const dialog = document.getElementById(body)?.closest('[role="dialog"]')
        dialog?.querySelector<HTMLElement>('[data-focus]')?.focus()
      },
      { defer: true },
    ),
  )

  const foot = () => (
    <Switch
      fallback={
        <AskFoot
          offer={offer}
          busy={working() !== undefined}
          start={(order: Order) => void start(order)}
          close={close}
          goTo={go}
        />
      }
    >
      <Match when={shown()}>
        <button type="button" class="btn" data-focus onClick={stop}>
          {copy.stop}
        </button>
      </Match>
      <Match when={done()}>{(state) => <DoneFoot again={() => save(state())} close={props.onClose} />}</Match>
      <Match when={failed()}>
        {(state) => <FailedFoot retry={() => void start(state().order)} close={props.onClose} />}
      </Match>
    </Switch>
  )

  return (
    <Dialog title={title()} {...size()} onClose={close} foot={foot()}>
      <div id={body}>
        <Switch fallback={<AskBody offer={offer} goTo={go} />}>
          <Match when={shown()}>
            {(state) => <Working counts={countsOf(state().order.report)} progress={state().progress} />}
          </Match>
          <Match when={done()}>
            {(state) => <DoneBody name={state().order.name} rendered={state().rendered} />}
          </Match>
          <Match when={failed()}>{(state) => <FailedBody message={state().message} />}</Match>
        </Switch>
      </div>
    </Dialog>
  )
}
