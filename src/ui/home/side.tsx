import { Show } from 'solid-js'
import type { Library, Room } from '../../state'
import { home } from '../copy'
import type { HomeActs } from '.'
import { saySize } from './time'

const { side } = home

export function Side(props: { library: Library; drafts: number; acts: HomeActs }) {
  return (
    <aside class="side" aria-label={side.place}>
      <section class="card">
        <h2>{side.place}</h2>
        <p>
          {side.placeSay[0]}
          <b>{side.placeSay[1]}</b>
          {side.placeSay[2]}
        </p>
        <Show when={props.library.room()} fallback={<p>{side.count(props.drafts)}</p>}>
          {(room) => (
            <>
              <Meter room={room()} />
              <p>{side.used(props.drafts, saySize(room().used), saySize(room().most))}</p>
            </>
          )}
        </Show>
        <p>{side.move}</p>
        <Show when={props.library.deleted().length > 0}>
          <p>
            <button type="button" class="link" onClick={() => props.acts.show('deleted')}>
              {side.deleted(props.library.deleted().length)}
            </button>
          </p>
        </Show>
      </section>
      <section class="card">
        <h2>{side.stay}</h2>
        <p>
          {side.staySay}
          <button type="button" class="link" onClick={() => props.acts.show('privacy')}>
            {side.verify}
          </button>
        </p>
      </section>
      <section class="card">
        <h2>{side.first}</h2>
        <p>{side.firstSay}</p>
        <button type="button" class="btn sm" onClick={() => props.acts.example()}>
          {home.example}
        </button>
      </section>
    </aside>
  )
}

/** Never empty: what is there shows, however little it is. */
function Meter(props: { room: Room }) {
  const share = () => Math.min(100, (props.room.used / props.room.most) * 100)
  return (
    <div class="meter" role="img" aria-label={side.meter(saySize(props.room.used), saySize(props.room.most))}>
      <i style={{ width: `${share()}%` }} />
    </div>
  )
}
