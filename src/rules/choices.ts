/**
 * What is chosen once for a whole report. The first screen asks the same as the form does, so this file imports
 * nothing: with it the first screen does not load the rules.
 */
export const choices = {
  name: { label: '单位全称', hint: '与公章一致，全文用这一个名称' },
  year: {
    label: '决算年度',
    options: [
      { value: '2025', label: '2025 年（待核）' },
      { value: '2024', label: '2024 年' },
      { value: '2023', label: '2023 年' },
      { value: '2022', label: '2022 年' },
      { value: '2021', label: '2021 年' },
      { value: '2020', label: '2020 年' },
    ],
  },
  kind: {
    label: '报告种类',
    options: [
      { value: 'department', label: '部门决算' },
      { value: 'unit', label: '单位决算' },
      { value: 'evaluation', label: '整体绩效自评报告' },
    ],
    hint: '单位：只含本单位；部门：含下属单位；自评报告：单独成文，没有决算部分',
  },
  nature: {
    label: '单位性质',
    options: [
      { value: 'administrative', label: '行政单位' },
      { value: 'civil', label: '参公事业单位' },
      { value: 'institution', label: '事业单位' },
    ],
    hint: '事业单位不写机关运行经费，第十节换成相应的一句话',
  },
  level: {
    label: '级别',
    options: [
      { value: 'province', label: '省级' },
      { value: 'city', label: '市级' },
      { value: 'county', label: '县级' },
      { value: 'township', label: '乡镇' },
    ],
  },
  money: {
    label: '填数单位',
    options: [
      { value: 'yuan', label: '元' },
      { value: 'wan', label: '万元' },
    ],
    hint: '文中一律印万元。账上有元就填元，占比更准',
  },
} as const
