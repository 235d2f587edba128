import { createEffect, createMemo, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import { type MoneyUnit, readAmount, round, unitWord } from '../../../core/amount'
import type { FieldPath } from '../../../core/draft'
import { moneyUnitOf } from '../../../core/report'
import { type Changed, changeBy, moved, stepped } from '../../../core/whatif'
import type { Trial } from '../../../state/trial'
import { whatif as words } from './copy'

const HALF = 5000
/** Between the field and the box, in pixels: the mark of a finding and the ring of the focus. */
const ROOM = 28
/** One notch of the slider, in hundredths of a percent. */
const NOTCH = 25

/** How far an amount is from another, in hundredths of a percent; undefined where that has no meaning. */
function offBy(text: string, base: string, unit: MoneyUnit): number | undefined {
  const [now, was] = [readAmount(text, unit), readAmount(base, unit)]
  if (now.state !== 'read' || was.state !== 'read' || was.value.n <= 0n) return undefined
  return Number(round({ n: (now.value.n - was.value.n) * 10_000n, d: was.value.n }, 0).toFixed(0))
}

const percent = (hundredths: number): string =>
  `${hundredths > 0 ? '+' : hundredths < 0 ? '−' : ''}${(Math.abs(hundredths) / 100).toFixed(2)}%`

/** Moves the amount of the field in hand: by a slider, by a formula, and with ↑ and ↓ in the field itself. */
export function Tune(props: { readonly trial: Trial; readonly at: FieldPath; readonly label: string }) {
  const { session, base } = props.trial
  const unit = createMemo(() => moneyUnitOf(session.draft()))
  const text = () => session.text(props.at)
  const was = () => base.text(props.at)
  const off = createMemo(() => offBy(text(), was(), unit()))
  const [fault, setFault] = createSignal('')
  let box: HTMLDivElement | undefined
  createEffect(on([() => props.at, text], () => setFault('')))

  const take = (changed: Changed) => {
    setFault(changed.ok ? '' : changed.say)
    if (changed.ok) session.edit([{ op: 'set', at: props.at, text: changed.text }], { merge: props.at })
  }
  const onKey = (event: KeyboardEvent) => {
    const { target } = event
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    if (!(target instanceof HTMLInputElement) || !target.classList.contains('wz-num')) return
    if (target.dataset.at !== props.at || event.altKey || event.ctrlKey || event.metaKey || event.isComposing)
      return
    event.preventDefault()
    take(stepped(text(), unit(), event.key === 'ArrowUp' ? 1 : -1, event.shiftKey))
  }
  /** The box that has just come, or grown, must not lie over the field. */
  const makeRoom = () => {
    const pane = box?.closest<HTMLElement>('.wz-form')
    if (!box || !pane) return
    pane.style.scrollPaddingBottom = `${box.offsetHeight + ROOM}px`
    const { activeElement } = document
    if (pane.contains(activeElement) && !box.contains(activeElement))
      activeElement?.scrollIntoView({ block: 'nearest' })
  }
  const room = new ResizeObserver(makeRoom)
  onMount(() => {
    document.addEventListener('keydown', onKey)
    if (box) room.observe(box)
  })
  onCleanup(() => {
    document.removeEventListener('keydown', onKey)
    room.disconnect()
    const pane = box?.closest<HTMLElement>('.wz-form')
    if (pane) pane.style.scrollPaddingBottom = ''
  })

  return (
    <div class="wi-tune" role="group" aria-label={words.field(props.label)} ref={box}>
      <b class="wi-off">{off() === undefined ? '' : percent(off() ?? 0)}</b>
      <input
        type="range"
        class="wi-slider"
        min={-HALF}
        max={HALF}
        step={NOTCH}
        aria-label={words.slider(props.label)}
        aria-valuetext={percent(off() ?? 0)}
        disabled={off() === undefined}
        value={Math.max(-HALF, Math.min(HALF, off() ?? 0))}
        onInput={(event) => take(moved(was(), unit(), event.currentTarget.valueAsNumber))}
        onChange={() => session.settle()}
      />
      <span class="wi-range">{words.range}</span>
      <label for="wi-formula">{words.formula}</label>
      <input
        id="wi-formula"
        class="inp t"
        placeholder={words.formulaHint}
        autocomplete="off"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return
          event.preventDefault()
          event.stopPropagation()
          take(changeBy(text(), unit(), event.currentTarget.value))
          session.settle()
          if (fault() === '') event.currentTarget.value = ''
        }}
      />
      <span class="hint wi-steps">
        <kbd class="kbd">↑</kbd> <kbd class="kbd">↓</kbd>{' '}
        {words.steps(unit() === 'yuan' ? '100 元' : '0.01 万元')}
      </span>
      <span class="wi-was">{was() === text() ? '' : words.was(`${was()}${unitWord[unit()]}`)}</span>
      <Show when={fault()}>
        <span class="fault wi-fault" role="alert">
          {fault()}
        </span>
      </Show>
    </div>
  )
}
