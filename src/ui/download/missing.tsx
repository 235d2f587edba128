import { For, Show } from 'solid-js'
import type { FieldPath } from '../../core/draft'
import { copy } from './copy'
import type { Group, Shortfall, Want } from './shortfall'

function WantLine(props: { want: Want; goTo: (at: FieldPath) => void }) {
  return (
    <li>
      <span>
        {props.want.label}
        <Show when={props.want.say}>{(say) => <small class="fault">{say()}</small>}</Show>
      </span>
      <Fill label={props.want.label} onClick={() => props.goTo(props.want.at)} />
    </li>
  )
}

function Fill(props: { label: string; mend?: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      class="link dl-fill"
      aria-label={props.mend ? copy.mendLabel(props.label) : copy.fillLabel(props.label)}
      onClick={() => props.onClick()}
    >
      {props.mend ? copy.mend : copy.fill}
    </button>
  )
}

const nameOf = (group: Group): string => group.name || copy.elsewhere

interface MissingProps {
  readonly shortfall: Shortfall
  readonly goTo: (at: FieldPath) => void
  /** The way to a finding, '' to all of them. */
  readonly check: (id: string) => void
}

/** What is missing, section by section, each with the way there. */
export function Missing(props: MissingProps) {
  const goFirst = (group: Group): void => {
    const [first] = group.wants
    if (first) props.goTo(first.at)
  }
  return (
    <Show
      when={props.shortfall.groups.length > 0}
      fallback={
        <>
          <Show when={props.shortfall.wrong.length === 0}>
            <p>
              <b class="dl-complete">{copy.complete}</b>
              {copy.completeSay}
            </p>
          </Show>
          <Wrong {...props} />
          <Aside shortfall={props.shortfall} goTo={props.goTo} />
        </>
      }
    >
      <Wrong {...props} />
      <h3>
        {copy.lacking(props.shortfall)}
        <span class="dl-printed">{copy.printedAs}</span>
      </h3>
      <For each={props.shortfall.groups}>
        {(group) => (
          <Show
            when={!group.untouched}
            fallback={
              <ul class="dl-list">
                <li>
                  <span>
                    {nameOf(group)}
                    <small>{copy.untouched(group.wants.length)}</small>
                  </span>
                  <Fill label={nameOf(group)} onClick={() => goFirst(group)} />
                </li>
              </ul>
            }
          >
            <h4>{nameOf(group)}</h4>
            <ul class="dl-list">
              <For each={group.wants}>{(want) => <WantLine want={want} goTo={props.goTo} />}</For>
            </ul>
          </Show>
        )}
      </For>
      <Aside shortfall={props.shortfall} goTo={props.goTo} />
    </Show>
  )
}

/** Errors: only a draft is to be had while there are any. Warnings are counted. */
function Wrong(props: MissingProps) {
  return (
    <>
      <Show when={props.shortfall.doubtful > 0}>
        <p class="hint">{copy.doubtful(props.shortfall.doubtful)}</p>
      </Show>
      <Show when={props.shortfall.warnings > 0}>
        <p class="hint">
          {copy.warnings(props.shortfall.warnings)}
          <button type="button" class="link dl-again" onClick={() => props.check('')}>
            {copy.look}
          </button>
        </p>
      </Show>
      <Show when={props.shortfall.wrong.length > 0}>
        <h3 class="dl-wrong">{copy.wrong(props.shortfall.wrong.length)}</h3>
        <p class="hint">{copy.wrongSay}</p>
        <ul class="dl-list">
          <For each={props.shortfall.wrong}>
            {(wrong) => (
              <li>
                <span>
                  {wrong.title}
                  <small>{wrong.place}</small>
                </span>
                <Fill mend label={wrong.title} onClick={() => props.check(wrong.id)} />
              </li>
            )}
          </For>
        </ul>
      </Show>
    </>
  )
}

/** Fields that were not understood, but that nothing printed waits for. */
function Aside(props: { shortfall: Shortfall; goTo: (at: FieldPath) => void }) {
  return (
    <Show when={props.shortfall.aside.length > 0}>
      <h4>{copy.unread}</h4>
      <ul class="dl-list">
        <For each={props.shortfall.aside}>{(want) => <WantLine want={want} goTo={props.goTo} />}</For>
      </ul>
    </Show>
  )
}
