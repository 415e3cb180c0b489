import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startBrigade } from '#tests/support/brigade.ts'
import { resourcesDir } from '#tests/support/core.ts'
import { inventedYear } from '#tests/contract/deadlines/invented-year.ts'

const hearing = { rule: 'hear-req', trigger: '2026-12-28' }
const trail = (brigade: Awaited<ReturnType<typeof startBrigade>>) => brigade.core.services.db.prepare(`SELECT actor_name, record_id, before, after FROM audit_log WHERE register = 'calendar' ORDER BY seq`).all() as Array<{ actor_name: string, record_id: string, before: string | null, after: string }>

describe('the working-day calendar', () => {
  it('starts with the published years, each with its notice', async () => {
    const { client } = await startBrigade()
    expect((await client.calendar.years()).map(({ year, verified, source, version }) => ({ year, verified, version, named: source.includes('国办发明电') }))).toEqual([[2024, false], [2025, true], [2026, true]].map(([year, verified]) => ({ year, verified, version: 1, named: true })))
  })

  it('takes a new year in, and what was unconfirmed is answered at once', async () => {
    const brigade = await startBrigade()
    const { client } = brigade
    expect(await client.deadlines.reckon(hearing)).toMatchObject({ legal: null, status: 'calendar-unconfirmed', provisional: '2027-01-05' })
    const preview = await client.calendar.preview({ text: inventedYear })
    expect(preview).toMatchObject({ year: 2027, version: null, mistakes: [] })
    expect(preview.changes).toHaveLength(33)
    expect(await client.calendar.years()).toHaveLength(3)

    await client.calendar.import({ text: inventedYear, version: preview.version })
    const answer = await client.deadlines.reckon(hearing)
    expect(answer).toMatchObject({ legal: '2027-01-05', status: 'ok', provisional: null })
    expect(answer.explain.at(-1)).toContain('样例，不是真实安排（未核实）')
    expect(trail(brigade)).toEqual([expect.objectContaining({ actor_name: '张三', record_id: 'calendar:2027', before: null })])
  })

  it('is corrected by the day, keeps the correction at the next start, and traces it', async () => {
    const brigade = await startBrigade()
    const of = async () => (await brigade.client.calendar.years()).find(({ year }) => year === 2026)!
    expect(await brigade.client.deadlines.reckon({ rule: 'hear-req', trigger: '2026-09-28' })).toMatchObject({ legal: '2026-10-10' })
    const changed = await brigade.client.calendar.setDay({ day: '2026-10-10', kind: null, name: '', version: (await of()).version })
    expect(changed).toMatchObject({ version: 2, verified: false, updatedBy: '张三' })
    expect(await brigade.client.deadlines.reckon({ rule: 'hear-req', trigger: '2026-09-28' })).toMatchObject({ legal: '2026-10-12' })
    await brigade.restart()
    expect((await of()).days.map(({ day }) => day)).not.toContain('2026-10-10')
    const [entry] = trail(brigade)
    expect(JSON.parse(entry!.before!).days).toContainEqual({ day: '2026-10-10', kind: 'work', name: '国庆节' })
    expect(JSON.parse(entry!.after).days).not.toContainEqual(expect.objectContaining({ day: '2026-10-10' }))
    expect((await brigade.verify()).ok).toBe(true)
  })

  it('is refused whole where one row is wrong', async () => {
    const { client } = await startBrigade()
    const text = inventedYear.replace('2027-10-09', '2027-10-11')
    await expect(client.calendar.import({ text, version: null })).rejects.toMatchObject({ code: 'CALENDAR_REFUSED', data: { refused: [{ row: 16, code: 'WORK_ON_WEEKDAY' }] } })
    expect(await client.calendar.years()).toHaveLength(3)
  })

  it('is not overwritten by whoever looked at it earlier', async () => {
    const { client } = await startBrigade()
    const { version } = (await client.calendar.years())[2]!
    await client.calendar.setDay({ day: '2026-12-24', kind: 'off', name: '试验', version })
    await expect(client.calendar.setDay({ day: '2026-12-25', kind: 'off', name: '试验', version })).rejects.toMatchObject({ code: 'STALE_VERSION', data: { by: '张三', current: 2 } })
    await expect(client.calendar.import({ text: readFileSync(join(resourcesDir, 'calendar', '2026.json'), 'utf8'), version: null })).rejects.toMatchObject({ code: 'STALE_VERSION' })
  })

  it('knows no working day that is one already, and no day of a year it does not hold', async () => {
    const { client } = await startBrigade()
    await expect(client.calendar.setDay({ day: '2026-10-12', kind: 'work', name: '国庆节', version: 1 })).rejects.toMatchObject({ code: 'CALENDAR_REFUSED' })
    await expect(client.calendar.setDay({ day: '2026-10-12', kind: 'off', name: ' ', version: 1 })).rejects.toMatchObject({ code: 'CALENDAR_REFUSED' })
    await expect(client.calendar.setDay({ day: '2030-10-01', kind: 'off', name: '国庆节', version: 1 })).rejects.toMatchObject({ code: 'CALENDAR_MISSING', data: { year: 2030 } })
  })

  it('is changed by administrators only', async () => {
    const brigade = await startBrigade()
    const other = brigade.seatOf(brigade.ids.li)
    await expect(other.calendar.import({ text: inventedYear, version: null })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(other.calendar.setDay({ day: '2026-12-25', kind: 'off', name: '试验', version: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect(await other.deadlines.reckon({ rule: 'pay', trigger: '2026-09-21' })).toMatchObject({ legal: '2026-10-08' })
  })
})

describe('a deadline asked through the router', () => {
  it('is refused with the field that cannot be', async () => {
    const { client } = await startBrigade()
    await expect(client.deadlines.reckon({ rule: 'pay', trigger: '2026-03-02', count: 3 })).rejects.toMatchObject({ code: 'DEADLINE_INPUT', data: { field: 'count' } })
    await expect(client.deadlines.reckon({ rule: 'gone', trigger: '2026-03-02' })).rejects.toMatchObject({ code: 'DEADLINE_INPUT', data: { field: 'rule' } })
  })
})
