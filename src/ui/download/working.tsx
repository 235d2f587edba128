import { For } from 'solid-js'
import type { Progress } from '../../render'
import { copy } from './copy'
import { type Counts, percentDone, STAGES, type StageState, stageState } from './stages'

/** How far the file is: a bar, and each stage with what it has to write. */
export function Working(props: { counts: Counts; progress: Progress | undefined }) {
  const percent = () => percentDone(props.progress)
  const now = () => {
    const { progress } = props
    if (!progress) return copy.starting
    const { stage, done, total } = progress
    return `${copy.stages[stage]} ${done}／${total}`
  }
  const name = (stage: Progress['stage']): string => {
    if (stage === 'paragraphs') return copy.texts(props.counts)
    return stage === 'charts' ? copy.charts(props.counts) : copy.stages[stage]
  }
  return (
    <>
      <div
        class="dl-bar"
        role="progressbar"
        aria-label={copy.working}
        aria-valuenow={percent()}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuetext={now()}
      >
        <i style={{ width: `${percent()}%` }} />
      </div>
      <p>{now()}</p>
      <ol class="dl-stages">
        <For each={STAGES}>
          {(stage) => <Stage name={name(stage)} state={stageState(stage, props.progress)} />}
        </For>
      </ol>
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
