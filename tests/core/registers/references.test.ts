import type { Brigade, Values } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrigade } from '#tests/support/brigade.ts'
import { briefly, problemsOf } from '#tests/support/refusals.ts'

let brigade: Brigade
beforeAll(async () => { brigade = await openBrigade() })
afterAll(() => brigade.close())

const check = async (change: Values) => briefly(await brigade.client.registers.check({ register: 'patrol-logs', values: brigade.patrol(change) as never }))

describe('another record is named by id, by number or by what it is called', () => {
  test('by id, by the object read earlier, by name', async () => {
    expect(await check({ squad: brigade.ids.second })).toEqual([])
    expect(await check({ squad: { id: brigade.ids.second, label: '二中队' } })).toEqual([])
    expect(await check({ squad: ' 二中队 ' })).toEqual([])
  })

  test('a patrol by its number', async () => {
    const log = await brigade.addPatrol({ day: '2026-01-02' })
    expect(await brigade.add('site-records', brigade.site(log.number!, { day: '2026-01-02' }))).toMatchObject({ patrol: { id: log.id, label: log.number } })
  })

  test('what is called so by nobody is not found; an id of nothing neither', async () => {
    expect(await check({ squad: '十中队' })).toEqual(['squad NOT_FOUND'])
    expect(await check({ squad: '00000000-0000-7000-8000-000000000000' })).toEqual(['squad NOT_FOUND'])
    expect(await check({ squad: 7 })).toEqual(['squad NOT_FOUND'])
    expect(await check({ squad: { name: '一中队' } })).toEqual(['squad NOT_FOUND'])
  })

  test('an id of another register is not found', async () => {
    expect(await check({ squad: brigade.ids.li })).toEqual(['squad NOT_FOUND'])
  })

  test('two people of one name must be told apart, and their ids do', async () => {
    const one = await brigade.add('people', { name: '刘伟', kind: 'officer', certificate: 'L1', certifiedTo: '2027-01-01' })
    await brigade.add('people', { name: '刘伟', kind: 'officer', certificate: 'L2', certifiedTo: '2027-01-01' })
    expect(await check({ officers: '张三、刘伟' })).toEqual(['officers AMBIGUOUS'])
    expect(await check({ handedOverBy: '刘伟' })).toEqual(['handedOverBy AMBIGUOUS'])
    expect(await check({ officers: [brigade.ids.zhang, one.id] })).toEqual([])
  })

  test('a removed record cannot be chosen any more', async () => {
    const vehicle = await brigade.add('brigade-vehicles', { plate: '甘M99999' })
    await brigade.client.registers.remove({ register: 'brigade-vehicles', id: vehicle.id, reason: '报废' })
    expect(await check({ vehicle: vehicle.id })).toEqual(['vehicle NOT_FOUND'])
    expect(await check({ vehicle: '甘M99999' })).toEqual(['vehicle NOT_FOUND'])
  })

  test('a choice by code or by label', async () => {
    expect((await brigade.addPatrol({ day: '2026-01-03', weather: 'snow', method: '路巡' }))).toMatchObject({ weather: 'snow', method: 'road' })
    expect(await check({ weather: 'Snow' })).toEqual(['weather NOT_A_CHOICE'])
    expect(await check({ weather: 'active' })).toEqual(['weather NOT_A_CHOICE'])
  })

  test('a photo that was never added cannot be named', async () => {
    const log = await brigade.addPatrol({ day: '2026-01-04' })
    expect(await problemsOf(brigade.add('site-records', brigade.site(log.id, { day: '2026-01-04', photos: [{ sha256: 'a'.repeat(64), name: '现场.jpg', size: 1 }] })))).toEqual(['photos ATTACHMENT_MISSING'])
  })
})

describe('rare characters are kept exactly', () => {
  test.each(['䶮', '𬭎', '𠮷', '㛃', '👮‍♂️', '“引号”', 'a<b>&c', `'; DROP TABLE people; --`, '％＿\\'])('%s', async (text) => {
    const log = await brigade.addPatrol({ day: '2026-02-01', officers: [brigade.ids.zhang, brigade.ids.li], summary: `见${text}一处` })
    expect((await brigade.client.registers.get({ register: 'patrol-logs', id: log.id })).summary).toBe(`见${text}一处`)
    expect((await brigade.client.search.find({ text: `见${text}一处` })).groups.flatMap(group => group.items.map(item => item.id))).toEqual(/[\p{L}\p{N}]/u.test(text) ? [log.id] : expect.any(Array))
    await brigade.client.registers.remove({ register: 'patrol-logs', id: log.id, reason: '下一个' })
  })

  test('a person of such a name is found by it and signs with it', async () => {
    const person = await brigade.add('people', { name: '王䶮𠮷', kind: 'officer', certificate: '𬭎1', certifiedTo: '2027-01-01' })
    expect(person.name).toBe('王䶮𠮷')
    expect((await brigade.client.registers.candidates({ register: 'people', text: '𠮷' })).map(({ label }) => label)).toEqual(['王䶮𠮷'])
    expect((await brigade.addPatrol({ day: '2026-02-02', officers: '张三、王䶮𠮷' })).officers[1]).toMatchObject({ name: '王䶮𠮷', certificate: '𬭎1' })
  })
})

describe('what is too long or unseen is refused at its field, and the rest is not lost', () => {
  test.each([
    ['ten thousand characters', '字'.repeat(10_000), 'summary TOO_LONG'],
    ['a control character', '铃\u0007', 'summary CONTROL_CHARACTERS'],
    ['half a character', '半\uD83D', 'summary CONTROL_CHARACTERS'],
  ])('%s', async (_, summary, problem) => {
    expect(await check({ summary })).toEqual([problem])
  })

  test('five thousand characters are kept', async () => {
    const summary = '巡'.repeat(5000)
    const log = await brigade.addPatrol({ day: '2026-02-04', summary })
    expect((await brigade.client.registers.get({ register: 'patrol-logs', id: log.id })).summary).toBe(summary)
  })
})
