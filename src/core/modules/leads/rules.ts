import type { Problem } from '#contract/problems.ts'
import type { DraftOf } from '#contract/registers/definition.ts'
import type { leads } from '#contract/registers/index.ts'
import type { Violation } from '#contract/violations/violation.ts'
import { problem } from '#contract/problems.ts'
import { leads as definition } from '#contract/registers/index.ts'
import { isBlank } from '#contract/registers/read.ts'

export type Lead = DraftOf<typeof leads>
type FieldName = Extract<keyof typeof definition.fields, string>
export interface LeadFacts { sourceLabel: string, violation: Violation | undefined }

/** Which records may stand behind which source. */
const origins: Readonly<Record<string, readonly string[]>> = { finding: ['patrol'], site: ['patrol'], complaint: ['complaint'], inspection: ['machinery'], defect: ['machinery'], licenceCheck: ['licence-check'], visit: ['visit', 'random-check'], spot: ['random-check'] }

/** What it came from is what it says it came from; what another office sent says which office. */
export function source(lead: Lead, { sourceLabel }: LeadFacts): Problem[] {
  const label = (name: string) => definition.fields[name as FieldName].label
  return [
    ...Object.entries(origins).filter(([name, sources]) => !isBlank(lead[name as keyof Lead]) && !sources.includes(lead.source)).map(([name]) => problem('error', name, 'LEAD_SOURCE_DIFFERS', { label: label(name), source: sourceLabel })),
    ...['transferred', 'assigned'].includes(lead.source) && isBlank(lead.sourceNote) ? [problem('error', 'sourceNote', 'LEAD_SOURCE_NOTE', { source: sourceLabel })] : [],
  ]
}

const needs: Readonly<Record<string, { word: string, fields: readonly FieldName[] }>> = {
  'to-file': { word: '拟立案', fields: ['cause', 'verifiedOn', 'verifiedBy', 'opinion'] },
  'dismissed': { word: '不予立案', fields: ['verifiedOn', 'verifiedBy', 'opinion'] },
  'handed-over': { word: '已移送', fields: ['handedTo', 'verifiedOn', 'verifiedBy', 'opinion'] },
}

/** What was decided about it says on what, by whom and when. */
export function stage(lead: Lead): Problem[] {
  const asked = needs[lead.stage]
  return asked ? asked.fields.filter(name => isBlank(lead[name])).map(name => problem('error', name, 'STATE_NEEDS', { state: asked.word, label: definition.fields[name].label })) : []
}

/** A cause nobody compared with the law, or whose law came later than the act, is confirmed by whoever enters it. */
export function cause(lead: Lead, { violation }: LeadFacts): Problem[] {
  if (!violation) return []
  const day = lead.happenedAt?.slice(0, 10) ?? lead.day
  return [
    ...violation.status === '未核实' ? [problem('warning', 'cause', 'CAUSE_UNVERIFIED', { cause: violation.name })] : [],
    ...violation.effectiveFrom !== null && violation.effectiveFrom > day ? [problem('warning', 'cause', 'CAUSE_LATER', { cause: violation.name, from: violation.effectiveFrom, day })] : [],
  ]
}
