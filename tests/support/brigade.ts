import type { RecordOf } from '#contract/registers/definition.ts'
import type { findings, patrolLogs, siteRecords } from '#contract/registers/index.ts'
import type { RunningCore, StartOptions } from './core.ts'
import { onTestFinished } from 'vitest'
import { openCore } from './core.ts'

export type Values = Record<string, unknown>
export type PatrolLog = RecordOf<typeof patrolLogs>
export type SiteRecord = RecordOf<typeof siteRecords>
export type Finding = RecordOf<typeof findings>
interface Named { id: string, version: number }

/** A brigade as it stands after its first morning: two squads, four officers, an auxiliary, two vehicles, two road sections. */
export interface Brigade extends RunningCore {
  ids: {
    first: string, second: string
    /** 张三: administrator; 李四, 王五, 马六 officers; 赵协 an auxiliary without a certificate. */
    zhang: string, li: string, wang: string, ma: string, zhao: string
    car: string, van: string
    /** G309 董志段 K10+000 to K30+500; S202 西峰段 K0+000 to K18+000. */
    g309: string, s202: string
  }
  /** Enters a record and answers it. */
  add: <R = Values & Named>(register: string, values: Values, warningReason?: string) => Promise<R>
  edit: <R = Values & Named>(register: string, record: Named, values: Values, warningReason?: string) => Promise<R>
  /** Values of a patrol nothing is wrong with: 2026-03-09, 08:30 to 11:00, 张三 and 李四, G309. */
  patrol: (change?: Values) => Values
  addPatrol: (change?: Values, warningReason?: string) => Promise<PatrolLog>
  /** Values of a planned patrol nothing is wrong with: 2026-03-09, 08:30 to 11:00, 张三 and 李四, G309. */
  plan: (change?: Values) => Values
  /** Values of a duty shift nothing is wrong with: 张三 at the desk for a day from 08:00 on 2026-03-09. */
  shift: (change?: Values) => Values
  /** Values of a duty log nothing is wrong with: the same day and person. */
  dutyLog: (change?: Values) => Values
  site: (patrol: string, change?: Values) => Values
  finding: (patrol: string, change?: Values) => Values
}

export async function openBrigade(options: StartOptions = {}): Promise<Brigade> {
  const running = openCore(options)
  const { client } = running
  const seat = await client.brigade.setUp({
    profile: { name: '庆阳市西峰区交通运输综合行政执法大队', shortName: '西峰大队', authority: '西峰区交通运输局', address: '', phone: '', division: '621002' },
    person: { name: '张三', kind: 'officer', certificate: '62100001', certifiedFrom: '2024-01-01', certifiedTo: '2027-12-31' },
    squads: ['一中队', '二中队'],
  })
  const add = async (register: string, values: Values): Promise<string> => (await client.registers.create({ register, values: values as never })).record.id
  const idOf = async (register: string, text: string) => (await client.registers.candidates({ register, text }))[0]!.id
  const first = await idOf('squads', '一中队')
  const second = await idOf('squads', '二中队')
  const officer = (name: string, certificate: string, more: Values = {}) =>
    add('people', { name, kind: 'officer', squad: first, certificate, certifiedFrom: '2024-01-01', certifiedTo: '2027-12-31', ...more })
  const ids: Brigade['ids'] = {
    first,
    second,
    zhang: seat.person!.id,
    li: await officer('李四', '62100002'),
    wang: await officer('王五', '62100003', { squad: second }),
    ma: await officer('马六', '62100004', { squad: second }),
    zhao: await add('people', { name: '赵协', kind: 'auxiliary', squad: first }),
    car: await add('brigade-vehicles', { plate: '甘M12345', kind: 'enforcement', squad: first }),
    van: await add('brigade-vehicles', { plate: '甘M67890', kind: 'patrol', squad: second }),
    g309: await add('road-sections', { name: 'G309董志段', route: 'G309', grade: 'national', from: 'K10+000', to: 'K30+500', township: '董志镇', squad: first }),
    s202: await add('road-sections', { name: 'S202西峰段', route: 'S202', grade: 'provincial', from: 'K0+000', to: 'K18+000', squad: second }),
  }
  return withBooks(running, ids)
}

/** A brigade that ends with the test. */
export async function startBrigade(options: StartOptions = {}): Promise<Brigade> {
  const brigade = await openBrigade(options)
  onTestFinished(() => brigade.close())
  return brigade
}

function withBooks(running: RunningCore, ids: Brigade['ids']): Brigade {
  const books: Omit<Brigade, keyof RunningCore> = {
    ids,
    add: async <R>(register: string, values: Values, warningReason?: string) =>
      (await running.client.registers.create({ register, values: values as never, warningReason })).record as R,
    edit: async <R>(register: string, { id, version }: Named, values: Values, warningReason?: string) =>
      (await running.client.registers.update({ register, id, version, values: values as never, warningReason })).record as R,
    patrol: change => ({
      day: '2026-03-09', starts: '08:30', ends: '11:00', squad: ids.first, officers: [ids.zhang, ids.li], vehicle: ids.car,
      stretches: [{ section: ids.g309, from: 'K12+000', to: 'K24+000', direction: 'both' }], mileage: 24, weather: 'sunny', summary: '路面正常', ...change,
    }),
    addPatrol: (change, warningReason) => books.add<PatrolLog>('patrol-logs', books.patrol(change), warningReason),
    plan: change => ({
      day: '2026-03-09', shift: 'morning', starts: '08:30', ends: '11:00', squad: ids.first, officers: [ids.zhang, ids.li], vehicle: ids.car,
      stretches: [{ section: ids.g309, from: 'K12+000', to: 'K24+000', direction: 'both' }], ...change,
    }),
    shift: change => ({ day: '2026-03-09', kind: 'desk', people: [ids.zhang], phone: '0934-8210000', starts: '08:00', ends: '次日 08:00', ...change }),
    dutyLog: change => ({ day: '2026-03-09', shift: 'all-day', people: [ids.zhang], starts: '08:00', ends: '次日 08:00', ...change }),
    site: (patrol, change) => ({
      patrol, day: '2026-03-09', starts: '09:10', matter: 'road', section: ids.g309, from: 'K15+200', place: '董志加油站对面', ...change,
    }),
    finding: (patrol, change) => ({
      patrol, day: '2026-03-09', foundAt: '09:15', kind: 'damage', section: ids.g309, stake: 'K15+300', description: '护栏损坏两处', ...change,
    }),
  }
  return Object.assign(running, books)
}

/** Something of a brigade's books that a refused save must leave alone: rows, numbers given out, the trail. */
export function bookState(running: RunningCore): Record<string, unknown> {
  const { db } = running.core.services
  const count = (table: string) => (db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n
  return {
    rows: ['patrol_logs', 'patrol_log_stretches', 'patrol_log_people', 'patrol_log_sentences', 'site_records', 'findings', 'people', 'squads', 'brigade_vehicles', 'road_sections', 'dictionary_entries', 'phrases', 'search_docs'].map(table => [table, count(table)]),
    numbers: db.prepare('SELECT * FROM number_series').all(),
    trail: count('audit_log'),
  }
}

/** Announcements made while `work` ran. */
export async function eventsDuring(running: RunningCore, work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = []
  const stop = running.core.services.events.subscribe('change', change => seen.push(`${change.entity} ${change.id}`))
  await work()
  stop()
  return seen
}

