import type { ErasedRules } from '../../registers/rulebook.ts'
import { dutyLogs, dutyOrders, dutyReports, roadConditions } from '#contract/registers/index.ts'
import { registerRules } from '../../registers/rulebook.ts'
import { namesOf, shiftTimes } from '../roster/index.ts'
import { loadDutyLogFacts, loadMatterFacts, loadSection } from './repo.ts'
import * as rules from './rules.ts'

export { bulletinPaper, roadBulletin } from './bulletin.ts'
export { dutySheet } from './sheet.ts'

/** What the registers of the duty desk know beyond their definitions. */
export const dutyRules: ErasedRules[] = [
  registerRules({
    register: dutyLogs,
    loadFacts: (db, _draft, { id }) => loadDutyLogFacts(db, id),
    rules: { 'shift-times': shiftTimes, 'duty-hands': rules.differentHands, 'duty-open': rules.openMattersNamed },
    computed: { names: log => namesOf(log.people) },
  }),
  registerRules({
    register: dutyReports,
    loadFacts: loadMatterFacts,
    rules: { 'report-in-duty': rules.reportInDuty, 'report-stake': rules.reportStake, 'report-done': rules.reportDone },
  }),
  registerRules({
    register: dutyOrders,
    loadFacts: loadMatterFacts,
    rules: { 'order-in-duty': rules.orderInDuty, 'order-done': rules.orderDone },
  }),
  registerRules({
    register: roadConditions,
    loadFacts: (db, draft) => ({ section: loadSection(db, draft.section) }),
    rules: { 'condition-day': rules.beginsOnItsDay, 'condition-stakes': rules.conditionStakes, 'condition-ended': rules.conditionEnded },
  }),
]
