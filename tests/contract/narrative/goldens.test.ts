import type { PatrolBooks } from '#contract/narrative/blanks.ts'
import type { Phrase } from '#contract/narrative/phrase.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { assemble, textOf } from '#contract/narrative/sentences.ts'
import { resourcesDir } from '#tests/support/core.ts'

// Worked cases of 巡查叙述, written from what a log has to say before the program printed any of them, with the phrases that are shipped.
const read = (name: string) => JSON.parse(readFileSync(join(resourcesDir, name), 'utf8')) as Record<string, unknown>
const shipped = (read(join('phrases', 'patrol.json')).phrases as Array<Partial<Phrase>>).map((phrase, index): Phrase => ({
  part: '', name: '', text: '', method: null, matter: null, condition: null, kind: null, state: null, position: (index + 1) * 10, ...phrase,
}))
const entries = read(join('dictionaries', 'patrol.json')).entries as Record<string, Array<{ code: string, label: string }>>
const labelOf = (dictionary: string, code: string) => entries[dictionary]!.find(entry => entry.code === code)!.label

const named = (...names: string[]) => names.map(name => ({ id: name, name, certificate: '621' }))
const called = (label: string) => ({ id: label, label })
const stretch = (section: string, from: string, to: string, direction = 'both') => ({ section: called(section), from, to, direction })

type Values = Record<string, unknown>
const patrol = (change: Values = {}): Values => ({
  day: '2026-03-09', starts: '2026-03-09T08:30', ends: '2026-03-09T11:00', squad: called('一中队'), method: 'road', weather: null,
  officers: named('张三', '李四'), auxiliaries: [], vehicle: null, stretches: [stretch('G309董志段', 'K12+000', 'K24+000')], mileage: 24, ...change,
})
const site = (number: string, change: Values = {}): Values => ({
  number, day: '2026-03-09', starts: '2026-03-09T09:10', ends: null, matter: 'road', kind: null, section: called('G309董志段'), from: 'K15+200', to: null,
  direction: 'both', place: '董志加油站对面', condition: 'normal', state: 'done', description: null, handling: null, toCase: false, ...change,
})
const finding = (number: string, change: Values = {}): Values => ({
  number, day: '2026-03-09', foundAt: '2026-03-09T09:15', kind: 'damage', section: called('G309董志段'), stake: 'K15+300', direction: 'both', description: '护栏损坏两处',
  state: 'pending', due: null, handling: null, handledOn: null, handledBy: null, handedTo: null, ...change,
})
const books = (of: Partial<PatrolBooks>): PatrolBooks => ({ patrol: patrol(), sites: [], findings: [], ...of })

const opening = '2026年3月9日08:30至11:00，一中队执法人员张三、李四对G309董志段K12+000至K24+000（双向）进行巡查，巡查里程24.0公里。'

const goldens: ReadonlyArray<[says: string, books: PatrolBooks, sentences: string[]]> = [
  ['without a site record: who drove where, and not a word of how it was', books({}), [opening]],

  ['everything about the outing that was recorded', books({ patrol: patrol({ auxiliaries: named('赵协'), vehicle: called('甘M12345'), weather: 'sunny' }) }), [
    '2026年3月9日08:30至11:00，一中队执法人员张三、李四会同协管人员赵协乘坐甘M12345对G309董志段K12+000至K24+000（双向）进行巡查，天气晴，巡查里程24.0公里。',
  ]],

  ['normal, where a site record says so, with nothing more', books({ sites: [site('XJ2026-00001')] }), [
    opening,
    '09:10，在G309董志段K15+200（董志加油站对面）开展公路路政检查，路段情况正常。',
  ]],

  ['normal, with what was looked at over a length of road', books({ sites: [site('XJ2026-00001', { to: 'K15+400', kind: 'routine', description: '标志标线清晰，边沟无堆积。' })] }), [
    opening,
    '09:10，在G309董志段K15+200至K15+400（董志加油站对面）开展公路路政检查（日常巡查），路段情况正常：标志标线清晰，边沟无堆积。',
  ]],

  ['over midnight: each time on the day it belongs to', books({
    patrol: patrol({ day: '2026-03-08', starts: '2026-03-08T22:00', ends: '2026-03-09T02:00' }),
    sites: [site('XJ2026-00002', { day: '2026-03-09', starts: '2026-03-09T00:30', condition: 'abnormal', description: '路面有撒落煤渣', handling: '现场清扫' })],
    findings: [finding('WT2026-00002', { day: '2026-03-08', foundAt: '2026-03-08T23:05', kind: 'facility', description: '爆闪灯不亮' })],
  }), [
    '2026年3月8日22:00至次日02:00，一中队执法人员张三、李四对G309董志段K12+000至K24+000（双向）进行巡查，巡查里程24.0公里。',
    '23:05，在G309董志段K15+300发现附属设施损坏：爆闪灯不亮，待处置。',
    '次日00:30，在G309董志段K15+200（董志加油站对面）开展公路路政检查，路段情况异常：路面有撒落煤渣；处理情况：现场清扫。',
    '本次巡查共发现问题1处，其中待处置1处。',
  ]],

  ['a finding handled on the day it was found', books({ findings: [finding('WT2026-00001', { state: 'handled', handledOn: '2026-03-09', handledBy: called('李四'), handling: '已扶正并固定。' })] }), [
    opening,
    '09:15，在G309董志段K15+300发现路产损坏：护栏损坏两处，由李四于当日处置完毕：已扶正并固定。',
    '本次巡查共发现问题1处，其中已处置1处。',
  ]],

  ['a finding handled later, by nobody named', books({ findings: [finding('WT2026-00001', { state: 'handled', handledOn: '2026-03-12', handling: '养护单位已更换' })] }), [
    opening,
    '09:15，在G309董志段K15+300发现路产损坏：护栏损坏两处，于2026年3月12日处置完毕：养护单位已更换。',
    '本次巡查共发现问题1处，其中已处置1处。',
  ]],

  ['a finding handed over', books({ findings: [finding('WT2026-00001', { kind: 'control-area', description: '建筑控制区内堆放预制板', state: 'handed-over', handedTo: '董志镇人民政府' })] }), [
    opening,
    '09:15，在G309董志段K15+300发现建筑控制区：建筑控制区内堆放预制板，已移交董志镇人民政府。',
    '本次巡查共发现问题1处，其中已移交1处。',
  ]],

  ['a pending finding with its due day', books({ findings: [finding('WT2026-00001', { due: '2026-03-16' })] }), [
    opening,
    '09:15，在G309董志段K15+300发现路产损坏：护栏损坏两处，待处置，处置期限2026年3月16日。',
    '本次巡查共发现问题1处，其中待处置1处。',
  ]],

  ['sites and findings by the clock, the site before what was found there, and what came of them', books({
    sites: [site('XJ2026-00002', { starts: '2026-03-09T10:20', place: '野狐沟桥', from: 'K22+000' }), site('XJ2026-00001', { condition: 'abnormal', toCase: true })],
    findings: [finding('WT2026-00002', { foundAt: '2026-03-09T09:40', stake: 'K18+000', kind: 'spill', description: '抛洒碎石', state: 'handled', handledOn: '2026-03-09', handling: '当场清理' }), finding('WT2026-00001', { foundAt: '2026-03-09T09:10' })],
  }), [
    opening,
    '09:10，在G309董志段K15+200（董志加油站对面）开展公路路政检查，路段情况异常；已转立案。',
    '09:10，在G309董志段K15+300发现路产损坏：护栏损坏两处，待处置。',
    '09:40，在G309董志段K18+000发现抛洒遗撒：抛洒碎石，于当日处置完毕：当场清理。',
    '10:20，在G309董志段K22+000（野狐沟桥）开展公路路政检查，路段情况正常。',
    '本次巡查共发现问题2处，其中已处置1处、待处置1处。',
  ]],

  ['two stretches, in the order they were driven', books({ patrol: patrol({ stretches: [stretch('G309董志段', 'K12+000', 'K24+000', 'up'), stretch('S202西峰段', 'K0+000', 'K5+500', 'down')], mileage: 36.5 }) }), [
    '2026年3月9日08:30至11:00，一中队执法人员张三、李四对G309董志段K12+000至K24+000（上行）、S202西峰段K0+000至K5+500（下行）进行巡查，巡查里程36.5公里。',
  ]],

  ['rare characters, as people and places are written', books({
    patrol: patrol({ officers: named('张䶮', '李𬭎'), stretches: [stretch('𠮷岘镇路', 'K1+000', 'K3+000')], mileage: 6 }),
    sites: [site('XJ2026-00001', { section: called('𠮷岘镇路'), from: 'K2+000', place: '㖞川桥头' })],
  }), [
    '2026年3月9日08:30至11:00，一中队执法人员张䶮、李𬭎对𠮷岘镇路K1+000至K3+000（双向）进行巡查，巡查里程6.0公里。',
    '09:10，在𠮷岘镇路K2+000（㖞川桥头）开展公路路政检查，路段情况正常。',
  ]],

  ['over cameras nobody drives', books({ patrol: patrol({ method: 'video', mileage: 12 }) }), [
    '2026年3月9日08:30至11:00，一中队执法人员张三、李四以网巡方式对G309董志段K12+000至K24+000（双向）进行巡查。',
  ]],

  ['a description of several lines stays one sentence', books({ findings: [finding('WT2026-00001', { description: '护栏损坏两处\n立柱倾斜一根。\n' })] }), [
    opening,
    '09:15，在G309董志段K15+300发现路产损坏：护栏损坏两处；立柱倾斜一根，待处置。',
    '本次巡查共发现问题1处，其中待处置1处。',
  ]],

  ['a form in which hardly anything is filled in says nothing yet', books({ patrol: { day: '2026-03-09', starts: '2026-03-09T08:30', stretches: [{ section: null, from: null, to: null, direction: null }] } }), []],
]

describe('the narrative of a patrol', () => {
  test.each(goldens)('%s', (_, given, sentences) => {
    const narrative = assemble(given, shipped, labelOf)
    expect(narrative.map(({ text }) => text)).toEqual(sentences)
    expect(textOf(narrative)).toBe(sentences.join(''))
  })

  test('names for every sentence what it rests on', () => {
    const narrative = assemble(books({ sites: [site('XJ2026-00001')], findings: [finding('WT2026-00001')] }), shipped, labelOf)
    expect(narrative.map(({ part, source, mark }) => [part, source, mark])).toEqual([
      ['opening', null, 'untouched'], ['site', 'XJ2026-00001', 'untouched'], ['finding', 'WT2026-00001', 'untouched'], ['closing', null, 'untouched'],
    ])
  })

  test('says 正常 only where a site record does', () => {
    for (const [, given] of goldens) {
      const normal = given.sites.filter(({ condition }) => condition === 'normal').map(({ number }) => number)
      for (const { text, source } of assemble(given, shipped, labelOf)) if (text.includes('正常')) expect(normal).toContain(source)
    }
  })
})
