import type { AppliedCap, VisitStanding } from '#contract/visits.ts'
import type { VisitStage } from '#contract/visit-acts.ts'
import type { Database } from '../../db/database.ts'
import { sql } from 'kysely'
import { query } from '../../db/database.ts'
import { dictionaryLabels } from '../../registers/history.ts'

interface Asked { operator: string, day: string, matters: readonly string[], except: string | null }

const yearOf = (day: string) => Number(day.slice(0, 4))
const daysOf = (year: number): [string, string] => [`${year}-01-01`, `${year}-12-31`]

/** Visits of an enterprise in the year of a day, besides one; what was cancelled is none. */
const othersOf = ({ operator, day, except }: Asked) => query.selectFrom('enterprise_visits as v')
  .where('v.operator', '=', operator).where('v.day', '>=', daysOf(yearOf(day))[0]).where('v.day', '<=', daysOf(yearOf(day))[1])
  .where('v.deleted_at', 'is', null).where('v.stage', '<>', 'cancelled').where('v.id', 'is not', except)

/** How many of the last visits are shown beside the count. */
const shown = 5

/** Where an enterprise stands in the year of a day: its visits, and the caps that apply. */
export function findStanding(db: Database, asked: Asked): VisitStanding {
  const { used } = db.get(othersOf(asked).select(row => row.fn.countAll<number>().as('used')))!
  const visits = used ? db.all(othersOf(asked).select(['v.id', 'v.number', 'v.day', 'v.stage']).orderBy('v.day', 'desc').orderBy('v.id', 'desc').limit(shown)) : []
  return { year: yearOf(asked.day), used, visits, caps: [...listCaps(db, asked, used), ...listMatterCaps(db, asked)] }
}

/** The cap published for this enterprise, else those for what it does. */
function listCaps(db: Database, { operator, day }: Asked, used: number): AppliedCap[] {
  const told = query.selectFrom('visit_caps').select(['business', 'cap', 'published_by as publishedBy', 'published_on as publishedOn']).where('year', '=', yearOf(day)).where('deleted_at', 'is', null)
  const own = db.all(told.where('operator', '=', operator))
  if (own.length) return own.map(({ business: _, ...cap }) => ({ scope: 'operator', name: '本户', ...cap, used }))
  const businesses = query.selectFrom('operators').select('business').where('id', '=', operator).union(query.selectFrom('operator_businesses').select('business').where('record_id', '=', operator))
  const labelOf = dictionaryLabels(db)
  return db.all(told.where('business', 'in', businesses).orderBy('cap').orderBy('business')).map(({ business, ...cap }) => ({ scope: 'business', name: labelOf('business-kind', business!), ...cap, used }))
}

/** Caps of the published list itself; against them count the visits that looked at the matter. */
function listMatterCaps(db: Database, asked: Asked): AppliedCap[] {
  const matters = db.all(query.selectFrom('visit_matters as m').select(['m.id', 'm.name', 'm.yearly_cap as cap', 'm.unit as publishedBy', 'm.published_on as publishedOn']).where('m.id', 'in', [...asked.matters]).where('m.yearly_cap', 'is not', null).orderBy('m.name'))
  return matters.map(({ id, cap, ...matter }) => {
    const { used } = db.get(othersOf(asked).where('v.id', 'in', query.selectFrom('enterprise_visit_matters').select('record_id').where('matter', '=', id)).select(row => row.fn.countAll<number>().as('used')))!
    return { scope: 'matter', ...matter, cap: cap!, used }
  })
}

export interface MatterFacts { id: string, name: string, publishedOn: string, status: string }

export function listMatters(db: Database, ids: readonly string[]): MatterFacts[] {
  return db.all(query.selectFrom('visit_matters').select(['id', 'name', 'published_on as publishedOn', 'status']).where('id', 'in', [...ids]))
}

/** The living cap of the same year for the same enterprise or kind. */
export function findSameCap(db: Database, { year, operator, business }: { year: number, operator: string | null, business: string | null }, except: string | null): { cap: number } | undefined {
  return db.get(query.selectFrom('visit_caps').select('cap').where('year', '=', year).where('deleted_at', 'is', null).where('id', 'is not', except)
    .where(operator ? sql<boolean>`operator = ${operator}` : sql<boolean>`business = ${business}`).limit(1))
}

/** Enterprises whose own cap of a year, or that of their kind, is used up. */
export function listAtCap(db: Database, year: number): Array<{ operator: string, used: number, cap: number }> {
  const [from, to] = daysOf(year)
  return db.prepare(`WITH counted AS (
      SELECT operator, count(*) AS used FROM enterprise_visits WHERE deleted_at IS NULL AND stage <> 'cancelled' AND day BETWEEN ? AND ? GROUP BY operator)
    SELECT c.operator, c.used, coalesce(
      (SELECT min(k.cap) FROM visit_caps k WHERE k.year = ? AND k.deleted_at IS NULL AND k.operator = c.operator),
      (SELECT min(k.cap) FROM visit_caps k WHERE k.year = ? AND k.deleted_at IS NULL AND k.business = o.business)) AS cap
    FROM counted c JOIN operators o ON o.id = c.operator WHERE cap <= c.used`).all(from, to, year, year) as Array<{ operator: string, used: number, cap: number }>
}

/** How many visits up to a day stand at each of these stages; a stage none stands at is left out. */
export function countWaiting(db: Database, stages: readonly VisitStage[], to: string): Map<VisitStage, number> {
  const rows = db.all(query.selectFrom('enterprise_visits').select(row => ['stage', row.fn.countAll<number>().as('n')]).where('stage', 'in', stages).where('day', '<=', to).where('deleted_at', 'is', null).groupBy('stage'))
  return new Map(rows.map(({ stage, n }) => [stage, n]))
}

export type WaitingVisit = ReturnType<typeof listWaiting>[number]

/** Visits at a stage up to a day, the oldest first. */
export function listWaiting(db: Database, stage: VisitStage, to: string, limit: number) {
  return db.all(query.selectFrom('enterprise_visits as v').innerJoin('operators as o', 'o.id', 'v.operator')
    .select(['v.id', 'v.number', 'v.day', 'o.name as operator', 'v.stage', 'v.starts', 'v.record', 'v.result'])
    .where('v.stage', '=', stage).where('v.day', '<=', to).where('v.deleted_at', 'is', null).orderBy('v.day').orderBy('v.id').limit(limit))
}
