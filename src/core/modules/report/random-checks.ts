import type { CountedPeriod } from '#contract/period.ts'
import type { Counted, Line } from './rules.ts'
import type { Ground } from './service.ts'
import { mustFindRule, reckon } from '#contract/deadlines/reckoning.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { heldCalendar, readDeadlineLaw } from '../deadlines/index.ts'
import { listDrawnObjects, listTasks } from '../random-checks/index.ts'

type Texts = Record<string, string | null>
const line = (texts: Texts): Line => ({ texts: Object.fromEntries(Object.entries(texts).flatMap(([name, text]) => text ? [[name, text]] : [])), at: {}, sums: {} })

/** A line for each task that begins in the period. */
export function randomCheckTaskLines({ db }: Ground, period: CountedPeriod): Counted {
  const labelOf = dictionaryLabels(db)
  const tasks = listTasks(db, period)
  return {
    filledIn: { tasks: tasks.length },
    lines: tasks.map(({ field, category, matterKind, method, state, pool, drawn, ...task }) => line({
      ...task,
      field: labelOf('spot-field', field), category: labelOf('spot-category', category), matterKind: labelOf('spot-matter-kind', matterKind), method: labelOf('spot-method', method), state: labelOf('random-check-state', state),
      objects: `${labelOf('draw-pool', pool)}${drawn ? ` ${drawn} 个` : ''}`,
    })),
  }
}

/** Keeps the ends, which tell people apart, and hides what lies between. */
const masked = (text: string | null, first: number, last: number) => text && `${text.slice(0, first)}${'*'.repeat(Math.max(0, text.length - first - last))}${text.slice(-last)}`

/** A line for each object drawn for the period. */
export function randomCheckObjectLines({ db }: Ground, period: CountedPeriod): Counted {
  const labelOf = dictionaryLabels(db)
  const objects = listDrawnObjects(db, period)
  return {
    filledIn: { objects: objects.length },
    lines: objects.map(({ name, creditCode, kind, representative, project, phone, supervision, division, idNumber, supervisor, state, remarks }) => line({
      name, creditCode, kind: labelOf('draw-pool', kind), representative, project, phone: masked(phone, 3, 4), supervision, division, idNumber: masked(idNumber, 6, 4), supervisor, state: labelOf('spot-state', state), remarks,
    })),
  }
}

/** A line for each result of the period, with the last day by which it is to be public. */
export function randomCheckResultLines(ground: Ground, period: CountedPeriod): Counted {
  const { db } = ground
  const labelOf = dictionaryLabels(db)
  const deadlineLaw = readDeadlineLaw(ground.resourcesDir)
  const { count, status, basis } = mustFindRule(deadlineLaw.table, 'pub-other')
  const calendar = heldCalendar({ db, deadlineLaw })
  const dueAfter = (day: string) => {
    const { legal, provisional } = reckon(deadlineLaw.table, { rule: 'pub-other', trigger: day }, calendar)
    return legal ?? `日历未确认（推算 ${provisional}）`
  }
  const results = listDrawnObjects(db, period).filter(({ result }) => result !== null)
  return {
    filledIn: { results: results.length, days: count, status, basis: basis.map(({ law }) => deadlineLaw.table.laws[law]!.name).join('、') },
    lines: results.map(({ task, matter, name, creditCode, officers, day, result, assessment, publishedOn }) => line({
      task, matter, name, creditCode, officers, day, result: labelOf('spot-result', result!), assessment: assessment && labelOf('spot-assessment', assessment), publishBy: dueAfter(day), publishedOn,
    })),
  }
}
