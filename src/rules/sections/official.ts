import { type Formula, growthOf, minus, rateOf, shareOf, sumOf } from '../../core/figures'
import type { Section } from '../../core/report'
import {
  any,
  choice,
  count as counted,
  lit,
  maybe,
  money,
  nonzero,
  oneOf,
  type Pattern,
  reason,
  say,
  text,
  until,
  year,
} from '../../core/wording'
import { ITEMS, type Item, officialCards, VEHICLES, versus } from './official-form'
import { budgetReason, listedPart, ofBudget, ofWhole, whereMoved } from './shared'

/** x支出决算比上年增加…。主要原因是…。 */
const compared = (id: Item, name: string): Pattern =>
  say`${name}支出决算${versus(id)}。${whereMoved(`${id}Change`, say`主要原因是${reason(`${id}Reason`)}。`)}`

const item = ({ id, plan }: (typeof ITEMS)[number]) => ({
  [`${id}Share`]: shareOf(id, 'official.total'),
  [`${id}Rate`]: rateOf(id, plan),
  [`${id}Change`]: minus(id, `${id}Prior`),
  [`${id}Growth`]: growthOf(`${id}Prior`, id),
})

const items: Readonly<Record<string, Formula>> = Object.fromEntries(
  ITEMS.flatMap((one) => Object.entries(item(one))),
)

/** Kinds of vehicles and of receptions that are 0 are listed or left out; units choose this apart from other zeros. */
const detailsListed = choice('official.details', 'list')

/** Kinds of vehicles with their counts: those there are, or all where the unit lists them. */
const kinds = (
  part: 'bought' | 'kept',
  p: (kind: (typeof VEHICLES)[number]) => Pattern,
  between: string,
): Pattern => ({
  t: 'joined',
  between,
  parts: VEHICLES.map((kind) => listedPart(`official.${part}${kind.id}`, p(kind), detailsListed)),
})

const anyKind = (part: 'bought' | 'kept') => any(nonzero(`official.${part}`), detailsListed)

const receptionDetails = any(nonzero('official.reception'), detailsListed)

/** 七、“三公”经费财政拨款支出决算情况说明 */
export const official: Section = {
  id: 'official',
  title: oneOf(
    [{ when: until(2021), p: '“三公”经费财政拨款支出决算情况说明' }],
    '财政拨款“三公”经费支出决算情况说明',
  ),
  short: '“三公”经费',
  lead: '三项的预算、决算和上年数，加上次数、辆数和人数。',
  cards: officialCards,
  derives: {
    figures: {
      'official.bought': sumOf(...VEHICLES.map(({ id }) => `official.bought${id}`)),
      'official.purchase': sumOf(...VEHICLES.map(({ id }) => `official.boughtCost${id}`)),
      'official.kept': sumOf(...VEHICLES.map(({ id }) => `official.kept${id}`)),
      'official.vehicles': sumOf('official.purchase', 'official.running'),
      'official.reception': sumOf('official.domestic', 'official.foreign'),
      'official.total': sumOf(...ITEMS.map(({ id }) => id)),
      'official.vehiclesPlan': {
        op: 'either',
        given: ['official.purchaseBudget', 'official.runningBudget'],
        computed: sumOf('official.purchaseBudget', 'official.runningBudget'),
        typed: 'official.vehiclesBudget',
        rule: 'T14',
      },
      'official.budget': sumOf(...ITEMS.map(({ plan }) => plan)),
      'official.rate': rateOf('official.total', 'official.budget'),
      ...items,
    },
  },
  says: [
    { t: 'subheading', id: 'whole', title: lit('“三公”经费财政拨款支出决算总体情况说明') },
    {
      t: 'paragraph',
      id: 'text',
      clauses: [
        {
          id: 'official.total',
          p: say`${year}年“三公”经费财政拨款支出决算为${money('official.total')}${ofBudget('official.rate')}${budgetReason('official.total', 'official.budget', 'official.reason')}。`,
        },
      ],
    },
    { t: 'subheading', id: 'detail', title: lit('“三公”经费财政拨款支出决算具体情况说明') },
    {
      t: 'paragraph',
      id: 'shares',
      clauses: [
        {
          id: 'official.shares',
          p: say`${year}年“三公”经费财政拨款支出决算中，${{
            t: 'joined',
            between: '；',
            parts: ITEMS.map(({ id, share }) => ({
              p: say`${share}支出决算${money(id)}${ofWhole(`${id}Share`)}`,
            })),
          }}。具体情况如下：`,
        },
      ],
    },
    {
      t: 'draw',
      id: 'pie',
      draw: {
        kind: 'pie',
        caption: '“三公”经费财政拨款支出结构',
        whole: 'official.total',
        slices: ITEMS.map(({ id, share }) => ({ id, label: share })),
      },
    },
    {
      t: 'item',
      id: 'abroad',
      clauses: [
        {
          id: 'official.abroad',
          p: say`因公出国（境）经费支出${money('official.abroad')}${ofBudget('official.abroadRate')}。`,
        },
        {
          id: 'official.abroadCounts',
          p: say`全年安排因公出国（境）团组${counted('official.abroadGroups', '次')}，出国（境）${counted('official.abroadPeople', '人')}。`,
        },
        { id: 'official.abroadChange', p: compared('official.abroad', '因公出国（境）') },
      ],
    },
    {
      t: 'item',
      id: 'vehicles',
      clauses: [
        {
          id: 'official.vehicles',
          p: say`公务用车购置及运行维护费支出${money('official.vehicles')}${ofBudget('official.vehiclesRate')}。`,
        },
        { id: 'official.vehiclesChange', p: compared('official.vehicles', '公务用车购置及运行维护费') },
      ],
    },
    {
      t: 'paragraph',
      id: 'bought',
      clauses: [
        { id: 'official.purchase', p: say`其中：公务用车购置支出${money('official.purchase')}。` },
        {
          id: 'official.bought',
          p: say`全年按规定更新购置公务用车${counted('official.bought', '辆')}${maybe(
            anyKind('bought'),
            say`，其中：${kinds('bought', ({ id, name }) => say`${name}${counted(`official.bought${id}`, '辆')}、金额${money(`official.boughtCost${id}`)}`, '，')}`,
          )}。`,
        },
        {
          id: 'official.kept',
          p: say`截至${year}年12月底，单位共有公务用车${counted('official.kept', '辆')}${maybe(
            anyKind('kept'),
            say`，其中：${kinds('kept', ({ id, name }) => say`${name}${counted(`official.kept${id}`, '辆')}`, '、')}`,
          )}。`,
        },
      ],
    },
    {
      t: 'paragraph',
      id: 'running',
      clauses: [
        { id: 'official.running', p: say`公务用车运行维护费支出${money('official.running')}。` },
        {
          id: 'official.runningUse',
          p: maybe(nonzero('official.running'), say`主要用于${text('official.runningUse')}。`),
        },
      ],
    },
    {
      t: 'item',
      id: 'reception',
      clauses: [
        {
          id: 'official.reception',
          p: say`公务接待费支出${money('official.reception')}${ofBudget('official.receptionRate')}。`,
        },
        { id: 'official.receptionChange', p: compared('official.reception', '公务接待费') },
      ],
    },
    {
      t: 'paragraph',
      id: 'domestic',
      when: receptionDetails,
      clauses: [
        {
          id: 'official.domestic',
          p: say`其中：国内公务接待支出${money('official.domestic')}${maybe(nonzero('official.domestic'), say`，主要用于${text('official.domesticUse')}`)}。`,
        },
        {
          id: 'official.domesticCounts',
          p: say`国内公务接待${counted('official.domesticBatches', '批次')}，${counted('official.domesticPeople', '人次')}（不包括陪同人员），共计支出${money('official.domestic')}${maybe(nonzero('official.domestic'), say`，具体内容包括：${text('official.domesticDetail')}`)}。`,
        },
      ],
    },
    {
      t: 'paragraph',
      id: 'foreign',
      when: receptionDetails,
      clauses: [
        {
          id: 'official.foreign',
          p: say`外事接待支出${money('official.foreign')}，外事接待${counted('official.foreignBatches', '批次')}，${counted('official.foreignPeople', '人')}，共计支出${money('official.foreign')}。`,
        },
      ],
    },
  ],
}
