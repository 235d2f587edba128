import { For, Show } from 'solid-js'
import { home } from '../copy'
import type { HomeActs } from '.'

const { empty } = home

/** What is not here, what to do, and other ways in. */
export function Empty(props: { acts: HomeActs; deleted: number }) {
  const ways = [
    { ...empty.file, run: () => props.acts.pickFile() },
    { ...empty.guide, run: () => props.acts.show('guide') },
    { ...empty.privacy, run: () => props.acts.show('privacy') },
  ]
  return (
    <div class="home home-first">
      <div class="empty">
        <h1>{empty.title}</h1>
        <p>{empty.lead}</p>
        <div class="empty-acts">
          <button type="button" class="btn pri" onClick={() => props.acts.show('new')}>
            {home.create}
          </button>
          <button type="button" class="btn" onClick={() => props.acts.example()}>
            {empty.example}
          </button>
        </div>
        <div class="ways">
          <For each={ways}>
            {(way) => (
              <div class="way">
                <h2>{way.title}</h2>
                <p>{way.say}</p>
                <button type="button" class="link" onClick={() => way.run()}>
                  {way.act}
                </button>
              </div>
            )}
          </For>
        </div>
      </div>
      <p class="hint home-foot">
        <span>{empty.place}</span>
        <span class="home-drop">{empty.drop}</span>
        <Show
          when={props.deleted > 0}
          fallback={
            <button type="button" class="link" onClick={() => props.acts.show('missing')}>
              {empty.missing}
            </button>
          }
        >
          <button type="button" class="link" onClick={() => props.acts.show('deleted')}>
            {home.side.deleted(props.deleted)}
          </button>
        </Show>
      </p>
    </div>
  )
}
