import type { Session } from '../state'
import { app } from './copy'
import { Dialog } from './parts'

/** Asks before the only copy of some edits goes away. */
export function LeaveDialog(props: {
  session: Session | undefined
  onStay: () => void
  onLeave: () => void
}) {
  const edits = () => {
    const state = props.session?.saved()
    return state?.state === 'failed' ? state.edits : 0
  }
  return (
    <Dialog
      title={app.leaving}
      onClose={props.onStay}
      foot={
        <>
          <button type="button" class="btn danger" onClick={() => props.onLeave()}>
            {app.leave}
          </button>
          <button type="button" class="btn" onClick={() => void props.session?.saveFile()}>
            {app.saveFirst}
          </button>
          <button type="button" class="btn pri" data-focus onClick={() => props.onStay()}>
            {app.stay}
          </button>
        </>
      }
    >
      <p>{app.leavingSay(edits())}</p>
    </Dialog>
  )
}
