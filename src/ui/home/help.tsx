import { For, type JSX } from 'solid-js'
import { guide, missing, privacy, shared } from '../copy'
import { Dialog } from '../parts'

interface HelpProps {
  readonly title: string
  readonly onClose: () => void
  readonly before?: string
  readonly steps: readonly string[]
  readonly children?: JSX.Element
}

/** Something to read, in steps. */
function Help(props: HelpProps) {
  return (
    <Dialog
      title={props.title}
      size="wide"
      onClose={props.onClose}
      foot={
        <button type="button" class="btn pri" data-focus onClick={() => props.onClose()}>
          {shared.gotIt}
        </button>
      }
    >
      <p>{props.before}</p>
      <ol>
        <For each={props.steps}>{(step) => <li>{step}</li>}</For>
      </ol>
      {props.children}
    </Dialog>
  )
}

export function GuideDialog(props: { onClose: () => void }) {
  return (
    <Help title={guide.title} onClose={props.onClose} before={guide.before} steps={guide.steps}>
      <p class="hint">{guide.saved}</p>
      <p class="hint">{guide.undo}</p>
    </Help>
  )
}

/** How anybody can see for himself that no figure leaves the computer. */
export function PrivacyDialog(props: { onClose: () => void }) {
  return (
    <Help title={privacy.title} onClose={props.onClose} before={privacy.say} steps={privacy.steps}>
      <p class="hint">{privacy.others}</p>
    </Help>
  )
}

export function MissingDialog(props: { onClose: () => void }) {
  return <Help title={missing.title} onClose={props.onClose} before={missing.say} steps={missing.steps} />
}
