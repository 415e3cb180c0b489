import type { Board, BoardCard, BoardFilter, FindingStep } from '#contract/findings.ts'
import type { FindingStage } from '#contract/finding-acts.ts'
import type { AnyRecord, RecordOf } from '#contract/registers/definition.ts'
import type { Attachment } from '#contract/registers/field.ts'
import type { Context, Services } from '../../context.ts'
import type { PlaceCluster } from './spots.ts'
import { findingStages } from '#contract/finding-acts.ts'
import type { findings } from '#contract/registers/index.ts'
import { formatStake } from '#contract/identifiers/stake.ts'
import { beijingTime, dayNumber } from '#contract/wall-time.ts'
import { writingBeside } from '../../registers/owner.ts'
import { loadPatrolThresholds } from '../patrol/index.ts'
import * as repo from './repo.ts'
import { stepsBetween } from './rules.ts'
import { clusterPlaces } from './spots.ts'

/** The engine knows any record; what this one holds is known from its definition. */
const asFinding = (record: AnyRecord) => record as unknown as RecordOf<typeof findings>

/** Writes down the steps between a finding as it was and as it is, for whoever writes findings without saving them one by one. */
export function writeSteps(ctx: Context, before: AnyRecord | null, record: AnyRecord): void {
  const entered = { at: ctx.now().toISOString(), by: ctx.actor.name }
  for (const step of stepsBetween(before && asFinding(before), asFinding(record))) repo.insertStep(ctx.db, record.id, step, entered)
}

/** Enters and changes a finding, and writes down the steps that amounts to. */
export const findingOwner = writingBeside(writeSteps)

/** What was done about a finding, oldest first. */
export function stepsOf(ctx: Pick<Services, 'db'>, id: string): FindingStep[] {
  return repo.listSteps(ctx.db, id).map(row => ({
    seq: row.seq, kind: row.kind as FindingStep['kind'], fromStage: row.from_stage as FindingStage, toStage: row.to_stage as FindingStage,
    day: row.day, person: row.person, due: row.due, note: row.note, photos: JSON.parse(row.photos) as Attachment[],
    enteredAt: beijingTime(new Date(row.entered_at)), enteredBy: row.entered_by,
  }))
}

/** 看板: the open findings by stage, and what was closed in the period. */
export function boardOf(ctx: Pick<Services, 'db' | 'now'>, filter: BoardFilter): Board {
  const today = beijingTime(ctx.now()).slice(0, 10)
  return {
    columns: findingStages.map((stage) => {
      const { count, overdue } = repo.countCards(ctx.db, stage, filter, today)
      return { stage, count: Math.min(count, repo.boardCountLimit), countIsExact: count <= repo.boardCountLimit, overdue: Math.min(overdue, repo.boardCountLimit), cards: repo.listCards(ctx.db, stage, filter).map(row => cardOf(row, today)) }
    }),
  }
}

function cardOf({ photos, recheckDue, ...row }: ReturnType<typeof repo.listCards>[number], today: string): BoardCard {
  const stage = row.stage as FindingStage
  const due = { 'pending': row.due, 'recheck': recheckDue, 'handed-over': null, 'closed': null }[stage]
  return { ...row, stage, stake: formatStake(row.stake), due, daysLeft: due === null ? null : dayNumber(due) - dayNumber(today), photo: (JSON.parse(photos) as Attachment[])[0] ?? null }
}

/** A stretch of a section where things of one kind were found again and again. Stakes in metres. */
export interface RecurringSpot extends Omit<PlaceCluster, 'section'> { section: { id: string, label: string } }

/** 复发点位 of a period, most frequent first, of how many findings. How near and how often is the brigade's own setting, not law. */
export function recurringSpots(ctx: Pick<Services, 'db' | 'resourcesDir'>, period: { from: string, to: string }): { metres: number, times: number, found: number, spots: RecurringSpot[] } {
  const { spotMetres: metres, spotTimes: times } = loadPatrolThresholds(ctx.resourcesDir)
  const names = repo.sectionNames(ctx.db)
  let found = 0
  function* counted() {
    for (const place of repo.iteratePlaces(ctx.db, period)) {
      found++
      yield place
    }
  }
  const spots = clusterPlaces(counted(), { metres, times }).map(({ section, ...spot }) => ({ ...spot, section: { id: section, label: names.get(section) ?? '' } }))
  return { metres, times, found, spots }
}
