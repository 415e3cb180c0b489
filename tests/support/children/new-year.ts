import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { registerDefinitions } from '#contract/registers/index.ts'
import { addDays, addMinutes, beijingTime, dayNumber, isDay, minutesBetween, monthOf } from '#contract/wall-time.ts'
import { newFolder } from '#tests/support/core-parts.ts'
import { openBrigade } from '#tests/support/brigade.ts'
import { periodOf } from '#renderer/registers/period.ts'

// A brigade works across new year, whatever zone the machine is set to (`TZ`): prints everything in which a day or a time shows.
const brigade = await openBrigade({ at: '2026-12-31T23:40', dataDir: newFolder() })
const { client, clock } = brigade
const seen: Record<string, unknown> = {
  reckoning: [addDays('2026-12-31', 1), addDays('2024-03-01', -1), addMinutes('2026-12-31T23:59', 2), minutesBetween('2026-03-28T23:00', '2026-03-29T05:00'), dayNumber('2026-01-01'), monthOf('2024-02-10'), isDay('2026-02-30'), beijingTime(new Date('2026-12-31T16:00:00Z'))],
  periods: ['2026-12-31', '2027-01-01', '2024-02-29'].map(today => (['year', 'month', 'lastMonth'] as const).map(name => periodOf(name, today))),
}
async function job(started: Promise<{ id: string }>) {
  for await (const state of await client.jobs.watch({ id: (await started).id })) if (state.ms !== null) return state
  throw new Error('the job was still under way when its states ended')
}
const numbers: Array<string | null> = []
async function enter(day: string, starts: string, ends: string) {
  const log = await brigade.addPatrol({ day, starts, ends })
  numbers.push(log.number)
  return log
}
await enter('2026-12-31', '20:00', '22:30')
const late = await enter('2026-12-30', '22:00', '次日 02:00')
const info = async () => ({ ...await client.brigade.info(), dataDir: '' })
const blank = await client.registers.blank({ register: 'patrol-logs' })
seen.before = { info: await info(), blank: blank['day'], desk: { ...await client.desk.get(), pendingFindings: 0 } }
await brigade.core.services.backups.runIfDue()
clock.set('2027-01-01T00:20')
await brigade.core.services.backups.runIfDue()
await enter('2027-01-01', '00:01', '00:19')
await enter('2026-12-29', '08:00', '09:00')
seen.numbers = numbers
seen.after = { info: await info(), desk: (await client.desk.get()).figures, blank: (await client.registers.blank({ register: 'patrol-logs' }))['day'] }
seen.backups = (await client.backups.list()).items.map(({ name, at }) => [name, at])
seen.late = { ...late, id: '', squad: '', vehicle: '', officers: '', stretches: '' }
seen.history = (await client.registers.history({ register: 'patrol-logs', id: late.id })).map(entry => [entry.at, ...entry.changes.map(change => change.after)])
seen.lists = await Promise.all([{ from: '2026-12-31', to: '2026-12-31' }, { from: '2027-01-01' }, {}].map(async within => (await client.registers.list({ register: 'patrol-logs', ...within })).items.map(({ number }) => number)))
seen.refusedTomorrow = await client.registers.check({ register: 'patrol-logs', values: brigade.patrol({ day: '2027-01-02' }) as never }).then(problems => problems.map(({ code }) => code))
const csv = await job(client.jobs.export({ register: 'patrol-logs', format: 'csv' }))
seen.csv = readFileSync(csv.file!, 'utf8')
seen.fileName = csv.fileName?.slice(0, -9)
const xlsx = await job(client.jobs.export({ register: 'patrol-logs', format: 'xlsx' }))
seen.xlsx = (await readXlsx(readFileSync(xlsx.file!))).sheets[0]!.rows
const print = await job(client.jobs.print({ register: 'patrol-logs', ids: [late.id] }))
seen.paper = [print.status, print.pages]
seen.registers = registerDefinitions.length
await brigade.close()
// Ids differ from run to run.
process.stdout.write(`seen ${JSON.stringify(seen).replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')}\n`)
