import type { Check } from '../../core/checks'
import type { Evaluation } from '../../core/report'
import type { Catalogue } from '../accounts'

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

/**
 * W12: accounts whose name is not the one the catalogue of the report year gives their code. The catalogue is large and
 * loaded apart, so these checks are run by who has it. A code the catalogue is not sure of is not judged.
 */
export function accountChecks(
  { facts, report }: Pick<Evaluation, 'facts' | 'report'>,
  catalogues: readonly Catalogue[],
): readonly Check[] {
  return LISTS.flatMap(({ list, kind, name }): readonly Check[] => {
    const catalogue = catalogues.find((one) => one.kind === kind)
    const rows = facts.rows(list)
    if (!catalogue || rows.length === 0) return []
    const about = { rule: 'W12', title: TITLE, section: SECTIONS[kind] }
    const found = rows.flatMap(({ key, cells }): readonly Check[] => {
      const [code, said] = [cells.code ?? '', cells[name] ?? '']
      const account = catalogue.byCode(code)
      if (code === '' || said === '' || !account || account.doubtful || account.name === said) return []
      const at = `${list}.${key}.${name}`
      const check = { ...about, id: `W12 ${at}` }
      const finding = {
        ...check,
        severity: 'warning' as const,
        say: `${code} 在 ${facts.year} 年叫“${account.name}”，填的是“${said}”。`,
        todo: '改名称，或改选科目。',
        fields: [at],
        figures: [],
        blocks: report.blocks.flatMap((block) =>
          block.kind === 'paragraph' && block.inlines.some((one) => one.kind === 'typed' && one.at === at)
            ? [block.id]
            : [],
        ),
        basis: `${code} ${said} ${facts.year}`,
        mend: {
          label: `改成“${account.name}”`,
          patch: [{ op: 'set' as const, at, text: account.name }],
        },
      }
      return [{ ...check, outcome: 'failed', finding }]
    })
    return found.length > 0 ? found : [{ ...about, id: `W12 ${list}`, outcome: 'passed' }]
  })
}
