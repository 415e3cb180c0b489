import type { Report } from '#contract/reports/procedures.ts'
import type { Brigade } from '#tests/support/brigade.ts'
import { openBrigade, startBrigade } from '#tests/support/brigade.ts'

/**
 * A small brigade whose statistics were worked out by hand, on 10 April 2026.
 *
 * | squad | day | minutes | km | |
 * |---|---|---|---|---|
 * | 一中队 | 02-28 | 150 | 24.0 | |
 * | 一中队 | 03-01 | 75 | 24.4 | finding 1 handled 03-05, finding 2 pending |
 * | 一中队 | 03-31 22:30 — 04-01 02:00 | 210 | 31.5 | finding 3 of 03-31 handled 04-01, finding 4 of 04-01 pending |
 * | 一中队 | 03-15 | | | in the bin |
 * | 二中队 | 03-10 | 190 | 40.3 | findings 5 and 6 handed over (6 without a day), finding 7 in the bin |
 * | 二中队 | 04-01 | 60 | 24.0 | |
 * | 三中队, given up | 01-05 | 100 | 24.0 | |
 * | 四中队 | none | | | |
 * | 五中队, given up | none | | | |
 *
 * Planned: 一中队 on 03-01 (carried out), 03-02 and 04-02 (not), 二中队 on 03-10 (carried out).
 */
export async function fillFirstQuarter(brigade: Brigade): Promise<{ third: string, fourth: string }> {
  const { ids, client } = brigade
  brigade.clock.set('2026-04-10T10:00')
  const [third, fourth, fifth] = [await brigade.add('squads', { name: '三中队' }), await brigade.add('squads', { name: '四中队' }), await brigade.add('squads', { name: '五中队' })]
  const patrol = (day: string, starts: string, ends: string, mileage: number, change = {}) => brigade.addPatrol({ day, starts, ends, mileage, ...change }, '已核对')
  const second = { squad: ids.second, officers: [ids.wang, ids.ma], vehicle: ids.van }
  const handled = { state: 'handled', handling: '当场清理', handledBy: ids.li }
  const handedOver = { state: 'handed-over', handedTo: '西峰公路段', handedReason: '属养护范围' }
  const finding = (of: { id: string }, at: string, change = {}) => brigade.add('findings', brigade.finding(of.id, { day: at.slice(0, 10), foundAt: at, due: '2026-04-30', ...change }))
  const remove = (register: string, { id }: { id: string }) => client.registers.remove({ register, id, reason: '误录' })

  const plan = (day: string, change = {}) => brigade.add('patrol-plans', brigade.plan({ day, ...change }))
  const plans = [await plan('2026-03-01'), await plan('2026-03-10', second)] as const
  for (const day of ['2026-03-02', '2026-04-02']) await plan(day)
  await patrol('2026-02-28', '08:30', '11:00', 24)
  const first = await patrol('2026-03-01', '08:00', '09:15', 24.4, { plan: plans[0].id })
  await finding(first, '2026-03-01T08:20', { ...handled, handledOn: '2026-03-05' })
  await finding(first, '2026-03-01T08:40')
  const night = await patrol('2026-03-31', '22:30', '次日 02:00', 31.5)
  await finding(night, '2026-03-31T23:00', { ...handled, handledOn: '2026-04-01' })
  await finding(night, '2026-04-01T01:00')
  await remove('patrol-logs', await patrol('2026-03-15', '08:30', '11:00', 24))
  const handing = await patrol('2026-03-10', '09:00', '12:10', 40.3, { ...second, plan: plans[1].id })
  await finding(handing, '2026-03-10T09:30', { ...handedOver, handledOn: '2026-03-12' })
  await finding(handing, '2026-03-10T10:00', handedOver)
  await remove('findings', await finding(handing, '2026-03-10T10:30'))
  await patrol('2026-04-01', '14:00', '15:00', 24, second)
  await patrol('2026-01-05', '08:00', '09:40', 24, { squad: third.id })
  for (const squad of [third, fifth]) await brigade.edit('squads', squad, { status: 'retired' })
  return { third: third.id, fourth: fourth.id }
}

export async function startFirstQuarter(): Promise<Brigade> {
  const brigade = await startBrigade()
  await fillFirstQuarter(brigade)
  return brigade
}

/** The same in a folder that no program holds. */
export async function leaveFirstQuarter(dataDir: string): Promise<void> {
  const brigade = await openBrigade({ dataDir })
  await fillFirstQuarter(brigade)
  await brigade.close()
}

/** A report as a sheet of values. */
export const valuesOf = ({ rows, totals }: Report): Array<Array<string | number | null>> => [...rows, totals].map(cells => cells.map(({ value }) => value))

/** In the order of the sheet: new and all logs, hours, kilometres, share of plans carried out, findings found, handled, handed over, pending. */
export const expectedFigures: Readonly<Record<string, ReadonlyArray<ReadonlyArray<string | number | null>>>> = {
  '2026-03': [
    ['一中队', 2, 3, 4.8, 55.9, 0.5, 3, 1, 0, 2],
    ['二中队', 1, 1, 3.2, 40.3, 1, 2, 0, 2, 0],
    ['三中队（已停用）', 0, 1, 0, 0, null, 0, 0, 0, 0],
    ['四中队', 0, 0, 0, 0, null, 0, 0, 0, 0],
    ['合计', 3, 5, 7.9, 96.2, 0.667, 5, 1, 2, 2],
  ],
  '2026-02': [
    ['一中队', 1, 1, 2.5, 24, null, 0, 0, 0, 0],
    ['二中队', 0, 0, 0, 0, null, 0, 0, 0, 0],
    ['三中队（已停用）', 0, 1, 0, 0, null, 0, 0, 0, 0],
    ['四中队', 0, 0, 0, 0, null, 0, 0, 0, 0],
    ['合计', 1, 2, 2.5, 24, null, 0, 0, 0, 0],
  ],
  '2026': [
    ['一中队', 3, 3, 7.3, 79.9, 0.333, 4, 2, 0, 2],
    ['二中队', 2, 2, 4.2, 64.3, 1, 2, 0, 2, 0],
    ['三中队（已停用）', 1, 1, 1.7, 24, null, 0, 0, 0, 0],
    ['四中队', 0, 0, 0, 0, null, 0, 0, 0, 0],
    ['合计', 6, 6, 13.1, 168.2, 0.5, 6, 2, 2, 2],
  ],
  // Before anything was written down, the squad given up later does not appear.
  '2025-W52': [
    ['一中队', 0, 0, 0, 0, null, 0, 0, 0, 0],
    ['二中队', 0, 0, 0, 0, null, 0, 0, 0, 0],
    ['四中队', 0, 0, 0, 0, null, 0, 0, 0, 0],
    ['合计', 0, 0, 0, 0, null, 0, 0, 0, 0],
  ],
}
