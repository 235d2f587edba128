import type { Section } from '../../core/report'
import { say, text } from '../../core/wording'
import { words } from './shared'

/** 封面与单位: the choices that hold for the whole report, the cover, and the contents. */
export const unit: Section = {
  id: 'unit',
  title: undefined,
  short: '封面与单位',
  lead: '全文用到的单位名称和写法。改了不丢数。',
  cards: [
    {
      fields: [
        { at: 'unit.name', kind: 'name', label: '单位全称', hint: '与公章一致，全文用这一个名称' },
        {
          at: 'unit.year',
          kind: 'choice',
          label: '决算年度',
          options: [
            { value: '2021', label: '2021 年' },
            { value: '2020', label: '2020 年' },
          ],
        },
        {
          at: 'unit.kind',
          kind: 'choice',
          label: '报告种类',
          options: [
            { value: 'department', label: '部门决算' },
            { value: 'unit', label: '单位决算' },
          ],
          hint: '单位：只含本单位；部门：含下属单位',
        },
        {
          at: 'unit.nature',
          kind: 'choice',
          label: '单位性质',
          options: [
            { value: 'administrative', label: '行政单位' },
            { value: 'civil', label: '参公事业单位' },
            { value: 'institution', label: '事业单位' },
          ],
          hint: '事业单位不写机关运行经费，第十节换成相应的一句话',
        },
        {
          at: 'unit.level',
          kind: 'choice',
          label: '级别',
          options: [
            { value: 'province', label: '省级' },
            { value: 'city', label: '市级' },
            { value: 'county', label: '县级' },
            { value: 'township', label: '乡镇' },
          ],
        },
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
        {
          at: 'unit.money',
          kind: 'choice',
          label: '填数单位',
          options: [
            { value: 'yuan', label: '元' },
            { value: 'wan', label: '万元' },
          ],
          hint: '文中一律印万元。账上有元就填元，占比更准',
        },
        {
          at: 'unit.zeros',
          kind: 'choice',
          label: '金额为 0 的项',
          initial: 'list',
          options: [
            { value: 'list', label: '列出（0万元，占0%）' },
            { value: 'omit', label: '不列' },
          ],
        },
        {
          at: 'unit.digits',
          kind: 'choice',
          label: '小数末尾的 0',
          initial: 'trim',
          options: [
            { value: 'trim', label: '省去（23.4%）' },
            { value: 'keep', label: '保留（23.40%）' },
          ],
        },
      ],
    },
  ],
  derives: {},
  says: [
    { t: 'cover', id: 'cover' },
    { t: 'contents', id: 'contents', note: say`公开时间：${text('unit.published')}` },
  ],
}
