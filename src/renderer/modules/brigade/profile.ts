import type { BrigadeProfile } from '#contract/brigade.ts'
import type { Field } from '#contract/registers/field.ts'
import { problemMessage } from '#contract/problems.ts'
import { isNumberPattern, usualNumberPattern } from '#contract/documents/naming.ts'
import { phone, text } from '#contract/registers/field.ts'
import { readField } from '#contract/registers/read.ts'

export type ProfileName = keyof BrigadeProfile
export type ProfileValues = Record<ProfileName, string | null>
export type Wrong<K extends string> = Partial<Record<K, string>>

/** The fields of 大队信息 as the forms show them, in the words and limits of the register engine. */
export const profileFields = {
  name: text({ label: '大队全称', required: true, max: 80, help: '印在文书和报表上的名称' }),
  shortName: text({ label: '简称', required: true, max: 20, help: '用于窗口标题和文件名' }),
  authority: text({ label: '主管部门', max: 80, help: '以其名义出具文书的机关；以大队自己名义出具的不填' }),
  division: text({ label: '行政区划代码', max: 6, help: '县（市、区）六位数字代码' }),
  phone: phone({ label: '联系电话' }),
  address: text({ label: '地址', max: 120 }),
  documentPrefix: text({ label: '机关代字', max: 20, help: '文号开头的字，由本机关规定，例如“庆西交”；空着不能签发文书' }),
  numberPattern: text({ label: '文号格式', max: 60, help: `不填为 ${usualNumberPattern}` }),
  sealAgency: text({ label: '盖章机关', max: 80, help: '空着为出具机关：填了主管部门的是主管部门，否则是大队' }),
  reviewOrgan: text({ label: '行政复议机关', max: 80, help: '一般为本级人民政府（行政复议法第二十四条）' }),
  court: text({ label: '受诉人民法院', max: 80 }),
  farmAuthority: text({ label: '农机执法机关', max: 80, help: '农业农村主管部门的全称；农机文书以其名义出具，受委托以上述机关名义办理的不填' }),
  farmPrefix: text({ label: '农机机关代字', max: 20, help: '该机关文号开头的字，例如“庆西农”' }),
  farmSealAgency: text({ label: '农机盖章机关', max: 80, help: '空着为农机执法机关' }),
  farmReviewOrgan: text({ label: '农机行政复议机关', max: 80, help: '空着与上面相同' }),
  farmCourt: text({ label: '农机受诉人民法院', max: 80, help: '空着与上面相同' }),
} satisfies Record<ProfileName, Field>

export function profileValues(profile: BrigadeProfile | null): ProfileValues {
  return { ...Object.fromEntries(Object.keys(profileFields).map(name => [name, null])) as Record<ProfileName, null>, ...profile }
}

/** What is wrong with each field, in the sentences every register uses. */
export function checkFields<K extends string>(fields: Readonly<Record<K, Field>>, values: { readonly [P in NoInfer<K>]?: unknown }, names = Object.keys(fields) as K[]): Wrong<K> {
  const wrong: Wrong<K> = {}
  for (const name of names) {
    const read = readField(fields[name], values[name], { path: name })
    if ('problem' in read) wrong[name] = problemMessage(read.problem)
  }
  return wrong
}

export function checkProfile(values: ProfileValues): Wrong<ProfileName> {
  const wrong = checkFields(profileFields, values)
  if ([...values.name?.trim() ?? ''].length === 1) wrong.name ??= '大队全称至少 2 个字'
  if (values.division?.trim() && !/^\d{6}$/.test(values.division.trim())) wrong.division = '行政区划代码应为六位数字，例如 621002'
  if (values.numberPattern?.trim() && !isNumberPattern(values.numberPattern.trim())) wrong.numberPattern = '文号格式中 {机关代字}、{类型代字}、{年}、{序号} 各写一次，不能写其他花括号'
  return wrong
}

export function profileOf(values: ProfileValues): BrigadeProfile {
  const typed = Object.fromEntries((Object.keys(profileFields) as ProfileName[]).map(name => [name, values[name]?.trim() ?? ''])) as BrigadeProfile
  return { ...typed, numberPattern: typed.numberPattern || usualNumberPattern }
}
