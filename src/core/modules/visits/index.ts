import type { NamedOfficer } from '#contract/registers/field.ts'
import type { ErasedRules } from '../../registers/rulebook.ts'
import { BrigadeProfile } from '#contract/brigade.ts'
import { enterpriseVisits, talks, visitCaps, visitMatters } from '#contract/registers/index.ts'
import { readSetting } from '../../platform/settings.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { afterComplaint } from '../complaints/index.ts'
import { registerRules } from '../../registers/rulebook.ts'
import { certificates, listOfficers, loadPatrolThresholds } from '../patrol/index.ts'
import { findSameCap, findStanding, listMatters } from './repo.ts'
import * as rules from './rules.ts'
import { loadApprovalHours } from './waiting.ts'

export { visitHandlers } from './handlers.ts'
export { findStanding, listAtCap } from './repo.ts'
export { waitingVisits } from './waiting.ts'

/** What the registers of visits know beyond their definitions. */
export function visitRules(resourcesDir: string): ErasedRules[] {
  const thresholds = loadPatrolThresholds(resourcesDir)
  const emergencyApprovalHours = loadApprovalHours(resourcesDir)
  return [
    registerRules({
      register: visitMatters,
      loadFacts: () => null,
      rules: {},
      defaults: { 'visit-unit': (_, __, db) => readSetting(db, 'brigade', BrigadeProfile)?.name ?? null },
    }),
    registerRules({
      register: visitCaps,
      loadFacts: (db, { year, operator, business }, { id }) => ({ same: findSameCap(db, { year, operator: operator?.id ?? null, business }, id) }),
      rules: { 'cap-scope': rules.capScope, 'cap-same': rules.capOnce },
      defaults: { 'this-year': ({ today }) => Number(today.slice(0, 4)) },
    }),
    registerRules({
      register: enterpriseVisits,
      loadFacts: (db, visit, { id, before }): rules.VisitFacts => {
        const matters = visit.matters.map(({ matter }) => matter.id)
        return {
          thresholds,
          emergencyApprovalHours,
          labelOf: dictionaryLabels(db),
          officers: listOfficers(db, visit.officers.map(person => person.id)),
          alreadyNamed: new Set(before?.day === visit.day ? (before.officers as NamedOfficer[]).map(person => person.id) : []),
          matters: new Map(listMatters(db, matters).map(matter => [matter.id, matter])),
          namedMatters: new Set((before?.matters as rules.Visit['matters'] | undefined ?? []).map(({ matter }) => matter.id)),
          // What was accepted when it was entered is not asked for again because others followed.
          caps: before && !before.deletedAt && rules.countsAsBefore(visit, before as unknown as rules.Visit) ? [] : findStanding(db, { operator: visit.operator.id, day: visit.day, matters, except: id }).caps,
        }
      },
      rules: {
        'visit-certificates': certificates,
        'visit-matters': rules.publishedMatters,
        'visit-reason': rules.reasonGiven,
        'visit-order': rules.inOrder,
        'visit-approval': rules.approval,
        'visit-record': rules.recorded,
        'visit-cap': rules.withinCap,
      },
      begunFrom: afterComplaint(({ summary }) => ({ basis: 'complaint', reason: summary })),
      computed: { 'visit-summary': rules.visitSummary, 'visit-stage': rules.visitStage },
    }),
    registerRules({
      register: talks,
      loadFacts: () => null,
      rules: { 'talk-done': rules.talkDone },
      computed: { 'talk-state': rules.talkState },
    }),
  ]
}
