import type { ErasedRules } from '../../registers/rulebook.ts'
import type { DraftOf } from '#contract/registers/definition.ts'
import type { NamedOfficer } from '#contract/registers/field.ts'
import type { Database } from '../../db/database.ts'
import { patrolLogs, siteRecords } from '#contract/registers/index.ts'
import { minutesBetween } from '#contract/wall-time.ts'
import { registerRules } from '../../registers/rulebook.ts'
import { listOwnNumbers, narrativeOwner, patrolNarrative } from '../narrative/index.ts'
import { openPlan } from './open-plan.ts'
import { loadPatrolFacts, loadPlaceFacts } from './repo.ts'
import * as rules from './rules.ts'
import { loadPatrolThresholds } from './thresholds.ts'

export type { PatrolThresholds } from './thresholds.ts'
export { loadPlaceFacts } from './repo.ts'
export { findingInPatrol, findingStakes } from './rules.ts'
export { loadPatrolThresholds } from './thresholds.ts'

/** What the registers of road patrols know beyond their definitions. */
export function patrolRules(resourcesDir: string): ErasedRules[] {
  const thresholds = loadPatrolThresholds(resourcesDir)
  return [
    registerRules({
      register: patrolLogs,
      loadFacts: (db, draft, { id, before }) => {
        const sameDay = before?.day === draft.day
        return {
          ...loadPatrolFacts(db, draft, id, sameDay ? (before.officers as NamedOfficer[]).map(person => person.id) : [], thresholds),
          sources: loadSources(db, draft, id, (before?.sentences ?? []) as typeof draft.sentences),
        }
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
        'patrol-narrative': patrolNarrative,
        'patrol-plan': rules.carriesOut,
      },
      computed: {
        'patrol-minutes': patrol => minutesBetween(patrol.starts, patrol.ends),
        'patrol-route': rules.routeText,
      },
      owner: narrativeOwner,
      defaults: { 'open-plan': ({ today }, typed, db) => openPlan(db, today, typed) },
    }),
    registerRules({
      register: siteRecords,
      loadFacts: loadPlaceFacts,
      rules: { 'site-stakes': rules.siteStakes, 'site-in-patrol': rules.siteInPatrol },
    }),
  ]
}

/** Numbers a sentence may rest on: those of this patrol's records, and those it already rested on. */
function loadSources(db: Database, { sentences }: Pick<DraftOf<typeof patrolLogs>, 'sentences'>, id: string | null, before: typeof sentences): ReadonlySet<string> {
  const known = new Set(before.flatMap(({ source }) => source ?? []))
  const fresh = sentences.flatMap(({ source }) => source === null || known.has(source) ? [] : [source])
  return new Set([...known, ...fresh.length && id ? listOwnNumbers(db, id, fresh) : []])
}

export type { PatrolFacts } from './facts.ts'
export type { CertificateFacts } from './rules.ts'
export { listOfficers, listSections } from './repo.ts'
export { certificates, clashes, lackingOfficers, peopleOnce, routeText, spoken, stakeProblems, stakes, startsOnItsDay } from './rules.ts'
export { patrolSheet } from './sheet.ts'
