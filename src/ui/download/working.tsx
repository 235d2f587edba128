import { For, Show } from 'solid-js'
import { copy } from './copy'
import { type Format, isRecord } from './formats'
import type { JobProgress } from './job'
import { type Counts, type Place, percentDone, placesOf, type StageState, stageState } from './stages'

interface WorkingProps {
  readonly formats: readonly Format[]
  readonly counts: Counts
  readonly progress: JobProgress | undefined
}

/** How far the files are: a bar, and each stage with what it has to write. */
export function Working(props: WorkingProps) {
  const percent = () => percentDone(props.formats, props.progress)
  const now = () => {
    const { progress } = props
    if (!progress) return copy.starting
    const { stage, done, total } = progress.step
    return `${copy.stages[stage]} ${done}／${total}`
  }
  const name = ({ format, stage }: Place): string => {
    if (isRecord(format)) return copy.stages[stage]
    if (stage === 'paragraphs') return copy.texts(props.counts)
    if (stage === 'tables') return copy.tables(props.counts)
    return stage === 'charts' ? copy.charts(props.counts) : copy.stages[stage]
  }
  return (
    <>
      <div
        class="dl-bar"
        role="progressbar"
        aria-label={copy.workingOn(props.formats)}
        aria-valuenow={percent()}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuetext={now()}
      >
        <i style={{ width: `${percent()}%` }} />
      </div>
      <p>{now()}</p>
      <For each={props.formats}>
        {(format) => (
          <>
            <Show when={props.formats.length > 1}>
              <h3 class="dl-of">{copy.formats[format]}</h3>
            </Show>
            <ol class="dl-stages">
              <For each={placesOf([format])}>
                {(place) => (
                  <Stage name={name(place)} state={stageState(props.formats, place, props.progress)} />
                )}
              </For>
            </ol>
          </>
        )}
      </For>
    </>
  )
}

const WORDS: Readonly<Record<StageState, string>> = {
  waiting: copy.waiting,
  doing: copy.doing,
  done: copy.doneOne,
}

function Stage(props: { name: string; state: StageState }) {
  return (
    <li data-state={props.state}>
      {props.name}
      <span>{WORDS[props.state]}</span>
    </li>
  )
}
