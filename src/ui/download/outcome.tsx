import { For, Show } from 'solid-js'
import { copy } from './copy'
import type { MadeFile } from './job'

interface DoneProps {
  readonly files: readonly MadeFile[]
  readonly save: (file: MadeFile) => void
}

/** Where the files went. Of several each can be had again: a browser may let only the first one through. */
export function DoneBody(props: DoneProps) {
  const several = () => props.files.length > 1
  return (
    <>
      <For each={props.files}>
        {(file) => (
          <div class="dl-file">
            <p>
              {file.name}
              <br />
              <span class="hint">{copy.size(file.made)}</span>
            </p>
            <Show when={several()}>
              <button
                type="button"
                class="link dl-again"
                aria-label={copy.againLabel(file.name)}
                onClick={() => props.save(file)}
              >
                {copy.againOne}
              </button>
            </Show>
          </div>
        )}
      </For>
      <p class="card dl-where">{copy.where(props.files.map(({ format }) => format))}</p>
    </>
  )
}

interface DoneFootProps extends DoneProps {
  readonly close: () => void
}

export function DoneFoot(props: DoneFootProps) {
  const only = () => (props.files.length === 1 ? props.files[0] : undefined)
  return (
    <>
      <Show when={only()}>
        {(file) => (
          <button type="button" class="link dl-again" onClick={() => props.save(file())}>
            {copy.again}
          </button>
        )}
      </Show>
      <button type="button" class="btn pri" data-focus onClick={() => props.close()}>
        {copy.understood}
      </button>
    </>
  )
}

/** It did not work: what that means, and what to do. */
export function FailedBody(props: { message: string }) {
  return (
    <>
      <p role="alert">{copy.failedSay}</p>
      <details class="dl-reason">
        <summary>{copy.reason}</summary>
        <code>{props.message}</code>
      </details>
    </>
  )
}

export function FailedFoot(props: { retry: () => void; close: () => void }) {
  return (
    <>
      <button type="button" class="btn" onClick={() => props.close()}>
        {copy.close}
      </button>
      <button type="button" class="btn pri" data-focus onClick={() => props.retry()}>
        {copy.retry}
      </button>
    </>
  )
}
