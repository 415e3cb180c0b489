import type { Brigade } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrigade } from '#tests/support/brigade.ts'

let brigade: Brigade
let first: { id: string, number: string | null }
let second: { id: string, number: string | null }
beforeAll(async () => {
  brigade = await openBrigade()
  first = await brigade.addPatrol({ day: '2026-01-15', summary: '董志加油站对面护栏损坏，已通知养护单位' })
  second = await brigade.addPatrol({ day: '2026-02-15', officers: [brigade.ids.wang, brigade.ids.ma], vehicle: brigade.ids.van, squad: brigade.ids.second, stretches: [{ section: brigade.ids.s202, from: 'K1+000', to: 'K12+000' }], mileage: 12, summary: '护坡完好，栏杆损毁。车辆超限' })
})
afterAll(() => brigade.close())

/** Ids found, by register. */
const find = async (text: string, within?: string[]) => Object.fromEntries((await brigade.client.search.find({ text, in: within, limit: 50 })).groups.map(group => [group.code, group.items.map(item => item.id)]))
const patrols = async (text: string, more: Record<string, string> = {}) => (await brigade.client.registers.list({ register: 'patrol-logs', text, ...more })).items.map(item => item.id)

describe('the words of dictionaries', () => {
  const entries = async (text: string, within?: string[]) => (await brigade.client.search.find({ text, in: within, limit: 50 })).groups.find(({ code }) => code === 'dictionary-entries')?.items ?? []

  test('a brigade chose itself are found, each with the dictionary it is of', async () => {
    expect((await entries('抛洒')).map(({ snippet }) => snippet).sort()).toEqual(['反映事项', '问题类别'])
  })

  test('the law names, kinds of violation, stand in nobody’s way, and are found in their own register', async () => {
    expect(await entries('货运经营')).toEqual([])
    expect((await entries('货运经营', ['dictionary-entries'])).map(({ snippet }) => snippet)).toContain('违法行为')
  })
})

describe('people are found by the first letters of their names', () => {
  test('in their register, and in the patrols they took part in', async () => {
    expect(await find('zs')).toMatchObject({ 'people': [brigade.ids.zhang], 'patrol-logs': [first.id] })
    expect(await patrols('ml')).toEqual([second.id])
    expect(await patrols('LS')).toEqual([first.id])
  })

  test('while a reference is picked, the best first', async () => {
    expect((await brigade.client.registers.candidates({ register: 'people', text: 'zs' })).map(({ label }) => label)).toEqual(['张三'])
    expect((await brigade.client.registers.candidates({ register: 'road-sections', text: 'dzd' })).map(({ label }) => label)).toEqual(['G309董志段'])
    expect((await brigade.client.registers.candidates({ register: 'brigade-vehicles', text: '678' })).map(({ label }) => label)).toEqual(['甘M67890'])
    expect((await brigade.client.registers.candidates({ register: 'patrol-logs', text: '' })).map(({ label }) => label)).toEqual([second.number, first.number])
  })

  test('while a patrol is picked: by its number, people, words or day, the newest first', async () => {
    const offered = async (text: string) => (await brigade.client.registers.candidates({ register: 'patrol-logs', text })).map(({ label }) => label)
    expect(await offered(first.number!)).toEqual([first.number])
    expect(await offered('XC2026')).toEqual([second.number, first.number])
    expect(await offered('zs')).toEqual([first.number])
    expect(await offered('护坡')).toEqual([second.number])
    expect(await offered('2026-01-15')).toEqual([first.number])
    expect(await offered('护')).toEqual([])
  })

  test('one character of a name is enough in the search of all registers', async () => {
    const { groups } = await brigade.client.search.find({ text: '张' })
    expect(groups[0]?.code, 'people before the patrols that name them').toBe('people')
    expect(groups.map(({ code }) => code)).toContain('patrol-logs')
  })

  test('a name with several readings is found as a surname is read', async () => {
    await brigade.add('people', { name: '单雄', kind: 'auxiliary' })
    expect((await brigade.client.registers.candidates({ register: 'people', text: 'sx' })).map(({ label }) => label)).toContain('单雄')
  })

  test('a retired person is not offered, and still found', async () => {
    const person = await brigade.add('people', { name: '退休老李', kind: 'auxiliary' })
    await brigade.edit('people', person, { status: 'retired' })
    expect(await brigade.client.registers.candidates({ register: 'people', text: 'txll' })).toEqual([])
    expect(await find('txll')).toEqual({ people: [person.id] })
  })
})

describe('words are found wherever they stand', () => {
  test('two characters are enough', async () => {
    expect(await patrols('护栏')).toEqual([first.id])
    expect(await patrols('超限')).toEqual([second.id])
  })

  test('several words must all be there, in any order', async () => {
    expect(await patrols('养护 董志')).toEqual([first.id])
    expect(await patrols('养护 超限')).toEqual([])
  })

  test('and counted as they are listed, in the bin or out of it, in a period or not', async () => {
    const log = await brigade.addPatrol({ day: '2026-01-17', summary: '界桩缺失一根' })
    const total = async (text: string, more: Record<string, unknown> = {}) => (await brigade.client.registers.list({ register: 'patrol-logs', text, ...more })).total
    for (const text of ['界桩', '界桩缺失', 'zs', '界桩 zs']) expect([text, await total(text)]).toEqual([text, (await patrols(text)).length])
    expect([await total('界桩', { from: '2026-01-17', to: '2026-01-17' }), await total('界桩', { from: '2026-01-18' }), await total('桩缺界')]).toEqual([1, 0, 0])
    expect([await total('界桩', { filters: { squad: brigade.ids.first } }), await total('界桩', { filters: { squad: brigade.ids.second } })]).toEqual([1, 0])
    await brigade.client.registers.remove({ register: 'patrol-logs', id: log.id, reason: '重复' })
    expect(await total('界桩')).toBe(0)
  })

  test('two common pairs do not make a word that is written nowhere', async () => {
    // 护栏 and 栏杆 stand there, 护栏杆 does not; 损坏 and 坏损 likewise.
    expect(await patrols('护栏杆')).toEqual([])
    expect(await patrols('护栏损')).toEqual([first.id])
    expect(await patrols('栏损毁')).toEqual([])
    // Within one record: 志加 and 加油 and 油站 stand there; 志油 does not.
    expect(await patrols('董志油')).toEqual([])
  })

  test('full width, upper and lower case are one', async () => {
    expect(await patrols('ｇ３０９')).toEqual([first.id])
    expect(await patrols('s202西峰')).toEqual([second.id])
  })

  test('a character outside the basic plane', async () => {
    const log = await brigade.addPatrol({ day: '2026-01-16', summary: '𠮷家庄路口清障' })
    expect(await patrols('𠮷家')).toEqual([log.id])
    expect(await patrols('𠮷家庄路口')).toEqual([log.id])
    await brigade.client.registers.remove({ register: 'patrol-logs', id: log.id, reason: '试毕' })
  })

  test('signs an index might take for its own language are only signs', async () => {
    for (const text of ['"', '" OR 1', 'NEAR(', '护栏*', 'a AND', '^护栏', '护栏"', '-护栏', '{x}', '%', '_', '\\']) expect(await patrols(text), text).toEqual([])
  })
})

describe('numbers and plates are found by part', () => {
  test.each(['XC2026-00001', 'xc2026', '00001', 'XC2026-0', '2026-0000', '26-00001'])('%s', async (text) => {
    expect(await patrols(text)).toContain(first.id)
  })
  test.each(['甘M12345', 'm123', '2345', '甘m1'])('the plate by %s', async (text) => {
    expect(await patrols(text)).toEqual([first.id])
    expect((await find(text))['brigade-vehicles']).toEqual([brigade.ids.car])
  })
  test('a certificate number by its end', async () => {
    expect(await find('00003', ['people'])).toEqual({ people: [brigade.ids.wang] })
  })
})

describe('what is found is what is there now', () => {
  test('a removed record is not found, a recovered one is', async () => {
    const log = await brigade.addPatrol({ day: '2026-01-17', summary: '涵洞淤塞' })
    expect(await patrols('淤塞')).toEqual([log.id])
    await brigade.client.registers.remove({ register: 'patrol-logs', id: log.id, reason: '误录' })
    expect(await patrols('淤塞')).toEqual([])
    expect(await find('淤塞')).toEqual({})
    await brigade.client.registers.recover({ register: 'patrol-logs', id: log.id })
    expect(await patrols('淤塞')).toEqual([log.id])
  })

  test('a changed text is found by its new words only', async () => {
    const log = await brigade.addPatrol({ day: '2026-01-18', summary: '标志牌歪斜' })
    await brigade.edit('patrol-logs', log, { summary: '标线模糊' })
    expect(await patrols('歪斜')).toEqual([])
    expect(await patrols('模糊')).toEqual([log.id])
  })

  test('a changed day moves it to its new place among days', async () => {
    const log = await brigade.addPatrol({ day: '2026-01-19', summary: '桥面伸缩缝' })
    await brigade.edit('patrol-logs', log, { day: '2026-02-19', starts: '2026-02-19T08:30', ends: '2026-02-19T11:00' })
    expect(await patrols('伸缩缝', { from: '2026-01-01', to: '2026-01-31' })).toEqual([])
    expect(await patrols('伸缩缝', { from: '2026-02-19', to: '2026-02-19' })).toEqual([log.id])
  })

  test('a period takes both its ends and nothing outside', async () => {
    const ids: string[] = []
    for (const day of ['2026-01-20', '2026-01-21', '2026-01-22', '2026-01-23']) ids.push((await brigade.addPatrol({ day, summary: '连续阴雨' })).id)
    expect(await patrols('连续阴雨', { from: '2026-01-21', to: '2026-01-22' })).toEqual([ids[2], ids[1]])
    expect(await patrols('连续阴雨', { to: '2026-01-20' })).toEqual([ids[0]])
    expect(await patrols('连续阴雨', { from: '2026-01-23' })).toEqual([ids[3]])
  })

  test('several on one day come newest entered first and page without repeats', async () => {
    for (const starts of ['01:00', '03:00', '05:00']) await brigade.addPatrol({ day: '2026-01-25', starts, ends: starts.replace(':00', ':30'), summary: '同日三次', stretches: [{ section: brigade.ids.g309, from: `K1${starts[1]}+000`, to: 'K26+000' }] })
    const one = await brigade.client.registers.list({ register: 'patrol-logs', text: '同日三次', limit: 2 })
    const two = await brigade.client.registers.list({ register: 'patrol-logs', text: '同日三次', limit: 2, after: one.next! })
    expect([...one.items, ...two.items].map(item => item.starts)).toEqual(['2026-01-25T05:00', '2026-01-25T03:00', '2026-01-25T01:00'])
    expect(two.next).toBeNull()
  })

  test('text, person and squad narrow together', async () => {
    const query = { register: 'patrol-logs', text: '护栏', filters: { officers: '张三', squad: '一中队' } }
    expect((await brigade.client.registers.list(query)).items.map(item => item.id)).toEqual([first.id])
    expect((await brigade.client.registers.list({ ...query, filters: { officers: '王五' } })).items).toEqual([])
  })
})

test('each hit says where it stands', async () => {
  const { groups } = await brigade.client.search.find({ text: '加油站', in: ['patrol-logs'] })
  expect(groups).toMatchObject([{ code: 'patrol-logs', label: '巡查日志', items: [{ id: first.id, number: first.number, day: '2026-01-15' }] }])
  expect(groups[0]!.items[0]!.snippet).toContain('加油站')
})
