import type { ErasedRules } from '../../registers/rulebook.ts'
import type { NamedOfficer } from '#contract/registers/field.ts'
import { findings, patrolLogs, siteRecords } from '#contract/registers/index.ts'
import { minutesBetween } from '#contract/wall-time.ts'
import { registerRules } from '../../registers/rulebook.ts'
import { loadPatrolFacts, loadPlaceFacts } from './repo.ts'
import * as rules from './rules.ts'
import { loadPatrolThresholds } from './thresholds.ts'

export { loadPatrolThresholds } from './thresholds.ts'

/** What the registers of road patrols know beyond their definitions. */
export function patrolRules(resourcesDir: string): ErasedRules[] {
  const thresholds = loadPatrolThresholds(resourcesDir)
  return [
    registerRules({
      register: patrolLogs,
      loadFacts: (db, draft, { id, before }) => {
        const sameDay = before?.day === draft.day
        return loadPatrolFacts(db, draft, id, sameDay ? (before.officers as NamedOfficer[]).map(person => person.id) : [], thresholds)
      },
      rules: {
        'patrol-certificates': rules.certificates,
        'patrol-people': rules.peopleOnce,
        'patrol-day': rules.startsOnItsDay,
        'patrol-stakes': rules.stakes,
        'patrol-overlap': rules.overlap,
        'patrol-speed': rules.speed,
        'patrol-mileage': rules.mileage,
        'patrol-duplicate': rules.duplicate,
      },
      computed: {
        'patrol-minutes': patrol => minutesBetween(patrol.starts, patrol.ends),
        'patrol-route': rules.routeText,
      },
    }),
    registerRules({
      register: siteRecords,
      loadFacts: loadPlaceFacts,
      rules: { 'site-stakes': rules.siteStakes, 'site-in-patrol': rules.siteInPatrol },
    }),
    registerRules({
      register: findings,
      loadFacts: loadPlaceFacts,
      rules: { 'finding-stakes': rules.findingStakes, 'finding-in-patrol': rules.findingInPatrol, 'finding-state': rules.findingState },
    }),
  ]
}

export type { PatrolPapers } from './sheet.ts'
export { patrolSheet } from './sheet.ts'
