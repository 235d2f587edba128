import { type Check, followPlaces } from '../../core/checks'
import type { Row } from '../../core/draft'
import { Memo } from '../../core/memo'
import type { Evaluated } from '../../core/report'
import type { Account, Catalogue } from '../accounts'

/** Lists of accounts, where their names are typed, and the form that asks for them. */
const LISTS = [
  { list: 'functional', kind: 'functional', name: 'item' },
  { list: 'fundLines', kind: 'functional', name: 'item' },
  { list: 'capitalLines', kind: 'functional', name: 'item' },
  { list: 'otherLines', kind: 'functional', name: 'item' },
  { list: 'economic', kind: 'economic', name: 'name' },
] as const

const SECTIONS = { functional: 'functionalAccounts', economic: 'economicAccounts' } as const

const TITLE = '科目编码与名称是当年的'

/** What a row calls its account, where the catalogue calls it something else; a code it is not sure of is not judged. */
function renamed({ cells }: Row, name: string, catalogue: Catalogue): Account | undefined {
  const [code, said] = [cells.code ?? '', cells[name] ?? '']
  const account = code === '' || said === '' ? undefined : catalogue.byCode(code)
  return !account || account.doubtful || account.name === said ? undefined : account
}

/**
 * W12: accounts whose name is not the one the catalogue of the report year gives their code. The catalogue is large and
 * loaded apart, so these checks are run by who has it.
 */
export function followAccounts(
  { facts, planned, report }: Pick<Evaluated, 'facts' | 'planned' | 'report'>,
  catalogues: (year: number) => readonly Catalogue[],
): () => readonly Check[] {
  const places = followPlaces(report)
  const lists = LISTS.map(({ list, kind, name }) => {
    const about = { rule: 'W12', title: TITLE, section: SECTIONS[kind] }
    return new Memo((): readonly Check[] => {
      const { year } = facts
      const catalogue = catalogues(year).find((one) => one.kind === kind)
      if (!catalogue || facts.rows(list).length === 0) return []
      const wrong = planned
        .stretch(list)
        .which(`W12 ${year}`, (row) => renamed(row, name, catalogue) !== undefined)
      if (wrong.length === 0) return [{ ...about, id: `W12 ${list}`, outcome: 'passed' }]
      return wrong.flatMap((row): readonly Check[] => {
        const account = renamed(row, name, catalogue)
        if (!account) return []
        const { code = '', [name]: said = '' } = row.cells
        const at = `${list}.${row.key}.${name}`
        const check = { ...about, id: `W12 ${at}` }
        const finding = {
          ...check,
          severity: 'warning' as const,
          say: `${code} 在 ${year} 年叫“${account.name}”，填的是“${said}”。`,
          todo: '改名称，或改选科目。',
          fields: [at],
          figures: [],
          get blocks() {
            return places.ofField(at)
          },
          basis: `${code} ${said} ${year}`,
          mend: {
            label: `改成“${account.name}”`,
            patch: [{ op: 'set' as const, at, text: account.name }],
          },
        }
        return [{ ...check, outcome: 'failed', finding }]
      })
    })
  })
  return () => lists.flatMap((one) => one.get())
}
