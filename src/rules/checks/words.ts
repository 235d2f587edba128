/** The words that the checks of texts know. No lookbehind: Safari 14 has none; `hit` is what is shown. */

/** W05: left to be filled in. 二〇〇八 is a year. */
export const PLACEHOLDERS = [
  /某某|待填|待定|TODO|○○+|××+|（略）|\(略\)/g,
  /(?:^|[^A-Za-z])(?<hit>X{2,}|x{3,})(?![A-Za-z])/g,
  /(?:^|[^一二三四五六七八九〇])(?<hit>〇〇+)(?![一二三四五六七八九〇])/g,
  /_{3,}|＿{2,}/g,
] as const

export const DOTS = [/…+|\.{3,}|。{3,}/g] as const

/** W06: a choice of the template not made. */
export const CHOICES = [
  /(?:增加|减少|增长|下降|大于|小于|高于|低于|等于)[/／](?:增加|减少|增长|下降|大于|小于|高于|低于|等于)/g,
  /(?:增加|增长|大于|高于)[（(](?:减少|下降|小于|低于)[)）]/g,
  /(?:部门|单位)[/／](?:部门|单位)/g,
] as const

/** W06: what the template tells who fills it in. */
export const INSTRUCTIONS = [
  /请根据[^，。；\n]{0,20}|不涉及的不列|如无此项[^，。；\n]{0,12}|根据适用指标体系进行调整/g,
  /项目[^，。；\n]{0,12}个数在\s*\d+\s*个以上的|选取\s*\d+\s*个项目进行公开|解释本(?:部门|单位)[^，。；\n]{0,12}/g,
] as const

/** W07: 占 or 增长 with a number, and no % behind it. */
export const BARE_SHARES = [
  /(?:占比|增长率?|下降|完成预算的?|执行率)(?:为|了|达到?)?(?<hit>\d+(?:\.\d+)?)(?=[，。；、）\s]|$)/g,
  /占[^，。；\d]{0,14}的(?<hit>\d+(?:\.\d+)?)(?=[，。；、）\s]|$)/g,
] as const

/** W08: more decimals than the report prints. */
export const LONG_DECIMALS = [/\d+\.\d{3,}(?=\s*(?:万元|%|％))/g] as const

/** W10 */
export const DOUBLED_MARKS = /([，。；：、！？])\1+/g
export const MIXED_MARKS = [/[，、；：][。，；]|。[，、；：]/g] as const
export const NARROW_COMMAS = /([一-鿿）”%元]),|,([一-鿿（“])/g
/** 211,5 is no number; 1,595.64 is one. */
export const COMMA_IN_NUMBER = /(\d+),(\d{1,2})(?![\d,])/g
export const STAR_NUMBERS = [/[*＊]\s*\d+(?:\.\d+)?/g] as const
export const DOUBLED_WORDS = [/(?:^|[^目标])(?<hit>的的|和和|与与|及及|将将|为为|由由|通通过)/g] as const

/** W15 */
export const UNTIL = /截止(?:到|至)?(?=\s*(?:\d|目前|今|本年|本月|上年|去年|年[末底]))/g

/** W16: private persons. 12345 and 12315 are no one's telephone. */
export const PRIVATE = [
  /(?:^|\D)(?<hit>1[3-9]\d{9})(?!\d)/g,
  /(?:^|\D)(?<hit>0\d{2,3}[-—]\d{7,8})(?!\d)/g,
  /(?:^|\d|\D)(?<hit>[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{5}[\dXx])(?![\dXx])/g,
  /(?:联系人|联系电话|身份证号码?|手机号?)[：:]\s*\S{2,12}/g,
] as const

/** W01 */
export const COMPARED = /(?:与|比|较|同|对比)$/
export const REPORTED =
  /^度?(?:的)?(?:部门|单位|整体|决算|绩效|收入|支出|收支|财政拨款|一般公共|政府性基金|国有资本|“三公”|机关运行|政府采购|年末|末|底|12月31日)/
export const ANY_YEAR_ALLOWED =
  /计划|规划|拟|将|力争|预计|下一步|继续|之前|前完成|底前|年前|成立|设立|组建|建立|创建|建成|批准|批复|印发|出台|开始|启动|以来|起|至今|结转|改革|文件|办法|条例|通知/

/** W02: what stands before a name in full or is left out. */
export const NAME_PREFIXES = ['四川省', '四川'] as const

export const PAIRS = ['（）', '《》', '“”', '‘’', '【】', '〔〕'] as const

/** W17 */
export const COUNTED = [
  '项目',
  '科室',
  '股室',
  '处室',
  '内设机构',
  '内设股室',
  '内设科室',
  '部门',
  '单位',
  '事业单位',
  '下属单位',
  '中心',
] as const

/** R03: directions a reason may tell. */
export const UP = /增加|增长|上升|上涨|增多|新增|扩大|提高|调增|增大|增人/
export const DOWN = /减少|下降|压减|压缩|缩减|节约|节省|降低|取消|调减|减小|暂停/
/** Words of direction that are about last year or about the budget. */
export const NO_DIRECTION = /上年|去年|上一年|往年|\d{4}年|预算|未|不再|没有/
/** Other money than the general budget; other money than running costs. */
export const OTHER_FUNDS = /政府性?基金|国有资本经营/
export const STAFF_MONEY = /人员经费|人员支出|工资|社会保险|住房公积金/

/** W03: the report as a whole is that of a unit or of a department; who does what may be called either. */
const WHOLE = '(?=\\d{4}年|整体|决算|预算|收入|支出|收支|绩效|按要求|严格遵守|还自行|没有)'
export const OWN_DEPARTMENT = new RegExp(`本部门${WHOLE}`, 'g')
export const OWN_UNIT = new RegExp(`本单位${WHOLE}`, 'g')

/** P04: what an indicator says was paid in all. */
export const PAID = /\d{4}年(?:支付|支出|执行)(?:资金|经费)?(?<n>\d+(?:\.\d+)?)万元/
