import type { DrawnPerson, PoolEntry } from '#contract/random-checks.ts'
import type { Problem } from '#contract/problems.ts'
import type { DraftOf } from '#contract/registers/definition.ts'
import type { randomCheckObjects } from '#contract/registers/index.ts'
import type { LabelOf } from '#contract/registers/format.ts'
import type { PatrolFacts } from '../patrol/index.ts'
import type { Standing } from '../../registers/rulebook.ts'
import type { PoolObject } from './pools.ts'
import { problem } from '#contract/problems.ts'
import { randomChecks } from '#contract/registers/index.ts'
import { isBlank } from '#contract/registers/read.ts'

export type RandomCheck = DraftOf<typeof randomChecks>
export type CheckedObject = DraftOf<typeof randomCheckObjects>

/** What the rules of a task need to know of its checks. */
export interface TaskFacts { labelOf: LabelOf, open: number, lastResultOn: string | null }

/** What the rules of one drawn object need: its task, who goes, and what choices are called. */
export interface SpotFacts extends Pick<PatrolFacts, 'officers' | 'alreadyNamed' | 'thresholds'> { labelOf: LabelOf, task: { day: string, until: string, drawnOn: string | null } }

const labelOf = (name: keyof typeof randomChecks.fields) => randomChecks.fields[name].label

/** A share or a number, not both: two sizes would leave open which one was drawn by. */
export function size({ share, count }: RandomCheck): Problem[] {
  if (share !== null && count !== null) return [problem('error', 'count', 'DRAW_TWO_SIZES')]
  return share === null && count === null ? [problem('error', 'share', 'DRAW_NO_SIZE')] : []
}

/** What narrows a pool fits the pool. */
export function poolFits(task: RandomCheck, { labelOf: words }: TaskFacts): Problem[] {
  const only = { vehicleKind: 'transport-vehicles', practitionerKind: 'practitioners' } as const
  return Object.entries(only).filter(([name, pool]) => task[name as keyof typeof only] && task.pool !== pool)
    .map(([name]) => problem('error', name, 'NOT_FOR_POOL', { label: labelOf(name as keyof typeof only), pool: words('draw-pool', task.pool) }))
}

export function exclusionsNamed({ exclusions }: RandomCheck): Problem[] {
  return exclusions.flatMap(({ object, officer }, index) => object || officer ? [] : [problem('error', `exclusions.${index}.object`, 'EXCLUSION_EMPTY')])
}

/** What the certificate of a draw states. The rest (where the results are published, remarks) is still to be written. */
const frozen = ['name', 'day', 'until', 'field', 'category', 'matter', 'matterKind', 'method', 'subject', 'basis', 'content', 'pool', 'business', 'vehicleKind', 'practitionerKind', 'township', 'squad', 'share', 'count', 'officersEach', 'exclusions', 'witness'] as const

/** A draw that was made is not made another by changing what it was made of. */
export function frozenByDraw(task: RandomCheck, _: unknown, { before }: Pick<Standing, 'before'>): Problem[] {
  if (!before?.drawnOn || !task.drawnOn) return []
  return frozen.filter(name => sayingOf(before[name]) !== sayingOf(task[name])).map(name => problem('error', name, 'DRAW_FROZEN', { label: labelOf(name) }))
}

/** What a value says, whatever ids its lines have and in whatever order their fields were read. */
const sayingOf = (value: unknown): string => JSON.stringify(Array.isArray(value) ? value.map(({ id: _, ...line }: Record<string, unknown>) => Object.entries(line).toSorted()) : value)

/** Results are made public once there is one for every object, and never before them. */
export function published({ publishedOn, drawnOn }: RandomCheck, { open, lastResultOn }: TaskFacts): Problem[] {
  if (!publishedOn) return []
  if (!drawnOn) return [problem('error', 'publishedOn', 'PUBLISHED_BEFORE_DRAW')]
  if (open > 0) return [problem('error', 'publishedOn', 'PUBLISHED_TOO_EARLY', { open })]
  return lastResultOn && publishedOn < lastResultOn ? [problem('error', 'publishedOn', 'PUBLISHED_BEFORE_RESULT', { last: lastResultOn })] : []
}

export const taskState = ({ drawnOn, publishedOn }: RandomCheck): string => drawnOn ? publishedOn ? 'published' : 'drawn' : 'planned'

/** Left out, with what the exclusion says: marks of objects and officers, and of officers for one object. */
export interface ResolvedExclusion { object: PoolEntry | null, officer: PoolEntry | null, reason: string }

/** How many are drawn: of a share, what is begun counts whole. */
export function drawnCount({ share, count }: Pick<RandomCheck, 'share' | 'count'>, eligible: number): number | null {
  if (count !== null) return count
  return share === null ? null : Math.ceil(eligible * Math.round(share * 10) / 1000)
}

/** Objects of the pool an exclusion means, by name, code or number. */
export const objectsMeant = (pool: readonly PoolObject[], text: string): PoolObject[] => pool.filter(({ name, keys }) => name === text || keys.includes(text))

/** What stands against drawing, beyond what stands against the task itself. */
export function drawProblems(task: RandomCheck, pool: { words: string, objects: readonly PoolObject[], officers: readonly DrawnPerson[], exclusions: readonly ResolvedExclusion[] }): Problem[] {
  const { objects, officers, exclusions, words } = pool
  const unknown = task.exclusions.flatMap(({ object }, index): Problem[] => {
    const meant = object ? objectsMeant(objects, object).length : 1
    if (meant === 1) return []
    const path = `exclusions.${index}.object`
    return [meant ? problem('error', path, 'EXCLUSION_AMBIGUOUS', { text: object!, count: meant }) : problem('error', path, 'EXCLUSION_UNKNOWN', { text: object! })]
  })
  if (objects.length === 0) return [problem('error', 'pool', 'POOL_EMPTY', { pool: words })]
  const outObjects = new Set(exclusions.flatMap(({ object, officer }) => object && !officer ? [object.id] : []))
  const outOfficers = new Set(exclusions.flatMap(({ object, officer }) => officer && !object ? [officer.id] : []))
  const eligible = objects.filter(({ id }) => !outObjects.has(id)).length
  const able = officers.filter(({ id }) => !outOfficers.has(id))
  const count = drawnCount(task, eligible)
  const each = task.officersEach
  const avoided = able.length < each ? [] : Object.values(Object.groupBy(exclusions.filter(({ object, officer }) => object && officer && !outObjects.has(object.id)), ({ object }) => object!.id)).flatMap((pairs): Problem[] => {
    const left = able.filter(({ id }) => !pairs!.some(({ officer }) => officer!.id === id)).length
    return left < each ? [problem('error', 'exclusions', 'DRAW_AVOIDED_TOO_FEW', { object: pairs![0]!.object!.name, each, eligible: left })] : []
  })
  return [
    ...unknown,
    ...eligible === 0 ? [problem('error', 'exclusions', 'POOL_ALL_EXCLUDED', { objects: objects.length })] : [],
    ...eligible > 0 && count !== null && count > eligible ? [problem('error', 'count', 'DRAW_TOO_LARGE', { count, eligible, excluded: outObjects.size })] : [],
    ...able.length < each ? [problem('error', 'officersEach', 'DRAW_OFFICERS_TOO_FEW', { each, eligible: able.length, from: task.day, to: task.until })] : [],
    ...avoided,
    ...isBlank(task.witness) ? [problem('error', 'witness', 'DRAW_WITNESS')] : [],
  ]
}

/** Who was drawn goes; who goes instead has a reason that stands in the record. */
export function spotOfficers({ officers, drawnOfficers, changeReason }: CheckedObject): Problem[] {
  const isSame = officers.map(({ name }) => name).toSorted().join('、') === drawnOfficers!.split('、').toSorted().join('、')
  return isSame || changeReason ? [] : [problem('error', 'changeReason', 'SPOT_OFFICERS_CHANGED', { drawn: drawnOfficers! })]
}

export function spotDay({ day, result }: CheckedObject, { task }: SpotFacts, { today }: Pick<Standing, 'today'>): Problem[] {
  if (!result) return []
  if (day > today) return [problem('error', 'day', 'IN_FUTURE', { label: '检查日期' })]
  if (task.drawnOn && day < task.drawnOn) return [problem('error', 'day', 'SPOT_BEFORE_DRAW', { drawn: task.drawnOn })]
  return day < task.day || day > task.until ? [problem('warning', 'day', 'SPOT_OUTSIDE_TASK', { from: task.day, to: task.until })] : []
}

export function spotResult({ result, assessment, note }: CheckedObject, { labelOf: words }: SpotFacts): Problem[] {
  if (!result) return assessment ? [problem('error', 'result', 'REQUIRED', { label: '检查结果' })] : []
  if (result !== 'none' && !note) return [problem('error', 'note', 'SPOT_NOTE_NEEDED', { result: words('spot-result', result) })]
  return result === 'none' && assessment === 'failed' ? [problem('error', 'assessment', 'SPOT_CONTRADICTS', { result: words('spot-result', result), assessment: words('spot-assessment', assessment) })] : []
}

export const spotState = ({ result }: CheckedObject): string => result ? 'checked' : 'pending'
