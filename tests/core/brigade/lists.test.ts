import type { Brigade, Values } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrigade, startBrigade } from '#tests/support/brigade.ts'
import { startCore } from '#tests/support/core.ts'
import { problemsOf, refusalData, refusalOf } from '#tests/support/refusals.ts'

let brigade: Brigade
beforeAll(async () => { brigade = await openBrigade() })
afterAll(() => brigade.close())

const entryOf = async (dictionary: string, label: string) => {
  const { items } = await brigade.client.registers.list({ register: 'dictionary-entries', filters: { dictionary }, limit: 200, columns: ['label', 'code'] })
  return items.find(entry => entry.label === label)!
}

describe('people', () => {
  const refused: ReadonlyArray<[says: string, values: Values, problems: string[]]> = [
    ['an officer without a certificate', { name: '何一', kind: 'officer', certifiedTo: '2027-01-01' }, ['certificate CERTIFICATE_MISSING']],
    ['an officer without a validity', { name: '何一', kind: 'officer', certificate: 'H1' }, ['certifiedTo CERTIFICATE_MISSING']],
    ['a validity that ends before it begins', { name: '何一', kind: 'officer', certificate: 'H1', certifiedFrom: '2026-01-02', certifiedTo: '2026-01-01' }, ['certifiedTo NOT_BEFORE_FIELD']],
    ['a certificate number somebody already has', { name: '何一', kind: 'officer', certificate: '62100001', certifiedTo: '2027-01-01' }, ['certificate SAME_EXISTS']],
    ['a telephone in words', { name: '何一', kind: 'auxiliary', phone: '找门卫' }, ['phone PHONE_MALFORMED']],
    ['nobody', { kind: 'auxiliary' }, ['name REQUIRED']],
  ]
  test.each(refused)('%s is refused', async (_, values, problems) => {
    expect(await problemsOf(brigade.add('people', values))).toEqual(problems)
  })

  test('an auxiliary needs no certificate', async () => {
    expect(await brigade.add('people', { name: '何二', kind: '协管人员' })).toMatchObject({ kind: 'auxiliary', certificate: null, initials: 'he' })
  })

  test('the last administrator cannot be retired, demoted or removed', async () => {
    const zhang = await brigade.client.registers.get({ register: 'people', id: brigade.ids.zhang })
    expect(await problemsOf(brigade.edit('people', zhang, { administrator: false }))).toEqual(['administrator LAST_ADMINISTRATOR'])
    expect(await problemsOf(brigade.edit('people', zhang, { status: 'retired' }))).toEqual(['administrator LAST_ADMINISTRATOR'])
    expect(await problemsOf(brigade.client.registers.remove({ register: 'people', id: zhang.id, reason: '调走' }))).toEqual(['administrator LAST_ADMINISTRATOR'])
  })

  test('with another administrator the first may go', async () => {
    const other = await startBrigade()
    const li = await other.client.registers.get({ register: 'people', id: other.ids.li })
    await other.edit('people', li, { administrator: true })
    const zhang = await other.client.registers.get({ register: 'people', id: other.ids.zhang })
    expect((await other.edit('people', zhang, { administrator: false })).administrator).toBe(false)
  })

  test('a retired person can no longer sit here, and whoever sat as them is an onlooker', async () => {
    const person = await brigade.add('people', { name: '何三', kind: 'auxiliary' })
    const seat = brigade.seatOf(person.id)
    expect((await seat.seat.get()).person?.name).toBe('何三')
    await brigade.edit('people', person, { status: 'retired' })
    expect((await seat.seat.get()).person).toBeNull()
    await refusalData(seat.registers.create({ register: 'squads', values: { name: '三中队' } }), 'SEAT_EMPTY')
    await refusalData(brigade.client.seat.choose({ id: person.id }), 'NOT_A_PERSON_HERE')
  })
})

describe('road sections, vehicles and squads', () => {
  const refused: ReadonlyArray<[says: string, register: string, values: Values, problems: string[]]> = [
    ['a section whose stakes run backwards', 'road-sections', { name: '甲段', route: 'X017', grade: 'county', from: 'K5+000', to: 'K4+999' }, ['to SECTION_REVERSED']],
    ['a section of a name that exists', 'road-sections', { name: 'G309董志段', route: 'G309', grade: 'national', from: 'K0+000', to: 'K1+000' }, ['name SAME_EXISTS']],
    ['a route code that is none', 'road-sections', { name: '乙段', route: '309国道', grade: 'national', from: 'K0+000', to: 'K1+000' }, ['route ROUTE_MALFORMED']],
    ['a grade that is none', 'road-sections', { name: '丙段', route: 'G309', grade: '高速', from: 'K0+000', to: 'K1+000' }, ['grade NOT_A_CHOICE']],
    ['a plate that is none', 'brigade-vehicles', { plate: '甘M1234' }, ['plate PLATE_MALFORMED']],
    ['a plate with the letter O', 'brigade-vehicles', { plate: '甘MO1234' }, ['plate PLATE_MALFORMED']],
    ['a plate the brigade already has', 'brigade-vehicles', { plate: '甘m·12345' }, ['plate SAME_EXISTS']],
    ['a squad of a name that exists', 'squads', { name: '一中队' }, ['name SAME_EXISTS']],
  ]
  test.each(refused)('%s is refused', async (_, register, values, problems) => {
    expect(await problemsOf(brigade.add(register, values))).toEqual(problems)
  })

  test.each(['甘M12346', '甘MD12345', '甘M12345D', '甘Mf00001', '粤Z1234港', '甘M1234警'])('%s is a plate', async (plate) => {
    expect((await brigade.add('brigade-vehicles', { plate })).plate).toBe(plate.toUpperCase())
  })

  test('a section of one place is a section', async () => {
    expect(await brigade.add('road-sections', { name: '丁桥', route: 'c105', grade: '村道', from: '3+200', to: '3+200' })).toMatchObject({ route: 'C105', from: 'K3+200', to: 'K3+200' })
  })
})

describe('dictionaries', () => {
  test('a brigade adds its own choices, and uses them by name', async () => {
    const entry = await brigade.add('dictionary-entries', { dictionary: 'weather', label: '沙尘' })
    expect(entry).toMatchObject({ code: '沙尘', initials: 'sc' })
    expect((await brigade.addPatrol({ day: '2026-02-01', weather: '沙尘' })).weather).toBe(entry.code)
  })

  test('renaming a choice renames it on every record', async () => {
    const fog = await entryOf('weather', '雾')
    await brigade.edit('dictionary-entries', fog, { label: '大雾' })
    expect((await brigade.addPatrol({ day: '2026-02-02', weather: '大雾' })).weather).toBe('fog')
  })

  test('states the program acts on can be renamed, not added, retired or removed', async () => {
    const pending = await entryOf('finding-state', '待处置')
    expect((await brigade.edit('dictionary-entries', pending, { label: '待处理' })).label).toBe('待处理')
    expect(await problemsOf(brigade.add('dictionary-entries', { dictionary: 'finding-state', label: '已核销' }))).toEqual(['dictionary FIXED_DICTIONARY'])
    const now = await entryOf('finding-state', '待处理')
    expect(await problemsOf(brigade.edit('dictionary-entries', now, { status: 'retired' }))).toEqual(['dictionary FIXED_DICTIONARY'])
    expect(await problemsOf(brigade.client.registers.remove({ register: 'dictionary-entries', id: now.id, reason: '不用' }))).toEqual(['dictionary FIXED_DICTIONARY'])
  })

  test('the same name or code twice in a dictionary is refused, in another one it is not', async () => {
    expect(await problemsOf(brigade.add('dictionary-entries', { dictionary: 'weather', label: '晴' }))).toEqual(['label SAME_EXISTS'])
    expect(await problemsOf(brigade.add('dictionary-entries', { dictionary: 'weather', label: '大晴天', code: 'sunny' }))).toEqual(['label SAME_EXISTS'])
    expect((await brigade.add('dictionary-entries', { dictionary: 'site-kind', label: '晴' })).code).toBe('晴')
  })

  test('a code stays what it was, for records hold it', async () => {
    const rain = await entryOf('weather', '雨')
    expect(await problemsOf(brigade.edit('dictionary-entries', rain, { code: 'wet' }))).toEqual(['code NOT_CHANGEABLE'])
  })

  test('a choice that records hold cannot be removed, but retired; old records go on showing it', async () => {
    await brigade.addPatrol({ day: '2026-02-03', weather: 'snow' })
    const snow = await entryOf('weather', '雪')
    expect(await refusalData(brigade.client.registers.remove({ register: 'dictionary-entries', id: snow.id, reason: '不用' }), 'IN_USE')).toMatchObject({ title: '雪', by: '巡查日志', count: 1 })
    await brigade.edit('dictionary-entries', snow, { status: 'retired' })
    expect((await brigade.client.dictionaries.all()).weather!.find(({ code }) => code === 'snow')).toMatchObject({ label: '雪', active: false })
  })

  test('a removed choice can come back, and its code is not given to another meaning', async () => {
    const entry = await brigade.add('dictionary-entries', { dictionary: 'site-kind', label: '夜查' })
    await brigade.client.registers.remove({ register: 'dictionary-entries', id: entry.id, reason: '合并' })
    expect(await problemsOf(brigade.add('dictionary-entries', { dictionary: 'site-kind', label: '夜查' }))).toEqual(['label SAME_EXISTS'])
    expect((await brigade.client.registers.recover({ register: 'dictionary-entries', id: entry.id })).deletedAt).toBeNull()
  })
})

describe('first run', () => {
  test('the brigade is entered once', async () => {
    const { code } = await refusalOf(brigade.client.brigade.setUp({ profile: { name: '另一大队', shortName: '另', authority: '', address: '', phone: '', division: '' }, person: { name: '甲', kind: 'auxiliary' }, squads: [] }))
    expect(code).toBe('ALREADY_SET_UP')
  })

  test('who sat here last sits here at the next start, with the brigade as it was', async () => {
    const other = await startBrigade()
    await other.client.seat.choose({ id: other.ids.li })
    await other.restart()
    expect((await other.client.seat.get()).person).toMatchObject({ name: '李四', administrator: false })
    expect((await other.client.brigade.info()).brigade?.shortName).toBe('西峰大队')
  })

  test('a mistake in the first person leaves nothing behind, and the wizard can be finished', async () => {
    const fresh = startCore()
    const setup = { profile: { name: '某大队', shortName: '某', authority: '', address: '', phone: '', division: '' }, person: { name: '甲', kind: 'officer' as const }, squads: ['一中队'] }
    expect(await problemsOf(fresh.client.brigade.setUp(setup))).toEqual(['certificate CERTIFICATE_MISSING', 'certifiedTo CERTIFICATE_MISSING'])
    expect((await fresh.client.brigade.info()).brigade).toBeNull()
    expect((await fresh.client.registers.counts()).find(({ code }) => code === 'squads')!.count).toBe(0)
    expect((await fresh.client.brigade.setUp({ ...setup, person: { ...setup.person, certificate: 'A1', certifiedTo: '2027-01-01' } })).person?.name).toBe('甲')
  })
})
