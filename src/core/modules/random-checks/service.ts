import type { Deadline } from '#contract/deadlines/rule.ts'
import type { Problem } from '#contract/problems.ts'
import type { CheckProgress, Draw, DrawPreview } from '#contract/random-checks.ts'
import type { AnyRecord, RecordOf } from '#contract/registers/definition.ts'
import type { LabelOf } from '#contract/registers/format.ts'
import type { Context, Services } from '../../context.ts'
import type { Owner } from '../../registers/owner.ts'
import { randomBytes } from 'node:crypto'
import { problem } from '#contract/problems.ts'
import { randomCheckObjects, randomChecks } from '#contract/registers/index.ts'
import { beijingTime } from '#contract/wall-time.ts'
import { AppError } from '../../platform/app-error.ts'
import { recordAudit } from '../../platform/audit.ts'
import { addComputed } from '../../registers/drafting.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { mustFindRecord } from '../../registers/saving.ts'
import { writeChange, writeNew, writeRemoval } from '../../registers/writing.ts'
import { reckonDeadline } from '../deadlines/index.ts'
import { draw, drawAlgorithm, fingerprintOf } from './drawing.ts'
import { readPool } from './drawn-pool.ts'
import { findObjectFacts, poolWords } from './pools.ts'
import * as repo from './repo.ts'
import { drawnCount, drawProblems } from './rules.ts'

type Task = RecordOf<typeof randomChecks>
const asTask = (record: AnyRecord) => record as unknown as Task
const refusal = (found: Problem) => new AppError('INVALID_RECORD', { problems: [found] })

/** What a draw would be drawn from now, and what stands against it. */
export function previewDraw(ctx: Pick<Services, 'db'>, id: string): DrawPreview {
  const task = asTask(mustFindRecord(ctx, randomChecks, id))
  const words = poolWords(task, dictionaryLabels(ctx.db))
  const pool = readPool(ctx.db, task)
  return {
    pool: words,
    objects: pool.objects.length,
    excludedObjects: pool.excludedObjects.size,
    count: drawnCount(task, pool.objects.length - pool.excludedObjects.size),
    officers: pool.officers.length,
    excludedOfficers: pool.excludedOfficers.size,
    exclusions: [...pool.exclusions],
    problems: task.drawnOn ? [] : drawProblems(task, { words, ...pool }),
  }
}

/**
 * Draws objects and officers: the pools are frozen, the seed is taken (from the machine's random source unless it was handed
 * in) and everything is written down together with the drawn objects. A task drawn before must say why that draw is void.
 */
export function makeDraw(ctx: Context, input: { task: string, version: number, seed?: string, redrawReason?: string }): Draw {
  return ctx.db.transaction(() => {
    const current = mustFindCurrent(ctx, input)
    if (current.drawnOn && !input.redrawReason) throw refusal(problem('error', 'drawnOn', 'DRAW_DONE', { number: current.number! }))
    if (current.drawnOn) voidCurrent(ctx, current, input.redrawReason!)
    const task = asTask(mustFindRecord(ctx, randomChecks, input.task))
    const labelOf = dictionaryLabels(ctx.db)
    const words = poolWords(task, labelOf)
    const pool = readPool(ctx.db, task)
    const problems = drawProblems(task, { words, ...pool })
    if (problems.length) throw new AppError('INVALID_RECORD', { problems })

    const seed = input.seed ?? randomBytes(16).toString('hex')
    const count = drawnCount(task, pool.objects.length - pool.excludedObjects.size)!
    const drawnAt = beijingTime(ctx.now())
    const outcomes = draw({ seed, ...pool, excluded: new Set([...pool.excludedObjects, ...pool.excludedOfficers]), count, officersEach: task.officersEach })
    const id = ctx.newId()
    repo.insertDraw(ctx.db, {
      id, task: task.id, drawnAt, operator: ctx.actor.name, witness: task.witness!, seed, seedGiven: input.seed !== undefined, algorithm: drawAlgorithm, pool: words,
      objects: JSON.stringify(pool.objects.map(({ id, name }) => ({ id, name }))), objectCount: pool.objects.length, objectFingerprint: fingerprintOf(pool.objects),
      officers: JSON.stringify(pool.officers), officerCount: pool.officers.length, officerFingerprint: fingerprintOf(pool.officers),
      share: task.share, count, officersEach: task.officersEach, exclusions: [...pool.exclusions], outcomes,
    })
    writeObjects(ctx, task, outcomes, labelOf)
    writeDrawnOn(ctx, task, drawnAt.slice(0, 10))
    recordAudit(ctx, { action: 'update', register: 'random-draws', recordId: id, after: { task: task.number, seed, objectFingerprint: fingerprintOf(pool.objects), drawn: outcomes.length } })
    return repo.listDraws(ctx.db, task.id).at(-1)!
  })
}

/** Declares the draw of a task void: it stays with its outcome, its objects go to the bin, and the task can be put right. */
export function voidDraw(ctx: Context, input: { task: string, version: number, reason: string }): Draw {
  return ctx.db.transaction(() => {
    const task = mustFindCurrent(ctx, input)
    if (!task.drawnOn) throw refusal(problem('error', 'drawnOn', 'DRAW_NOT_YET', { number: task.number! }))
    voidCurrent(ctx, task, input.reason)
    return repo.listDraws(ctx.db, task.id).at(-1)!
  })
}

function voidCurrent(ctx: Context, task: Task, reason: string): void {
  const { drawn, open } = repo.countResults(ctx.db, task.id)
  if (open < drawn) throw refusal(problem('error', 'drawnOn', 'DRAW_HAS_RESULTS', { count: drawn - open }))
  const current = repo.listDraws(ctx.db, task.id).at(-1)!
  repo.insertVoid(ctx.db, current.id, { at: beijingTime(ctx.now()), by: ctx.actor.name, reason })
  recordAudit(ctx, { action: 'remove', register: 'random-draws', recordId: current.id, reason })
  for (const id of repo.listObjectIds(ctx.db, task.id)) {
    writeRemoval(ctx, randomCheckObjects, mustFindRecord(ctx, randomCheckObjects, id), `抽取作废：${reason}`)
    announce(ctx, randomCheckObjects.code, id)
  }
  writeDrawnOn(ctx, task, null)
}

/** Every draw of a task, the latest first. */
export const drawsOf = (ctx: Pick<Services, 'db'>, task: string): Draw[] => repo.listDraws(ctx.db, mustFindRecord(ctx, randomChecks, task).id).reverse()

/** Where the checks stand, and by when the first result is to be made public. */
export function progressOf(ctx: Pick<Services, 'db' | 'deadlineLaw'>, task: string): CheckProgress {
  const { drawn, open, first } = repo.countResults(ctx.db, mustFindRecord(ctx, randomChecks, task).id)
  return { drawn, checked: drawn - open, firstResultOn: first, publishBy: first ? publicationOf(ctx, first) : null }
}

/** By when results are made public: counted from the day of the first. */
export const publicationOf = (ctx: Pick<Services, 'db' | 'deadlineLaw'>, first: string): Deadline => reckonDeadline(ctx, { rule: 'pub-other', trigger: first })

/** Objects come from a draw alone, and stay. */
export const drawnOnly: Pick<Owner, 'create' | 'remove' | 'recover'> = {
  create: () => { throw refusal(problem('error', 'task', 'DRAWN_ONLY')) },
  remove: () => { throw refusal(problem('error', 'task', 'DRAWN_STAYS')) },
  recover: () => { throw refusal(problem('error', 'task', 'DRAWN_ONLY')) },
}

function mustFindCurrent(ctx: Context, { task: id, version }: { task: string, version: number }): Task {
  const record = mustFindRecord(ctx, randomChecks, id)
  if (record.deletedAt) throw new AppError('IS_REMOVED', { register: randomChecks.code, id })
  if (record.version !== version) throw new AppError('STALE_VERSION', { register: randomChecks.code, id, current: record.version, by: record.updatedBy, at: record.updatedAt })
  return asTask(record)
}

/** The one thing about a task that only a draw changes. */
function writeDrawnOn(ctx: Context, task: Task, drawnOn: string | null): void {
  const before = mustFindRecord(ctx, randomChecks, task.id)
  const values: Record<string, unknown> = { ...Object.fromEntries(Object.keys(randomChecks.fields).map(name => [name, before[name]])), drawnOn }
  addComputed(ctx, randomChecks, values)
  writeChange(ctx, randomChecks, before, values, before.warningReason)
  announce(ctx, randomChecks.code, task.id)
}

function writeObjects(ctx: Context, task: Task, outcomes: Draw['outcomes'], labelOf: LabelOf): void {
  const facts = findObjectFacts(ctx.db, task.pool, outcomes.map(({ id }) => id), labelOf)
  for (const { id, name, officers } of outcomes) {
    const values: Record<string, unknown> = {
      task: { id: task.id, label: task.number }, day: task.day, name, kind: task.pool, ...facts.get(id)!, drawnOfficers: officers.map(person => person.name).join('、'),
      officers, project: null, changeReason: null, result: null, assessment: null, note: null, remarks: null, photos: [],
    }
    addComputed(ctx, randomCheckObjects, values)
    announce(ctx, randomCheckObjects.code, writeNew(ctx, randomCheckObjects, values, null).id)
  }
}

const announce = (ctx: Context, entity: string, id: string) => ctx.db.afterCommit(() => ctx.events.publish('change', { entity, id }))

