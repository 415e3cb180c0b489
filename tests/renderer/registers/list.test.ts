import { describe, expect, it } from 'vitest'
import { findings, patrolLogs, registerDefinitions, siteRecords } from '#contract/registers/index.ts'
import { filterNames } from '#contract/registers/filters.ts'
import { childQuery, linkTo, presetFrom } from '#renderer/registers/begun-from.ts'
import { columnsFrom, gridColumn, keyColumn, listable, shownInstant, sortFrom } from '#renderer/registers/columns.ts'
import { periodOf, periodWords, readPeriod } from '#renderer/registers/period.ts'
import { isOverdue, toneOf } from '#renderer/registers/tone.ts'

const today = '2026-03-31'

describe('the period of a list', () => {
  it('is this year until the clerk says otherwise', () => {
    expect(readPeriod({}, today)).toEqual({ name: 'year', from: '2026-01-01', to: '2026-12-31' })
    expect(readPeriod({ period: 'nonsense' }, today).name).toBe('year')
  })

  it('knows last month also on the 31st, and across the year', () => {
    expect(periodOf('lastMonth', today)).toMatchObject({ from: '2026-02-01', to: '2026-02-28' })
    expect(periodOf('lastMonth', '2026-01-15')).toMatchObject({ from: '2025-12-01', to: '2025-12-31' })
  })

  it('takes chosen days from the address and refuses days that do not exist', () => {
    expect(readPeriod({ from: '2026-02-01', to: '2026-02-30' }, today)).toEqual({ name: 'custom', from: '2026-02-01', to: undefined })
    expect(periodWords({ name: 'custom', from: '2026-02-01' })).toBe('2026-02-01 至 今天以后')
  })
})

describe('what a list shows of any register', () => {
  it.each(registerDefinitions.map(definition => [definition.code, definition] as const))('%s: every default column exists and one of them names the record', (_, definition) => {
    const offered = listable(definition).map(column => column.key)
    expect(offered).toEqual(expect.arrayContaining([...definition.list.columns]))
    expect(definition.list.columns.map(key => gridColumn(definition, key)).filter(column => column.bold)).toHaveLength(1)
    expect(definition.list.columns).toContain(keyColumn(definition))
  })

  it('aligns figures with their unit in the head, and sorts by nothing that has no order', () => {
    expect(gridColumn(patrolLogs, 'mileage')).toMatchObject({ label: '巡查里程（公里）', align: 'right', sortable: true })
    expect(gridColumn(patrolLogs, 'officers').sortable).toBe(false)
  })

  it('passes over columns and orders that an address or a view of another release names', () => {
    expect(columnsFrom(patrolLogs, ['chief', 'day'])).toEqual(['day'])
    expect(columnsFrom(patrolLogs, ['chief'])).toEqual([...patrolLogs.list.columns])
    expect(sortFrom(patrolLogs, '-mileage')).toBe('-mileage')
    for (const gone of ['-chief', 'officers', '', undefined]) expect(sortFrom(patrolLogs, gone)).toBeUndefined()
  })

  it('offers the parent as a filter once, beside the leads', () => {
    expect(filterNames(siteRecords).more).toEqual(['patrol'])
    expect(filterNames(findings).more).toEqual(['stage', 'stake', 'squad'])
    expect(filterNames(patrolLogs).more).toEqual(['weather'])
  })

  it('signs what waits for someone and what is done', () => {
    expect(toneOf(findings, 'state', 'pending')).toBe('warn')
    expect(toneOf(findings, 'state', 'done')).toBe('good')
    expect(toneOf(findings, 'kind', 'debris')).toBeUndefined()
  })

  it('says what is overdue: only while it is pending, and only from the day after', () => {
    expect(isOverdue(findings, { state: 'pending', due: '2026-03-30' }, today)).toBe(true)
    expect(isOverdue(findings, { state: 'pending', due: today }, today)).toBe(false)
    expect(isOverdue(findings, { state: 'handled', due: '2026-03-30' }, today)).toBe(false)
    expect(isOverdue(findings, { state: 'pending', due: null }, today)).toBe(false)
    expect(isOverdue(patrolLogs, { due: '2026-03-30' }, today)).toBe(false)
  })

  it('shows instants in Beijing time, and leaves what is already Beijing time alone', () => {
    expect(shownInstant('2026-11-21T21:44:10.000Z')).toBe('2026-11-22 05:44')
    expect(shownInstant('2026-11-22 05:44')).toBe('2026-11-22 05:44')
    expect(shownInstant(null)).toBe('')
  })
})

describe('a record begun from another', () => {
  const site = { id: 's1', version: 1, number: 'XJ2026-00001', title: '路口', day: '2026-11-20', section: { id: 'r1', label: 'G309' }, direction: 'up', state: 'open', patrol: { id: 'p1', label: 'XC2026-00001' } } as never

  it('hangs a finding on its site and on the patrol of that site', () => {
    expect(linkTo(findings, siteRecords)).toBe('site')
    expect(linkTo(findings, patrolLogs)).toBe('patrol')
    expect(childQuery(findings, siteRecords, site)).toEqual({ parent: 'p1', from: 'site-records', by: 's1' })
  })

  it('takes day, road section and direction along, but not the state of something else', () => {
    expect(presetFrom(findings, siteRecords, site)).toEqual({
      patrol: { id: 'p1', label: 'XC2026-00001' }, site: { id: 's1', label: 'XJ2026-00001' }, day: '2026-11-20', section: { id: 'r1', label: 'G309' }, direction: 'up',
    })
  })
})
