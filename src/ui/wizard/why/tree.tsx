import { createMemo, For, Show } from 'solid-js'
import type { FieldPath } from '../../../core/draft'
import type { Explanation } from '../../../core/explain'
import type { FigureId } from '../../../core/figures'
import { why as words } from './copy'

/** So many parts of a sum are listed. */
const MOST = 40

interface NodeProps {
  readonly explain: (id: FigureId) => Explanation
  readonly open: (path: string) => boolean
}

interface TreeProps extends NodeProps {
  readonly root: FigureId
  readonly setOpen: (path: string, open: boolean) => void
  readonly goTo: (at: FieldPath) => void
  readonly ask: (id: FigureId) => void
}

const rowsIn = (tree: Element): readonly HTMLElement[] => [
  ...tree.querySelectorAll<HTMLElement>('[role="treeitem"]'),
]

/** The line a line was opened from. */
const parentOf = (item: HTMLElement): HTMLElement | undefined => {
  const parent = item.closest('[role="group"]')?.previousElementSibling
  return parent instanceof HTMLElement ? parent : undefined
}

function take(target: HTMLElement | undefined): void {
  if (!target) return
  for (const one of rowsIn(target.closest('[role="tree"]') ?? target)) one.tabIndex = -1
  target.tabIndex = 0
  target.focus()
}

/** The figures a figure is made from, down to the fields; each level is explained when it is opened. */
export function Tree(props: TreeProps) {
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    const item =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[role="treeitem"]') : null
    if (!item || event.ctrlKey || event.altKey || event.metaKey) return
    const all = rowsIn(event.currentTarget)
    const at = all.indexOf(item)
    const expanded = item.getAttribute('aria-expanded')
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => take(all[at + 1]),
      ArrowUp: () => take(all[at - 1]),
      Home: () => take(all[0]),
      End: () => take(all[all.length - 1]),
      ArrowRight: () => {
        if (expanded === 'false') props.setOpen(item.dataset.path ?? '', true)
        else if (expanded === 'true') take(all[at + 1])
      },
      ArrowLeft: () => {
        if (expanded === 'true') props.setOpen(item.dataset.path ?? '', false)
        else take(parentOf(item))
      },
      Enter: () => lead(item),
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    const item = event.target.closest<HTMLElement>('[role="treeitem"]')
    if (!item) return
    take(item)
    if (event.target.closest('[data-fold]'))
      props.setOpen(item.dataset.path ?? '', item.getAttribute('aria-expanded') !== 'true')
    else if (event.target.closest('[data-lead]')) lead(item)
  }
  /** To the field of what was typed; of what was worked out, on with that figure. */
  const lead = (item: HTMLElement) => {
    const { field: at, figure } = item.dataset
    if (at !== undefined) props.goTo(at)
    else if (figure !== undefined && figure !== props.root) props.ask(figure)
  }
  return (
    <ul role="tree" class="why-tree" aria-label={words.parts} onKeyDown={onKeyDown} onClick={onClick}>
      <Node explain={props.explain} open={props.open} id={props.root} path={props.root} level={1} />
    </ul>
  )
}

function Node(props: NodeProps & { readonly id: FigureId; readonly path: string; readonly level: number }) {
  const one = createMemo(() => props.explain(props.id))
  const parts = () => one().parts
  const expanded = () => parts().length > 0 && props.open(props.path)
  const under = () => {
    const { at, origin, short, value } = one()
    if (value.state === 'missing') return words.empty
    if (at === undefined) return short
    return origin ? words.origin(origin) : words.typed
  }
  return (
    <li role="none">
      <div
        class="why-line"
        role="treeitem"
        tabindex={props.level === 1 ? 0 : -1}
        aria-level={props.level}
        aria-expanded={parts().length === 0 ? undefined : expanded()}
        data-path={props.path}
        data-figure={props.id}
        data-field={one().at}
      >
        <span class="why-fold" aria-hidden="true" data-fold={parts().length > 0 ? '' : undefined}>
          {parts().length === 0 ? '' : expanded() ? '−' : '＋'}
        </span>
        <span>{one().name}</span>
        <b class="why-value">{one().full}</b>
        <span class="why-under">{under()}</span>
        <Show when={one().at !== undefined || props.level > 1}>
          <span class="link why-lead" data-lead="" aria-hidden="true">
            {one().at === undefined ? words.begin : words.fill}
          </span>
        </Show>
      </div>
      <Show when={expanded()}>
        <ul role="group">
          <For each={parts().slice(0, MOST)}>
            {(part) => (
              <Node
                explain={props.explain}
                open={props.open}
                id={part}
                path={`${props.path}/${part}`}
                level={props.level + 1}
              />
            )}
          </For>
        </ul>
        <Show when={parts().length > MOST}>
          <p class="hint why-more">{words.more(parts().length - MOST)}</p>
        </Show>
      </Show>
    </li>
  )
}
