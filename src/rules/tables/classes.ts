import type { Derivation } from '../../core/figures'
import { sumOf } from '../../core/figures'

/** The 类 that 公开01表 and 04表 print, whether used or not, in their order. */
const CLASSES: readonly (readonly [code: string, name: string])[] = [
  ['201', '一般公共服务支出'],
  ['202', '外交支出'],
  ['203', '国防支出'],
  ['204', '公共安全支出'],
  ['205', '教育支出'],
  ['206', '科学技术支出'],
  ['207', '文化旅游体育与传媒支出'],
  ['208', '社会保障和就业支出'],
  ['210', '卫生健康支出'],
  ['211', '节能环保支出'],
  ['212', '城乡社区支出'],
  ['213', '农林水支出'],
  ['214', '交通运输支出'],
  ['215', '资源勘探工业信息等支出'],
  ['216', '商业服务业等支出'],
  ['217', '金融支出'],
  ['219', '援助其他地区支出'],
  ['220', '自然资源海洋气象等支出'],
  ['221', '住房保障支出'],
  ['222', '粮油物资储备支出'],
  ['223', '国有资本经营预算支出'],
  ['224', '灾害防治及应急管理支出'],
  ['229', '其他支出'],
  ['231', '债务还本支出'],
  ['232', '债务付息支出'],
  ['234', '抗疫特别国债安排的支出'],
]

/** 债务还本 and 债务付息 have lines of their own from 2024. */
const FROM_2024 = ['231', '232']

export const classesIn = (year: number): typeof CLASSES =>
  CLASSES.filter(([code]) => year >= 2024 || !FROM_2024.includes(code))

const node = (tree: string, code: string, whole?: string): Derivation => ({
  op: 'node',
  tree,
  code,
  column: 'spent',
  ...(whole === undefined ? {} : { whole }),
})

/** What was spent on each 类: of all money, and of each of the three funds. */
export const classFigures: Readonly<Record<string, Derivation>> = Object.fromEntries(
  CLASSES.flatMap(([code]): (readonly [string, Derivation])[] => [
    [`classAll.${code}`, node('spending', code)],
    [`classGeneral.${code}`, node('generalLines', code)],
    [`classFund.${code}`, node('fundTree', code, 'fund.expenditure')],
    [`classCapital.${code}`, node('capitalTree', code, 'capital.expenditure')],
    [`classFiscal.${code}`, sumOf(`classGeneral.${code}`, `classFund.${code}`, `classCapital.${code}`)],
  ]),
)
