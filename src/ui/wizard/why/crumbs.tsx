import { createMemo, Show } from 'solid-js'
import { placeOf } from '../../../core/explain'
import type { FigureId } from '../../../core/figures'
import { type Section, sectionAsking, sectionsOf } from '../../../core/report'
import type { Session } from '../../../state/contract'
import { shortTitleOf } from '../model/titles'
import { why as words } from './copy'

interface CrumbsProps {
  readonly session: Session
  readonly figure: FigureId
  readonly name: string
  readonly open: (section: Section) => void
  readonly see: (block: string) => void
}

/** Which section a figure belongs to, and in which of its sentences it is read first. */
export function Crumbs(props: CrumbsProps) {
  const evaluation = () => props.session.evaluation()
  const place = createMemo(() => placeOf(evaluation(), props.figure))
  const section = () => {
    const template = props.session.template()
    const formula = evaluation().figures.formula(props.figure)
    const printed = sectionsOf(template).find(({ id }) => id === place()?.section)
    return printed ?? (formula.op === 'input' ? sectionAsking(template, formula.at) : undefined)
  }
  return (
    <Show when={section()}>
      {(one) => (
        <nav class="why-crumbs" aria-label={words.where}>
          <ol>
            <li>
              <button type="button" class="link" onClick={() => props.open(one())}>
                {shortTitleOf(evaluation().report, one())}
              </button>
            </li>
            <Show when={place()}>
              {(at) => (
                <li>
                  <button type="button" class="link" onClick={() => props.see(at().block)}>
                    {at().sentence?.where ?? at().text}
                  </button>
                </li>
              )}
            </Show>
            <li aria-current="location">{props.name}</li>
          </ol>
        </nav>
      )}
    </Show>
  )
}
