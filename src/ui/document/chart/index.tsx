import './chart.css'
import { createEffect, createSignal, Match, onCleanup, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { type ChartBlock, captionText } from '../../../core/report'
import { cleanText } from '../../../render/words'
import { copy } from '../copy'
import { nearness } from '../near'
import type { View } from '../view'
import type { Drawing, Drawn } from './canvas'

/** The picture. Charts out of sight wait: a key press draws only what is seen. */
function Picture(props: { chart: Drawn; label: string }) {
  let canvas: HTMLCanvasElement | undefined
  let gone = false
  const near = nearness(() => canvas)
  const [drawing, setDrawing] = createSignal<Drawing>()
  const [failed, setFailed] = createSignal(false)
  let asked = false

  async function begin(): Promise<void> {
    asked = true
    try {
      const { drawChart } = await import('./canvas')
      if (canvas && !gone) setDrawing(drawChart(canvas, props.chart))
    } catch {
      setFailed(true)
    }
  }
  createEffect(() => {
    if (near() && !asked) void begin()
  })
  createEffect(() => {
    if (near()) drawing()?.update(props.chart)
  })
  onCleanup(() => {
    gone = true
    drawing()?.destroy()
  })
  return (
    <>
      <canvas role="img" aria-label={props.label} tabindex="0" ref={canvas} />
      <Show when={failed()}>
        <p class="doc-chart-failed">{copy.chartFailed}</p>
      </Show>
    </>
  )
}

type Undrawn = Extract<ChartBlock['chart'], { kind: 'undrawn' }>
const columns = (chart: ChartBlock['chart']) => (chart.kind === 'columns' ? chart : undefined)
const pie = (chart: ChartBlock['chart']) => (chart.kind === 'pie' ? chart : undefined)
const undrawn = (chart: ChartBlock['chart']): Undrawn | undefined =>
  chart.kind === 'undrawn' ? chart : undefined

/** A chart with its caption; where figures are missing, their number and the way to them. */
export function ChartFigure(props: { block: ChartBlock; view: View }) {
  const caption = () => cleanText(captionText(props.block))
  const label = () => cleanText(`${captionText(props.block)}：${props.block.describe}`)
  const was = () => props.view.changes?.chart(props.block)
  const waiting = (chart: Undrawn) => props.view.concerns({ ...chart, kind: 'gap' })
  return (
    <figure class="doc-chart" classList={{ 'doc-chart-two': was() !== undefined }}>
      <Show when={was()}>
        {(old) => <Dynamic component={props.view.changes?.OldChart} block={old()} Picture={Picture} />}
      </Show>
      <div class="doc-chart-room">
        <Switch>
          <Match when={columns(props.block.chart)}>
            {(chart) => <Picture chart={chart()} label={label()} />}
          </Match>
          <Match when={pie(props.block.chart)}>
            {(chart) => <Picture chart={chart()} label={label()} />}
          </Match>
          <Match when={undrawn(props.block.chart)}>
            {(chart) => (
              <button
                type="button"
                class="doc-undrawn"
                classList={{ 'doc-on': waiting(chart()) }}
                onClick={() => props.view.onGap(chart().needs)}
              >
                {copy.undrawn(chart().needs.length)}
              </button>
            )}
          </Match>
        </Switch>
      </div>
      <figcaption class="doc-caption">{caption()}</figcaption>
    </figure>
  )
}
