import SqliteDatabase from 'better-sqlite3'
import { onTestFinished, test, expect } from 'vitest'
import { migrate } from '#core/db/migrate.ts'
import { migrations } from '#core/db/migrations/index.ts'
import { rowsOf } from './rows.ts'

const { version } = migrations.find(({ name }) => name === 'patrol-days')!

test('logs entered before statistics were kept are counted in them, those in the bin are not', () => {
  const raw = new SqliteDatabase(':memory:')
  onTestFinished(() => void raw.close())
  migrate(raw, migrations.slice(0, version - 1))
  for (const sql of rowsOf(version - 1)) raw.exec(sql)
  const columns = (raw.pragma('table_info(patrol_logs)') as Array<{ name: string }>).map(({ name }) => name)
  const copy = (id: string, change: Record<string, string>) => raw.exec(`INSERT INTO patrol_logs (${columns.map(name => `"${name}"`).join(', ')}) SELECT ${columns.map(name => ({ id: `'${id}'`, number: `'${id}'`, ...change })[name] ?? `"${name}"`).join(', ')} FROM patrol_logs WHERE id = 'l1'`)
  copy('l2', { minutes: '60', mileage: '125' })
  copy('l3', { deleted_at: `'2026-03-09'`, deleted_reason: `'误录'` })
  migrate(raw, migrations.slice(0, version))
  expect(raw.prepare('SELECT * FROM patrol_days').all()).toEqual([{ squad: 's1', day: '2026-03-08', logs: 2, minutes: 300, mileage: 365 }])
})

test('a log that is taken out of the file for good leaves the sums too', () => {
  const raw = new SqliteDatabase(':memory:')
  onTestFinished(() => void raw.close())
  migrate(raw, migrations.slice(0, version))
  for (const sql of rowsOf(version)) raw.exec(sql)
  // What hangs on the log is not asked about here.
  raw.pragma('foreign_keys = OFF')
  raw.exec('DELETE FROM patrol_logs')
  expect(raw.prepare('SELECT sum(logs) AS logs, sum(minutes) AS minutes FROM patrol_days').get()).toEqual({ logs: 0, minutes: 0 })
})
