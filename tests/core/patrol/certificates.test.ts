import type { Brigade } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrigade } from '#tests/support/brigade.ts'
import { problemsOf, refusalData } from '#tests/support/refusals.ts'

// 行政处罚法第四十二条第一款: at least two officers whose certificates are valid on the day of the patrol.
let brigade: Brigade
beforeAll(async () => { brigade = await openBrigade() })
afterAll(() => brigade.close())

let serial = 0
/** An officer with a certificate of this validity. */
const officer = async (from: string | null, to: string, name = `试用${++serial}`) =>
  (await brigade.add('people', { name, kind: 'officer', certificate: `T${++serial}`, certifiedFrom: from, certifiedTo: to })).id

const cases: ReadonlyArray<[says: string, officers: () => Promise<string[]>, auxiliaries: string[], valid: boolean]> = [
  ['two officers with valid certificates may patrol', async () => [brigade.ids.zhang, brigade.ids.li], [], true],
  ['one officer alone may not', async () => [brigade.ids.zhang], [], false],
  ['a certificate counts on its last day', async () => [brigade.ids.zhang, await officer('2024-01-01', '2026-03-09')], [], true],
  ['a certificate that ran out the day before does not count', async () => [brigade.ids.zhang, await officer('2024-01-01', '2026-03-08')], [], false],
  ['a certificate counts on its first day', async () => [brigade.ids.zhang, await officer('2026-03-09', '2030-01-01')], [], true],
  ['a certificate that begins the next day does not count yet', async () => [brigade.ids.zhang, await officer('2026-03-10', '2030-01-01')], [], false],
  ['a certificate without a first day counts up to its last', async () => [brigade.ids.zhang, await officer(null, '2030-01-01')], [], true],
  ['an auxiliary among the officers does not count', async () => [brigade.ids.zhang, brigade.ids.zhao], [], false],
  ['a third person without a certificate does not spoil two valid ones', async () => [brigade.ids.zhang, brigade.ids.li, brigade.ids.zhao], [], true],
  ['an auxiliary beside one officer does not make two', async () => [brigade.ids.zhang], ['zhao'], false],
]

describe('two certified officers', () => {
  test.each(cases)('%s', async (_, officers, auxiliaries, valid) => {
    const values = brigade.patrol({ officers: await officers(), auxiliaries: auxiliaries.map(name => brigade.ids[name as 'zhao']) })
    const found = await brigade.client.registers.check({ register: 'patrol-logs', values: values as never })
    const codes = found.filter(({ path }) => path === 'officers').map(({ code }) => code)
    if (valid) expect(codes).toEqual([])
    else expect(codes).toHaveLength(1)
    if (!valid && (values.officers as string[]).length > 1) expect(codes).toEqual(['CERTIFIED_TOO_FEW'])
  })

  test('nobody is officer and auxiliary of one patrol', async () => {
    const { problems } = await refusalData(brigade.addPatrol({ auxiliaries: [brigade.ids.zhao, brigade.ids.zhang] }), 'INVALID_RECORD')
    expect(problems).toMatchObject([{ level: 'error', path: 'auxiliaries', code: 'SAME_PERSON' }])
  })

  test('the refusal names who lacks what, so that the clerk knows whom to replace', async () => {
    const lapsed = await officer('2024-01-01', '2026-03-08', '钱七')
    const { problems } = await refusalData(brigade.addPatrol({ officers: [lapsed, brigade.ids.zhao] }), 'INVALID_RECORD')
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ level: 'error', path: 'officers', code: 'CERTIFIED_TOO_FEW', data: { min: 2, valid: 0 } })
    expect(problems[0]!.data.invalid).toContain('钱七执法证已于 2026-03-08 到期')
    expect(problems[0]!.data.invalid).toContain('赵协是协管人员')
  })

  test('the same officer named twice is one officer', async () => {
    expect(await problemsOf(brigade.addPatrol({ officers: [brigade.ids.zhang, brigade.ids.zhang] }))).toEqual(['officers REPEATED'])
  })
})

describe('yesterday stays as it was', () => {
  test('renewing a certificate or changing a name leaves yesterday’s log as it was signed', async () => {
    const person = (await brigade.add('people', { name: '孙八', kind: 'officer', certificate: 'OLD-1', certifiedFrom: '2024-01-01', certifiedTo: '2026-12-31' }))
    const log = await brigade.addPatrol({ day: '2026-02-02', officers: [brigade.ids.zhang, person.id] })
    await brigade.edit('people', person, { name: '孙捌', certificate: 'NEW-1', certifiedFrom: '2026-03-01' })
    const read = await brigade.client.registers.get({ register: 'patrol-logs', id: log.id })
    expect(read.officers).toEqual([{ id: brigade.ids.zhang, name: '张三', certificate: '62100001' }, { id: person.id, name: '孙八', certificate: 'OLD-1' }])
    // An edit of something else, sent with the officers as the form read them, keeps the names of that day.
    const edited = await brigade.edit('patrol-logs', log, { summary: '补充：路肩积水', officers: read.officers })
    expect(edited.officers).toEqual(read.officers)
  })

  test('an old log can still be corrected after a certificate was renewed, as long as its officers stay', async () => {
    const person = await brigade.add('people', { name: '周九', kind: 'officer', certificate: 'ZJ-1', certifiedFrom: '2024-01-01', certifiedTo: '2026-12-31' })
    const log = await brigade.addPatrol({ day: '2026-02-03', officers: [brigade.ids.zhang, person.id] })
    await brigade.edit('people', person, { certifiedFrom: '2026-03-01', certifiedTo: '2032-03-01' })
    const edited = await brigade.edit('patrol-logs', log, { summary: '更正' })
    expect(edited.summary).toBe('更正')
  })

  test('moving that log to a day its officers are not certified on is refused', async () => {
    const person = await brigade.add('people', { name: '吴十', kind: 'officer', certificate: 'WS-1', certifiedFrom: '2026-02-01', certifiedTo: '2026-12-31' })
    const log = await brigade.addPatrol({ day: '2026-02-04', officers: [brigade.ids.zhang, person.id] })
    expect(await problemsOf(brigade.edit('patrol-logs', log, { day: '2026-01-31', starts: '2026-01-31T08:30', ends: '2026-01-31T11:00' }))).toEqual(['officers CERTIFIED_TOO_FEW'])
  })

  test('a newly named officer is judged by the certificate of the patrol’s day', async () => {
    const log = await brigade.addPatrol({ day: '2026-02-05' })
    const late = await officer('2026-03-01', '2030-01-01')
    expect(await problemsOf(brigade.edit('patrol-logs', log, { officers: [brigade.ids.zhang, late] }))).toEqual(['officers CERTIFIED_TOO_FEW'])
  })
})
