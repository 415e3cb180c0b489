import type { Problem } from '#contract/problems.ts'
import type { DraftOf } from '#contract/registers/definition.ts'
import type { overloadChecks } from '#contract/registers/index.ts'
import { problem } from '#contract/problems.ts'
import { overloadChecks as definition } from '#contract/registers/index.ts'
import { isBlank } from '#contract/registers/read.ts'

export type OverloadCheck = DraftOf<typeof overloadChecks>

/** Tonnes as whole kilograms, so that nothing is lost in the last digit. */
const kilograms = (tonnes: number) => Math.round(tonnes * 1000)
const tonnes = (whole: number) => whole / 1000
const labelOf = (name: keyof typeof definition.fields) => definition.fields[name].label

/** What is above the limit, in tonnes. */
export const overOf = ({ gross, limit }: Pick<OverloadCheck, 'gross' | 'limit'>): number => tonnes(Math.max(0, kilograms(gross) - kilograms(limit)))
/** What is above the limit in percent of it, to the hundredth. */
export const rateOf = (check: Pick<OverloadCheck, 'gross' | 'limit'>): number => Math.round(kilograms(overOf(check)) * 10_000 / kilograms(check.limit)) / 100

export function overloadDay({ day, firstAt }: OverloadCheck): Problem[] {
  return firstAt.startsWith(day) ? [] : [problem('error', 'firstAt', 'DAY_DIFFERS', { label: '初检时间', day })]
}

/** Nothing gets heavier by unloading. A re-check has its number, its time and its weight. */
export function overloadWeights({ gross, unloaded, recheckNumber, recheckAt, recheckGross }: OverloadCheck): Problem[] {
  const recheck = { recheckNumber, recheckAt, recheckGross }
  const begun = Object.values(recheck).some(value => !isBlank(value))
  const missing = begun ? (Object.keys(recheck) as Array<keyof typeof recheck>).filter(name => isBlank(recheck[name])).map(name => problem('error', name, 'RECHECK_INCOMPLETE', { label: labelOf(name) })) : []
  if (recheckGross !== null && recheckGross > gross) return [...missing, problem('error', 'recheckGross', 'OVERLOAD_RECHECK_MORE', { gross: recheckGross, first: gross })]
  if (unloaded !== null && unloaded > gross) return [...missing, problem('error', 'unloaded', 'OVERLOAD_UNLOADED_MORE', { unloaded, gross })]
  if (unloaded === null || recheckGross === null) return missing
  const difference = tonnes(kilograms(gross) - kilograms(recheckGross))
  // Scales differ by some tens of kilograms between two weighings.
  return Math.abs(kilograms(unloaded) - kilograms(difference)) > 100 ? [...missing, problem('warning', 'unloaded', 'OVERLOAD_DIFFERS', { unloaded, difference })] : missing
}

/** What was done follows from the weights. */
export function overloadOutcome(check: OverloadCheck): Problem[] {
  const over = overOf(check)
  if (over === 0) return check.outcome === 'within' ? [] : [problem('error', 'outcome', 'OVERLOAD_IS_WITHIN')]
  if (check.outcome === 'within') return [problem('error', 'outcome', 'OVERLOAD_IS_OVER', { over })]
  if (check.outcome !== 'released') return []
  const needed = (['unloading', 'unloaded', 'recheckNumber', 'recheckAt', 'recheckGross'] as const).filter(name => isBlank(check[name]))
  if (needed.length) return needed.map(name => problem('error', name, 'STATE_NEEDS', { state: '卸载后放行', label: labelOf(name) }))
  return check.recheckGross! > check.limit ? [problem('error', 'outcome', 'OVERLOAD_STILL_OVER', { gross: check.recheckGross!, limit: check.limit })] : []
}

/** 抄告 names the unit, the day and what it rests on; whom it was handed over to was told. */
export function overloadNotice(check: OverloadCheck): Problem[] {
  const notice = (['notifiedUnit', 'notifiedOn', 'notifiedBasis'] as const)
  const begun = check.outcome === 'handed-over' || notice.some(name => !isBlank(check[name]))
  return begun ? notice.filter(name => isBlank(check[name])).map(name => problem('error', name, 'NOTICE_INCOMPLETE', { label: labelOf(name) })) : []
}
