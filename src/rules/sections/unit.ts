import type { Section } from '../../core/report'
import { say, text } from '../../core/wording'
import { choices } from '../choices'
import { pick, words } from './shared'

/** 封面与单位: the choices that hold for the whole report, the cover, and the contents. */
export const unit: Section = {
  id: 'unit',
  title: undefined,
  short: '封面与单位',
  lead: '全文用到的单位名称和写法。改了不丢数。',
  cards: [
    {
      fields: [
        { at: 'unit.name', kind: 'name', ...choices.name },
        { at: 'unit.year', kind: 'choice', ...choices.year },
        { at: 'unit.kind', kind: 'choice', ...choices.kind },
        { at: 'unit.nature', kind: 'choice', ...choices.nature },
        { at: 'unit.level', kind: 'choice', ...choices.level },
      ],
    },
    {
      title: '日期',
      fields: [
        words('unit.published', '公开时间', { hint: '印在目录上，如 2022年9月30日' }),
        words('unit.date', '封面日期', { hint: '可不填' }),
      ],
    },
    {
      title: '写法',
      fields: [
        { at: 'unit.money', kind: 'choice', ...choices.money },
        pick('unit.zeros', '金额为 0 的项', { list: '列出（0万元，占0%）', omit: '不列' }, 'list'),
        pick('unit.digits', '小数末尾的 0', { trim: '省去（23.4%）', keep: '保留（23.40%）' }, 'trim'),
      ],
    },
  ],
  derives: {},
  says: [
    { t: 'cover', id: 'cover' },
    { t: 'contents', id: 'contents', note: say`公开时间：${text('unit.published')}` },
  ],
}
