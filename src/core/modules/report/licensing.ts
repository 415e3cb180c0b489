import type { CountedPeriod } from '#contract/period.ts'
import type { Database } from '../../db/database.ts'
import type { Counted, Line } from './rules.ts'
import { sumChecks, sumUnlicensed, sumWeighings } from '../licensing/index.ts'
import { listSquads } from './repo.ts'
import { totalOf } from './rules.ts'

/** A line per squad in use, and per former one that still has something to account for. */
function bySquad(db: Database, counted: ReadonlyArray<{ squad: string } & Record<string, number | string>>): Line[] {
  const sums = new Map(counted.map(({ squad, ...rest }) => [squad, rest as Record<string, number>]))
  return listSquads(db).flatMap(({ id, name, inUse }): Line[] => inUse || sums.has(id) ? [{ texts: { squad: inUse ? name : `${name}（已停用）` }, at: { squad: id }, sums: sums.get(id) ?? {} }] : [])
}

export const licenceCheckLines = (db: Database, period: CountedPeriod): Line[] => bySquad(db, sumChecks(db, period).map(row => ({ ...row })))
export const overloadLines = (db: Database, period: CountedPeriod): Line[] => bySquad(db, sumWeighings(db, period).map(row => ({ ...row })))

/** Suspected operation without a licence by kind; beside it, how much was checked and weighed at all. */
export function unlicensedLines(db: Database, period: CountedPeriod): Counted {
  const lines = sumUnlicensed(db, period).map(({ kind, label, ...sums }): Line => ({ texts: { kind: label }, at: { unlicensedKind: kind }, sums: { ...sums } }))
  const { checked = 0, roadside = 0, enterprise = 0, unlicensed = 0 } = totalOf(licenceCheckLines(db, period))
  const { weighed = 0, over = 0, released = 0, unloaded = 0 } = totalOf(overloadLines(db, period))
  const rate = weighed ? `${(over / weighed * 100).toFixed(1)}%` : '—'
  return { lines, filledIn: { checked, roadside, enterprise, suspected: unlicensed, weighed, over, released, unloaded: (unloaded / 1000).toFixed(1), rate } }
}
