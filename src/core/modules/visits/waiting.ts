import type { Desk } from '#contract/desk.ts'
import type { VisitStage } from '#contract/visit-acts.ts'
import type { Services } from '../../context.ts'
import type { WaitingVisit } from './repo.ts'
import { loadRuleValues } from '../../platform/rule-data.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { countWaiting, listWaiting } from './repo.ts'
import { approvalUntil } from './rules.ts'

/** How many visits the desk names; the lists behind the figures have them all. */
const shown = 6
/** What somebody has to do first stands first. */
const stages: readonly VisitStage[] = ['unapproved', 'visited', 'noticed', 'approved', 'planned']

/** Hours within which an inspection begun in an emergency is approved. */
export const loadApprovalHours = (resourcesDir: string): number => loadRuleValues(resourcesDir, 'visits', ['emergencyApprovalHours']).emergencyApprovalHours

/** Visits whose day has come and that are not finished; `now` is Beijing wall time. */
export function waitingVisits({ db, resourcesDir }: Pick<Services, 'db' | 'resourcesDir'>, now: string): Desk['visits'] {
  const today = now.slice(0, 10)
  const counts = countWaiting(db, stages, today)
  if (!counts.size) return { stages: [], items: [] }
  const labelOf = dictionaryLabels(db)
  const hours = loadApprovalHours(resourcesDir)
  const found: WaitingVisit[] = []
  for (const stage of stages) {
    if (found.length < shown && counts.has(stage)) found.push(...listWaiting(db, stage, today, shown - found.length))
  }
  return {
    stages: stages.filter(stage => counts.has(stage)).map(stage => ({ label: labelOf('visit-stage', stage), value: counts.get(stage)!, unit: '次', register: 'enterprise-visits', filters: { stage }, to: today })),
    items: found.map(({ id, number, day, operator, starts, ...visit }) => {
      const until = visit.stage === 'unapproved' ? approvalUntil(starts!, hours) : null
      return { register: 'enterprise-visits', id, title: operator, hint: number, day, needs: needOf(visit), until, isLate: until ? now > until : visit.stage !== 'visited' && day < today }
    }),
  }
}

function needOf({ stage, record, result }: Pick<WaitingVisit, 'stage' | 'record' | 'result'>): Desk['visits']['items'][number]['needs'] {
  if (stage === 'unapproved') return 'approval'
  if (stage !== 'visited') return 'visit'
  if (!record) return 'record'
  return result ? 'answer' : 'result'
}
