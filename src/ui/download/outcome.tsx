import type { Rendered } from '../../render'
import { copy } from './copy'

/** Where the file went. */
export function DoneBody(props: { name: string; rendered: Rendered }) {
  return (
    <>
      <p class="dl-file">
        {props.name}
        <br />
        <span class="hint">{copy.size(props.rendered.bytes.length, props.rendered.pages)}</span>
      </p>
      <p class="card dl-where">{copy.where}</p>
    </>
  )
}

export function DoneFoot(props: { again: () => void; close: () => void }) {
  return (
    <>
      <button type="button" class="link dl-again" onClick={() => props.again()}>
        {copy.again}
      </button>
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
