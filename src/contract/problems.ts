import * as z from 'zod'
import { identifierSentences } from './identifiers/sentences.ts'

/**
 * What can be wrong with a record, each with the sentence a clerk reads. The list is closed:
 * a rule can only report what has a sentence here, and screen, command line and import say the same.
 */
export const problemSentences = {
  REQUIRED: (d: { label: string }) => `请填写${d.label}`,
  UNKNOWN_FIELD: (d: { name: string }) => `没有名为“${d.name}”的栏目`,
  COMPUTED_FIELD: (d: { label: string }) => `${d.label}由系统计算，不能填写`,
  NOT_TEXT: (d: { label: string }) => `${d.label}应为文字`,
  TOO_LONG: (d: { label: string, max: number, length: number }) => `${d.label}最多 ${d.max} 字，现有 ${d.length} 字，请删减`,
  CONTROL_CHARACTERS: (d: { label: string }) => `${d.label}含有看不见的控制字符，请删去后重新输入`,
  NOT_A_NUMBER: (d: { label: string }) => `${d.label}应为数字`,
  NOT_WHOLE: (d: { label: string }) => `${d.label}应为整数`,
  TOO_MANY_DIGITS: (d: { label: string, digits: number }) => `${d.label}最多保留 ${d.digits} 位小数`,
  TOO_SMALL: (d: { label: string, min: number }) => `${d.label}不能小于 ${d.min}`,
  TOO_LARGE: (d: { label: string, max: number }) => `${d.label}不能大于 ${d.max}`,
  NOT_A_DAY: (d: { label: string, text: string }) => `${d.label}“${d.text}”不是存在的日期，请按 2026-03-08 的样子填写`,
  NOT_A_TIME: (d: { label: string, text: string }) => `${d.label}“${d.text}”不是时间，请按 08:30 或 次日 02:00 的样子填写`,
  IN_FUTURE: (d: { label: string }) => `${d.label}不能晚于现在`,
  NOT_AFTER: (d: { label: string, other: string }) => `${d.label}应晚于${d.other}；跨过零点的请写“次日 02:00”`,
  NOT_BEFORE_FIELD: (d: { label: string, other: string }) => `${d.label}不能早于${d.other}`,
  NOT_YES_NO: (d: { label: string }) => `${d.label}应为是或否`,
  NOT_A_CHOICE: (d: { label: string, text: string }) => `${d.label}没有“${d.text}”这一项，可在字典中添加`,
  NOT_FOUND: (d: { label: string, text: string }) => `${d.label}中找不到“${d.text}”，请从列表中选择`,
  AMBIGUOUS: (d: { label: string, text: string, count: number }) => `“${d.text}”对应 ${d.count} 条${d.label}，请从列表中选择其一`,
  NOT_A_LIST: (d: { label: string }) => `${d.label}应为列表`,
  TOO_FEW: (d: { label: string, min: number }) => `${d.label}至少 ${d.min} 名（条）`,
  TOO_MANY: (d: { label: string, max: number }) => `${d.label}最多 ${d.max} 项`,
  REPEATED: (d: { label: string, text: string }) => `${d.label}中“${d.text}”重复`,
  ...identifierSentences,
  NOT_A_CHECKLIST: (d: { label: string }) => `${d.label}应是一份检查表，请选择检查表后逐项填写`,
  CHECKLIST_UNKNOWN: (d: { code: string }) => `没有检查表 ${d.code}，或没有这一版，请重新选择检查表`,
  CHECKLIST_NOT_YET: (d: { name: string, version: number, from: string }) => `${d.name}第 ${d.version} 版自 ${d.from} 起使用，检查日期早于该日，请改用当时的版本`,
  CHECKLIST_ITEM_UNKNOWN: (d: { item: string, name: string }) => `${d.name}没有项目 ${d.item}`,
  CHECKLIST_OPEN: (d: { count: number, first: string }) => `还有 ${d.count} 项没有检查结果，从第 ${d.first} 起；不适用的请选“不适用”`,
  CHECKLIST_OUTSIDE: (d: { item: string, number: number, limit: string }) => `${d.item} ${d.number} 超出规定（${d.limit}），不能判为合格`,
  STAKE_REVERSED: (d: { from: string, to: string }) => `起点桩号 ${d.from} 大于止点桩号 ${d.to}，请调换；反方向巡查请在“方向”中选择下行`,
  SECTION_REVERSED: (d: { from: string, to: string }) => `起点桩号 ${d.from} 大于止点桩号 ${d.to}，请调换`,
  SAME_PERSON: (d: { name: string }) => `${d.name}已在执法人员中，一人只能列在一处`,
  STAKE_OUTSIDE: (d: { section: string, from: string, to: string }) => `桩号超出路段“${d.section}”的范围 ${d.from} 至 ${d.to}`,
  CERTIFIED_TOO_FEW: (d: { min: number, valid: number, invalid: string }) =>
    `当日执法证有效的执法人员不足 ${d.min} 人（现有 ${d.valid} 人${d.invalid ? `；${d.invalid}` : ''}）`,
  CERTIFICATE_MISSING: (d: { name: string }) => `${d.name}是执法人员，须填写执法证号和有效期`,
  NOT_ON_DAY: (d: { label: string, day: string, patrolDay: string }) => `${d.label}应是事发之日 ${d.day}${d.day === d.patrolDay ? '' : `，或所属巡查开始之日 ${d.patrolDay}`}`,
  DAY_DIFFERS: (d: { label: string, day: string }) => `${d.label}应在 ${d.day} 当天：记录按开始之日统计`,
  PATROL_OVERLAP_OFFICER: (d: { name: string, number: string, from: string, to: string }) => `${d.name}在 ${d.from} 至 ${d.to} 已有巡查 ${d.number}，同一人不能同时参加两次巡查`,
  PATROL_OVERLAP_VEHICLE: (d: { plate: string, number: string, from: string, to: string }) => `${d.plate} 在 ${d.from} 至 ${d.to} 已用于巡查 ${d.number}，同一车辆不能同时用于两次巡查`,
  PLAN_OVERLAP_OFFICER: (d: { name: string, number: string, from: string, to: string }) => `${d.name}在 ${d.from} 至 ${d.to} 已排入巡查计划 ${d.number}，同一人不能同时排两次巡查`,
  PLAN_OVERLAP_VEHICLE: (d: { plate: string, number: string, from: string, to: string }) => `${d.plate} 在 ${d.from} 至 ${d.to} 已排入巡查计划 ${d.number}，同一车辆不能同时排两次巡查`,
  CERTIFICATE_LAPSES: (d: { name: string, lacking: string, day: string }) => `${d.name}${d.lacking}，不能作为执法人员排入 ${d.day} 的巡查`,
  SHIFT_TOO_LONG: (d: { hours: number }) => `一班最多 ${d.hours} 小时，请核对起止时间；更长的请分班排`,
  PLAN_ON_DUTY: (d: { name: string, kind: string, from: string, to: string }) => `${d.name}在 ${d.from} 至 ${d.to} 已排${d.kind}，巡查期间无法在岗，请核对`,
  DUTY_REPEATED: (d: { name: string, kind: string, from: string, to: string }) => `${d.name}在 ${d.from} 至 ${d.to} 已排${d.kind}，不必重复排`,
  DUTY_TWICE: (d: { name: string, kind: string, from: string, to: string }) => `${d.name}在 ${d.from} 至 ${d.to} 已排${d.kind}，请核对能否兼任`,
  DUTY_PATROLLING: (d: { name: string, number: string, from: string, to: string }) => `${d.name}在 ${d.from} 至 ${d.to} 已排入巡查计划 ${d.number}，巡查期间无法在岗，请核对`,
  SAME_HANDS: () => '交班人和接班人是同一人，请核对',
  HANDED_OVER_OPEN: (d: { count: number }) => `本班还有 ${d.count} 件接报或指令未办结，请在移交事项中写明由接班人继续办理`,
  OUTSIDE_DUTY_TIME: (d: { label: string, from: string, to: string }) => `${d.label}不在当班时间 ${d.from} 至 ${d.to} 内，请核对`,
  NOT_ON_DUTY_DAY: (d: { day: string, dutyDay: string }) => `日期应是事情发生之日 ${d.day}${d.day === d.dutyDay ? '' : `，或当班开始之日 ${d.dutyDay}`}`,
  ENDED_NOT_STATED: () => '已填实际恢复时间，请将状态改为“已恢复”；仍在持续的请清空该时间',
  PLAN_OTHER_DAY: (d: { number: string, day: string }) => `巡查计划 ${d.number} 是 ${d.day} 的，请改选当日的计划或留空`,
  PLAN_OTHER_SQUAD: (d: { number: string, squad: string }) => `巡查计划 ${d.number} 排的是${d.squad}，请核对`,
  PLAN_CARRIED_OUT: (d: { number: string, by: string }) => `巡查计划 ${d.number} 已由巡查 ${d.by} 执行，请核对是否同一次巡查`,
  PATROL_TOO_FAST: (d: { speed: number, limit: number }) => `按里程和时间推算平均 ${d.speed} 公里/小时，超过 ${d.limit}，请核对里程和起止时间`,
  PATROL_TOO_SLOW: (d: { speed: number, limit: number }) => `按里程和时间推算平均 ${d.speed} 公里/小时，低于 ${d.limit}，请核对里程和起止时间`,
  MILEAGE_BELOW_STAKES: (d: { mileage: number, stakes: number }) => `里程 ${d.mileage} 公里少于所填桩号区间合计 ${d.stakes} 公里，请核对`,
  MILEAGE_ABOVE_STAKES: (d: { mileage: number, stakes: number }) => `里程 ${d.mileage} 公里远多于所填桩号区间合计 ${d.stakes} 公里，请核对`,
  PATROL_DUPLICATE: (d: { number: string, from: string, to: string }) => `可能与巡查 ${d.number}（${d.from} 至 ${d.to}，同路线、同人或同车）重复，请核对`,
  OUTSIDE_PARENT_TIME: (d: { label: string, from: string, to: string }) => `${d.label}不在所属巡查的起止时间 ${d.from} 至 ${d.to} 内`,
  RECHECK_TOO_EARLY: () => '问题还没有处置或移交，不能登记复查合格',
  DUE_MOVED: (d: { from: string, to: string }) => `处置期限由 ${d.from} 延至 ${d.to}，请填写延期原因`,
  DUE_NOT_LATER: (d: { from: string }) => `延期后的处置期限应晚于原期限 ${d.from}`,
  ACT_NOT_NOW: (d: { act: string, stage: string }) => `这条记录现在是“${d.stage}”，不能办理“${d.act}”`,
  NOT_AN_ACT: (d: { act: string }) => `没有“${d.act}”这项办理`,
  STATE_NEEDS: (d: { state: string, label: string }) => `状态为“${d.state}”时须填写${d.label}`,
  SAME_EXISTS: (d: { label: string, text: string, number: string }) => `已有${d.label}相同的记录：${d.text}${d.number ? `（${d.number}）` : ''}`,
  SUPERVISED_SAME: (d: { label: string, name: string }) => `监管库中已有${d.label}相同的：${d.name}，请使用那一条；确是同一对象重复登记的，可在其页面合并`,
  SUPERVISED_ALIKE: (d: { label: string, name: string }) => `监管库中有${d.label}相同的：${d.name}，请核对是不是同一个；不是的说明原因后保存`,
  PLATE_COLOUR_DOUBTFUL: (d: { plate: string }) => `${d.plate} 与所选号牌颜色不符：8 位的是新能源绿牌或黄绿牌，挂车是黄牌，请核对`,
  QUALIFICATION_OTHERS: () => '从业资格证号是另一个身份证号，与本人身份证号不同，请核对',
  LICENCE_HOLDERS: (d: { count: number }) => d.count ? '一本证照只属于一个持证者：业户、车辆、人员只填一项' : '请填写持证者：业户、车辆、人员填其中一项',
  LICENCE_HOLDER_KIND: (d: { expected: string }) => `这种证照应由${d.expected}持有，请改填持证${d.expected}或改选证照种类`,
  CHECK_WITHOUT_SUBJECT: () => '请填写检查了谁：号牌号码、业户名称、被检查人至少一项',
  CHECK_NOT_ABSENT: (d: { text: string }) => `${d.text} 在监管库中，库内查询不能填“不在监管库”`,
  CHECK_NOTHING_FOUND: () => '库内查询为在库的，须选择库内车辆、业户或人员',
  CHECK_NAME_DIFFERS: (d: { label: string, text: string, kept: string }) => `${d.label}“${d.text}”与所选库内记录“${d.kept}”不一致，请核对`,
  CHECK_LICENCE_OTHERS: (d: { licence: string, holder: string }) => `${d.licence} 的持证者是${d.holder}，不是这次检查的车辆、业户或人员`,
  CHECK_LICENCE_OVER: (d: { licence: string, to: string }) => `${d.licence} 在库内的有效期至 ${d.to}，检查当日已过期，结果却是“相符”，请核对`,
  CHECK_LICENCE_VOID: (d: { licence: string, state: string }) => `${d.licence} 在库内已${d.state}，结果却是“相符”，请核对`,
  CHECK_RESULT_DIFFERS: (d: { result: string }) => `有事项的结果是“${d.result}”，结论不能是“未见异常”`,
  CHECK_NOTHING_WRONG: () => '各项核查结果都相符，结论却是疑似违法，请核对事项结果',
  CHECK_HAS_LICENCE: (d: { licence: string, holder: string }) => `库内有${d.holder}的有效证照 ${d.licence}，请核对是否确属无证经营`,
  CHECK_NEEDS_EVIDENCE: () => '疑似无证经营须有证据：当事人陈述、乘客（货主）陈述、现场照片至少一项',
  OVERLOAD_RECHECK_MORE: (d: { gross: number, first: number }) => `复检总质量 ${d.gross} 吨大于初检的 ${d.first} 吨`,
  OVERLOAD_UNLOADED_MORE: (d: { unloaded: number, gross: number }) => `卸载质量 ${d.unloaded} 吨大于车货总质量 ${d.gross} 吨`,
  OVERLOAD_DIFFERS: (d: { unloaded: number, difference: number }) => `卸载质量 ${d.unloaded} 吨与初检、复检之差 ${d.difference} 吨不一致，请核对`,
  OVERLOAD_IS_OVER: (d: { over: number }) => `超限 ${d.over} 吨，处理结果不能是“未超限放行”`,
  OVERLOAD_IS_WITHIN: () => '没有超限，处理结果应是“未超限放行”',
  OVERLOAD_STILL_OVER: (d: { gross: number, limit: number }) => `复检仍有 ${d.gross} 吨，超过限值 ${d.limit} 吨，不能卸载后放行`,
  RECHECK_INCOMPLETE: (d: { label: string }) => `登记了复检的，须填写${d.label}`,
  NOTICE_INCOMPLETE: (d: { label: string }) => `抄告交警的，须填写${d.label}`,
  FIXED_DICTIONARY: (d: { dictionary: string }) => `“${d.dictionary}”的条目由系统规定，不能增删，只能改名称`,
  NOT_CHANGEABLE: (d: { label: string }) => `${d.label}保存后不再改变；需要另一项请新增，不再使用的可停用`,
  LAST_ADMINISTRATOR: () => '至少保留一名在岗的管理员',
  PHRASE_BRACKETS: () => '花括号或方括号没有成对：栏目写作 {{地点}}，可有可无的部分写在一对 [ ] 里，方括号不能套方括号',
  BLANK_UNKNOWN: (d: { blank: string, part: string, known: string }) => `“${d.part}”没有“${d.blank}”这一栏，可用：${d.known}`,
  PHRASE_WITHOUT_BLANK: () => '方括号之外至少要有一个 {{栏目}}：叙述只写记录过的内容，不写套话',
  PHRASE_CLAIMS: (d: { word: string }) => `“${d.word}”只能写在限“路段情况”为正常的现场记录模板里，别处没有依据`,
  CONDITION_ELSEWHERE: (d: { label: string, part: string }) => `“${d.part}”没有这一栏，不能${d.label}`,
  SENTENCE_ELSEWHERE: (d: { number: string }) => `${d.number} 不是这次巡查的记录，不能作为依据`,
  NARRATIVE_DIFFERS: () => '巡查情况与叙述各句不一致，请只改其中一处',
  ANONYMOUS_NAMED: (d: { label: string }) => `身份选了“匿名”，不能填写${d.label}；愿意留名的请改为“实名”`,
  NAMED_WITHOUT_NAME: () => '实名的请填写投诉举报人；不愿留名的请选“匿名”',
  NAMED_UNREACHABLE: () => '没有联系电话和地址，答复和回访时将联系不上',
  SECRET_TOLD: (d: { label: string }) => `投诉举报人要求保密，${d.label}中不能写出其姓名或电话`,
  REPORT_WITHOUT_TARGET: () => '没有写明被举报的对象，也没有地点，恐难核查',
  REPLY_DUE_MOVED: (d: { from: string, to: string }) => `答复期限由 ${d.from} 延至 ${d.to}，请填写延期原因`,
  LEAD_SOURCE_DIFFERS: (d: { label: string, source: string }) => `案件来源是“${d.source}”，不应关联${d.label}`,
  LEAD_SOURCE_NOTE: (d: { source: string }) => `“${d.source}”的请在来源说明中写明机关和文号`,
  CAUSE_UNVERIFIED: (d: { cause: string }) => `“${d.cause}”的依据未核实，请对照现行有效的法律文本确认`,
  CAUSE_LATER: (d: { cause: string, from: string, day: string }) => `“${d.cause}”所引的依据自 ${d.from} 起施行，晚于事发之日 ${d.day}，请确认适用的法律`,
  ATTACHMENT_MISSING: (d: { name: string }) => `附件“${d.name}”尚未上传成功，请重新选择`,
} satisfies Record<string, (data: never) => string>

export type ProblemCode = keyof typeof problemSentences
export type ProblemData<C extends ProblemCode> = Parameters<(typeof problemSentences)[C]>[0]

const codes = Object.keys(problemSentences) as [ProblemCode, ...ProblemCode[]]

/** One thing wrong with a record. `path` names the field, for lines `field.index.field`. An error blocks; a warning is saved with the clerk's reason. */
export const Problem = z.object({
  level: z.enum(['error', 'warning']),
  path: z.string(),
  code: z.enum(codes),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Problem = z.infer<typeof Problem>

export function problem<C extends ProblemCode>(level: Problem['level'], path: string, code: C, ...[data]: ProblemData<C> extends undefined ? [] : [ProblemData<C>]): Problem {
  return { level, path, code, data: (data ?? {}) as Problem['data'] }
}

/** The sentence of a problem, as screen, command line and import print it. */
export function problemMessage(found: Problem): string {
  return (problemSentences[found.code] as (data: Problem['data']) => string)(found.data)
}
