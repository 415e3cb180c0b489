import type { NamedOfficer } from '#contract/registers/field.ts'
import type { ErasedRules } from '../../registers/rulebook.ts'
import { patrolPlans } from '#contract/registers/index.ts'
import { registerRules } from '../../registers/rulebook.ts'
import { loadPatrolThresholds, peopleOnce, routeText, stakes } from '../patrol/index.ts'
import { loadPlanFacts } from './repo.ts'
import * as rules from './rules.ts'

export { countPlans } from './repo.ts'
export { planCompletion } from './rules.ts'

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
        'plan-times': rules.shiftTimes,
        'patrol-stakes': stakes,
        'plan-overlap': rules.planOverlap,
      },
      computed: { 'patrol-route': routeText },
    }),
  ]
}
