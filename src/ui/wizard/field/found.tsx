import { createMemo, Show } from 'solid-js'
import type { Numbered } from '../checks/model/sort'
import { tags } from '../checks/tags'
import { useForm } from '../context'

/** The id of what describes a field that something was found about. */
export const foundId = (place: string): string => `found-${place.replaceAll('.', '-')}`

/** Tag and title of what was found. */
export const foundTitle = (one: Numbered | undefined): string | undefined =>
  one && tags.tagTitle(tags.tag(one.severity, one.number), one.finding.title)

/** Whether anything was found about a field or a figure, and how grave. */
export function createFound(place: string | undefined) {
  const { found } = useForm()
  return createMemo(() => (place === undefined ? undefined : found(place)))
}

/**
 * The quiet mark of a field that something was found about: its tag on the edge of the box, and the sentence for who
 * cannot see it. It is no stop of the Tab key: F8 goes through the findings.
 */
export function FoundMark(props: { readonly place: string }) {
  const { openFinding } = useForm()
  const found = createFound(props.place)
  /** A sum has many inputs: the tag stands on what is compared, the others have the edge alone. */
  const told = ({ finding }: Numbered) =>
    finding.figures.includes(props.place) || finding.fields[0] === props.place
  return (
    <Show when={found()}>
      {(one) => {
        const tag = () => tags.tag(one().severity, one().number)
        return (
          <>
            <Show when={told(one())}>
              <span
                class="wz-found"
                data-severity={one().severity}
                aria-hidden="true"
                title={foundTitle(one())}
                onClick={() => openFinding(one().finding.id)}
              >
                {tag()}
              </span>
            </Show>
            <span class="unseen" id={foundId(props.place)}>
              {`${foundTitle(one())}。${one().finding.say}`}
            </span>
          </>
        )
      }}
    </Show>
  )
}
