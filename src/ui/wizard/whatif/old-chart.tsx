import { Show } from 'solid-js'
import type { ChartBlock } from '../../../core/report'
import { cleanText } from '../../../render/words'
import type { Picture } from '../../document/changes'
import { whatif as words } from './copy'

/** A chart as the draft has it, before the one of the scenario. */
export function OldChart(props: { block: ChartBlock; Picture: Picture }) {
  const drawn = () => (props.block.chart.kind === 'undrawn' ? undefined : props.block.chart)
  return (
    <Show when={drawn()}>
      {(chart) => (
        <>
          <div class="doc-chart-room doc-chart-old">
            <props.Picture chart={chart()} label={cleanText(`${words.now}：${props.block.describe}`)} />
          </div>
          <b class="doc-chart-which" aria-hidden="true">
            <span>{words.now}</span>
            <span class="doc-chart-new">{words.trial}</span>
          </b>
        </>
      )}
    </Show>
  )
}
