import type { Brigade, Values } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { phraseText } from '#core/modules/narrative/rules.ts'
import { readPhraseSeeds } from '#core/modules/narrative/seeds.ts'
import { openBrigade, startBrigade } from '#tests/support/brigade.ts'
import { resourcesDir } from '#tests/support/core.ts'
import { briefly } from '#tests/support/refusals.ts'

let brigade: Brigade
beforeAll(async () => { brigade = await openBrigade() })
afterAll(() => brigade.close())

const phrase = (change: Values): Values => ({ part: 'finding', name: '试', text: '在{{桩号}}发现{{问题类别}}。', ...change })
const check = async (change: Values) => briefly(await brigade.client.registers.check({ register: 'phrases', values: phrase(change) as never }))

describe('a phrase says only what records can', () => {
  const cases: ReadonlyArray<[says: string, change: Values, problems: string[]]> = [
    ['as it should be', {}, []],
    ['with a part that may be left out', { text: '在{{桩号}}发现{{问题类别}}[，由{{处置人}}处置]。' }, []],
    ['a blank the record has not got', { text: '在{{地点}}发现{{问题类别}}。' }, ['text BLANK_UNKNOWN']],
    ['two of them', { text: '{{地点}}{{天气}}{{桩号}}' }, ['text BLANK_UNKNOWN', 'text BLANK_UNKNOWN']],
    ['a blank of built-in name', { text: '{{constructor}}{{桩号}}' }, ['text BLANK_UNKNOWN']],
    ['a brace too few', { text: '在{{桩号}发现。' }, ['text PHRASE_BRACKETS']],
    ['a bracket left open', { text: '在{{桩号}}[，由{{处置人}}处置。' }, ['text PHRASE_BRACKETS']],
    ['brackets within brackets', { text: '{{桩号}}[，[{{处置人}}]]' }, ['text PHRASE_BRACKETS']],
    ['boilerplate without a blank', { text: '本次巡查秩序良好。' }, ['text PHRASE_WITHOUT_BLANK', 'text PHRASE_CLAIMS']],
    ['nothing but what may be left out', { text: '[{{桩号}}]' }, ['text PHRASE_WITHOUT_BLANK']],
    ['a claim that all is well, about a finding', { text: '{{桩号}}其余一切正常。' }, ['text PHRASE_CLAIMS']],
    ['the same in the opening', { part: 'opening', text: '{{路线}}路况良好。' }, ['text PHRASE_CLAIMS']],
    ['about a site record of any condition', { part: 'site', text: '{{地点}}正常。' }, ['text PHRASE_CLAIMS']],
    ['about a site record that is normal', { part: 'site', condition: 'normal', text: '{{地点}}正常。' }, []],
    ['that something is not normal', { text: '{{桩号}}设施不正常。' }, []],
    ['narrowed by what findings have', { kind: 'damage', state: '待处置' }, []],
    ['narrowed by what they have not', { condition: 'normal', method: 'road' }, ['method CONDITION_ELSEWHERE', 'condition CONDITION_ELSEWHERE']],
  ]
  test.each(cases)('%s', async (_, change, problems) => expect(await check(change)).toEqual(problems))

  test('what is shipped keeps to this, and is there from the start', async () => {
    const seeds = readPhraseSeeds(resourcesDir)
    for (const seed of seeds.phrases) expect(briefly(phraseText({ ...seed, position: 10, status: 'active', initials: '' })), seed.name).toEqual([])
    const { items } = await brigade.client.registers.list({ register: 'phrases', limit: 50 })
    expect(items.map(({ title }) => title).sort()).toEqual(seeds.phrases.map(({ name }) => name).sort())
    for (const item of items) expect(briefly(await brigade.client.registers.check({ register: 'phrases', id: item.id, values: {} })), item.title).toEqual([])
  })
})

describe('the brigade’s own phrases', () => {
  test('the one that says most precisely what a record is wins; a retired one is not used', async () => {
    const own = await startBrigade()
    const patrol = await own.addPatrol()
    await own.add('findings', own.finding(patrol.id))
    const told = async () => (await own.client.narrative.compose({ id: patrol.id })).sentences.find(({ part }) => part === 'finding')!.text
    await own.add('phrases', phrase({ name: '路损', kind: 'damage', text: '{{桩号}}路损。' }))
    const precise = await own.add('phrases', phrase({ name: '路损待处置', kind: 'damage', state: 'pending', text: '{{桩号}}路损，尚待处置。' }))
    expect(await told()).toBe('K15+300路损，尚待处置。')
    await own.edit('phrases', precise, { status: 'retired' })
    // Equally precise: 限处置状态 as shipped stands before, by its position.
    expect(await told()).toBe('09:15，在G309董志段K15+300发现路产损坏：护栏损坏两处，待处置，处置期限2026年3月16日。')
    await own.add('phrases', phrase({ name: '路损优先', kind: 'damage', text: '{{桩号}}有路损。', position: 1 }))
    expect(await told()).toBe('K15+300有路损。')
  })

  test('what was changed or removed of what is shipped stays so at the next start', async () => {
    const own = await startBrigade()
    const { items } = await own.client.registers.list({ register: 'phrases' })
    const [first, second] = items as unknown as Array<{ id: string, version: number }>
    await own.edit('phrases', first!, { name: '改过的名称' })
    await own.client.registers.remove({ register: 'phrases', id: second!.id, reason: '不用' })
    await own.restart()
    const after = await own.client.registers.list({ register: 'phrases' })
    expect(after.total).toBe(items.length - 1)
    expect(after.items.map(({ title }) => title)).toContain('改过的名称')
    expect(await own.verify()).toMatchObject({ ok: true })
  })
})
