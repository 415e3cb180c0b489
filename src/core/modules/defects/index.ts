import type { RecordOf } from '#contract/registers/definition.ts'
import type { enterpriseVisits } from '#contract/registers/index.ts'
import type { ErasedRules } from '../../registers/rulebook.ts'
import { defects } from '#contract/registers/index.ts'
import { addDays, isDay } from '#contract/wall-time.ts'
import { loadRuleValues, readRuleData } from '../../platform/rule-data.ts'
import { registerRules } from '../../registers/rulebook.ts'
import { findOwner } from './repo.ts'
import * as rules from './rules.ts'
import { defectOwner } from './service.ts'

export { defectHandlers } from './handlers.ts'
export { countOpen, listOpen } from './repo.ts'
export { failedItems, makeDefects } from './making.ts'
export { onDocument } from './service.ts'

/** What the register of defects knows beyond its definition: its procedure, the deadline and the law it begins with. */
export function defectRules(resourcesDir: string): ErasedRules[] {
  const { rectificationDays } = loadRuleValues(resourcesDir, 'rectification', ['rectificationDays'])
  const { source, status } = readRuleData(resourcesDir, 'rectification')
  return [registerRules({
    register: defects,
    loadFacts: (db, { machine }): rules.DefectFacts => ({ ownerNow: machine ? findOwner(db, machine.id)?.owner : undefined }),
    rules: { 'defect-state': rules.state, 'defect-due': rules.due, 'defect-recheck': rules.recheck, 'defect-owner': rules.ownerKnown },
    computed: { 'defect-closed': rules.closedOn },
    defaults: {
      'defect-due': ({ today }, { day }) => addDays(typeof day === 'string' && isDay(day) ? day : today, rectificationDays),
      // Law that was not verified never fills itself in.
      'defect-basis': (_, { visit, operator }) => status === '已核实' && !visit && !operator ? source : null,
    },
    begunFrom: { 'enterprise-visits': (visit) => {
      const { operator, day, officers } = visit as unknown as RecordOf<typeof enterpriseVisits>
      return { operator, owner: operator.label, day, officers, basis: null }
    } },
    owner: defectOwner,
  })]
}
