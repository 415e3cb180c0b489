import type { ErasedRules } from '../../registers/rulebook.ts'
import { findings } from '#contract/registers/index.ts'
import { addDays, isDay } from '#contract/wall-time.ts'
import { registerRules } from '../../registers/rulebook.ts'
import { findingInPatrol, findingStakes, loadPatrolThresholds, loadPlaceFacts } from '../patrol/index.ts'
import * as rules from './rules.ts'
import { findingOwner } from './service.ts'

export { findingHandlers } from './handlers.ts'
export { recurringSpots, writeSteps } from './service.ts'

/** What the register of findings knows beyond its definition: its procedure. */
export function findingRules(resourcesDir: string): ErasedRules[] {
  const { findingDueDays } = loadPatrolThresholds(resourcesDir)
  return [registerRules({
    register: findings,
    loadFacts: loadPlaceFacts,
    rules: {
      'finding-stakes': findingStakes,
      'finding-in-patrol': findingInPatrol,
      'finding-state': rules.state,
      'finding-due': rules.due,
      'finding-recheck': rules.recheck,
    },
    computed: { 'finding-stage': rules.stageOf, 'finding-closed': rules.closedOn },
    defaults: {
      // What was handled on the spot, or handed over at once, is not due.
      'finding-due': ({ today }, { state, day }) => state && state !== 'pending' && state !== '待处置' ? null : addDays(typeof day === 'string' && isDay(day) ? day : today, findingDueDays),
    },
    owner: findingOwner,
  })]
}
