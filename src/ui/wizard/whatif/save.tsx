import { createSignal } from 'solid-js'
import { comparisonBook, comparisonReport } from '../../../render/comparison'
import type { Trial } from '../../../state/trial'
import { download, safeFileName } from '../../../storage'
import { ENDINGS, MIME, makers } from '../../download/formats'
import { whatif as words } from './copy'

/** The comparison as a file, or on paper. */
export function Save(props: { readonly trial: Trial }) {
  const [said, say] = createSignal('')
  const save = async (format: 'docx' | 'xlsx') => {
    const { trial } = props
    const made = format === 'docx' ? comparisonReport : comparisonBook
    const report = made(
      trial.base.evaluation(),
      trial.scenarios().map((scenario) => ({ scenario, evaluation: trial.evaluationOf(scenario.key) })),
    )
    say(words.saving)
    try {
      const source = { report, record: report, draft: false, gaps: 0 }
      const { bytes } = await makers[format](source, () => undefined, new AbortController().signal)
      const name = `${safeFileName(report.title)}.${ENDINGS[format]}`
      download(new Blob([bytes], { type: MIME[format] }), name)
      say(words.saved(name))
    } catch {
      say(words.notSaved)
    }
  }
  return (
    <div class="wi-save">
      <button type="button" class="btn sm" onClick={() => window.print()}>
        {words.print}
      </button>
      <button type="button" class="btn sm" onClick={() => void save('docx')}>
        {words.saveWord}
      </button>
      <button type="button" class="btn sm" onClick={() => void save('xlsx')}>
        {words.saveExcel}
      </button>
      <span class="hint" role="status">
        {said()}
      </span>
    </div>
  )
}
