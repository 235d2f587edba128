import './download.css'
import { createEffect, createMemo, createUniqueId, Match, on, Switch } from 'solid-js'
import type { FieldPath } from '../../core/draft'
import type { Session } from '../../state/contract'
import { download } from '../../storage'
import { Dialog } from '../parts'
import { AskBody, AskFoot, createOffer } from './ask'
import { copy } from './copy'
import { type Format, MIME } from './formats'
import { createJob, type JobState, type MadeFile, type Order } from './job'
import { DoneBody, DoneFoot, FailedBody, FailedFoot } from './outcome'
import { countsOf } from './stages'
import { Working } from './working'

/** Safari keeps only the last of several downloads that begin at once. */
const APART = 400

interface DownloadProps {
  readonly session: Session
  /** What is chosen at first: the Word file. */
  readonly wanted?: readonly Format[] | undefined
  readonly onClose: () => void
  readonly goTo: (at: FieldPath) => void
  readonly check: (id: string) => void
}

const formatsOf = ({ files }: Order) => files.map(({ format }) => format)

type Of<S extends JobState['state']> = Extract<JobState, { state: S }>

const isIn = <S extends JobState['state']>(job: JobState, state: S): job is Of<S> => job.state === state

/** Downloads the report in the wanted kinds of file: what is still missing, the work, and where the files went. */
export default function DownloadDialog(props: DownloadProps) {
  const offer = createOffer(props.session, props.wanted)
  const save = ({ format, name, made }: MadeFile): void =>
    download(new Blob([made.bytes], { type: MIME[format] }), name)
  const { job, start, stop } = createJob((_order, files) => {
    files.forEach((file, i) => {
      if (i === 0) save(file)
      else setTimeout(() => save(file), i * APART)
    })
    if (files.some(({ format }) => format === 'docx')) props.session.downloaded()
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
    const now = job()
    if (now.state === 'failed') return copy.failed(now.format)
    if (now.state === 'done') return now.order.draft ? copy.draftSaved : copy.saved(formatsOf(now.order))
    if (now.state === 'working' && now.shown) return copy.workingOn(formatsOf(now.order))
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

  const check = (id: string): void => {
    props.onClose()
    props.check(id)
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
          check={check}
        />
      }
    >
      <Match when={shown()}>
        <button type="button" class="btn" data-focus onClick={stop}>
          {copy.stop}
        </button>
      </Match>
      <Match when={done()}>
        {(state) => <DoneFoot files={state().files} save={save} close={props.onClose} />}
      </Match>
      <Match when={failed()}>
        {(state) => <FailedFoot retry={() => void start(state().order)} close={props.onClose} />}
      </Match>
    </Switch>
  )

  return (
    <Dialog title={title()} {...size()} onClose={close} foot={foot()}>
      <div id={body}>
        <Switch
          fallback={<AskBody offer={offer} doubt={props.session.template().doubt} goTo={go} check={check} />}
        >
          <Match when={shown()}>
            {(state) => (
              <Working
                formats={formatsOf(state().order)}
                counts={countsOf(state().order.report)}
                progress={state().progress}
              />
            )}
          </Match>
          <Match when={done()}>{(state) => <DoneBody files={state().files} save={save} />}</Match>
          <Match when={failed()}>{(state) => <FailedBody message={state().message} />}</Match>
        </Switch>
      </div>
    </Dialog>
  )
}
