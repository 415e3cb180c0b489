import type { Database } from '../db/database.ts'
import { query } from '../db/database.ts'

/** The statement is the same at every save; only its values change. */
const raise = query.insertInto('number_series').values({ series: '', year: '', last: 1 })
  .onConflict(conflict => conflict.columns(['series', 'year']).doUpdateSet(row => ({ last: row('number_series.last', '+', 1) })))
  .returning('last').compile()

/** Next of a yearly, gapless series. Call inside the transaction that uses it: a failed save gives the number back. */
export function nextInSeries(db: Database, series: string, year: string): number {
  const [, , first, step] = raise.parameters
  return (db.prepare(raise.sql).get(series, year, first, step) as { last: number }).last
}

/** The number a record of a register goes by, e.g. `XC2026-00012`. */
export const nextNumber = (db: Database, series: string, year: string): string => numberText(series, year, nextInSeries(db, series, year))

export const numberText = (series: string, year: string, number: number): string => `${series}${year}-${String(number).padStart(5, '0')}`

/** The last number given out, 0 before the first. */
export function lastNumber(db: Database, series: string, year: string): number {
  return db.get(query.selectFrom('number_series').select('last').where('series', '=', series).where('year', '=', year))?.last ?? 0
}

/** Notes the last number of a series that a batch gave out by itself. */
export function keepLastNumber(db: Database, series: string, year: string, last: number): void {
  db.run(query.insertInto('number_series').values({ series, year, last }).onConflict(conflict => conflict.columns(['series', 'year']).doUpdateSet({ last })))
}
