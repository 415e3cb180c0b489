import type { NamedOfficer } from '#contract/registers/field.ts'
import type { ErasedRules } from '../../registers/rulebook.ts'
import { dutyShifts, patrolPlans } from '#contract/registers/index.ts'
import { registerRules } from '../../registers/rulebook.ts'
import { loadPatrolThresholds, peopleOnce, routeText, stakes } from '../patrol/index.ts'
import { loadPlanFacts, loadShiftFacts } from './repo.ts'
import * as rules from './rules.ts'

export { countPlans, dutyAt, listPlans } from './repo.ts'
export { planCompletion, shiftTimes } from './rules.ts'

export { weekOfDay } from './service.ts'
export { rosterPaper } from './paper.ts'

/** People as a line names them. */
export const namesOf = (people: readonly NamedOfficer[]): string => people.map(person => person.name).join('、')

/** What the registers of rosters know beyond their definitions. */
export function rosterRules(resourcesDir: string): ErasedRules[] {
  const thresholds = loadPatrolThresholds(resourcesDir)
  return [
    registerRules({
      register: patrolPlans,
      loadFacts: (db, draft, { id, before }) => {
        const sameDay = before?.day === draft.day
        return loadPlanFacts(db, draft, id, sameDay ? (before.officers as NamedOfficer[]).map(person => person.id) : [], thresholds)
      },
      rules: {
        'plan-certificates': rules.planCertificates,
        'patrol-people': peopleOnce,
        'shift-times': rules.shiftTimes,
        'patrol-stakes': stakes,
        'plan-overlap': rules.planOverlap,
        'plan-duty': rules.planOnDuty,
      },
      computed: { 'patrol-route': routeText },
    }),
    registerRules({
      register: dutyShifts,
      loadFacts: (db, draft, { id }) => loadShiftFacts(db, draft, id),
      rules: { 'shift-times': rules.shiftTimes, 'duty-once': rules.onDutyOnce, 'duty-patrolling': rules.onDutyWhilePlanned },
      computed: { names: shift => namesOf(shift.people) },
    }),
  ]
}
