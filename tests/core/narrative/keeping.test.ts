import type { Sentence } from '#contract/narrative/sentences.ts'
import type { Brigade, PatrolLog, Values } from '#tests/support/brigade.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { broughtUp, reviewed, untold } from '#contract/narrative/sentences.ts'
import { openBrigade } from '#tests/support/brigade.ts'
import { problemsOf } from '#tests/support/refusals.ts'

let brigade: Brigade
let day = 0
beforeAll(async () => { brigade = await openBrigade() })
afterAll(() => brigade.close())

/** A patrol on a day of its own, with a normal site record and a pending finding. */
async function told() {
  const on = `2026-02-${String(++day).padStart(2, '0')}`
  const patrol = await brigade.addPatrol({ day: on, summary: null })
  const site = await brigade.add<Values & { id: string, version: number, number: string }>('site-records', brigade.site(patrol.id, { day: on }))
  const finding = await brigade.add<Values & { id: string, version: number, number: string }>('findings', brigade.finding(patrol.id, { day: on }))
  return { patrol, site, finding, on }
}
const compose = (patrol: { id: string }, values: Values = {}) => brigade.client.narrative.compose({ id: patrol.id, values: values as never })
const read = async ({ id }: { id: string }) => await brigade.client.registers.get({ register: 'patrol-logs', id }) as unknown as PatrolLog
/** What the button 更新叙述 does: brings the narrative up and saves the log. */
async function writeUp(patrol: { id: string }, values: Values = {}) {
  const log = await read(patrol)
  const { sentences } = await compose(patrol)
  return brigade.edit<PatrolLog>('patrol-logs', log, { sentences: broughtUp(log.sentences as Sentence[], sentences), ...values })
}
const marks = (log: PatrolLog) => log.sentences.map(({ mark, source }) => `${mark} ${source ?? '—'}`)

describe('a narrative is kept with its log', () => {
  test('巡查情况 becomes what the sentences say, is found by its words, and stands in the history', async () => {
    const { patrol, site, finding } = await told()
    const log = await writeUp(patrol)
    expect(marks(log)).toEqual(['untouched —', `untouched ${site.number}`, `untouched ${finding.number}`, 'untouched —'])
    expect(log.summary).toBe(log.sentences.map(({ text }) => text).join(''))
    expect(log.summary).toMatch(/09:15，在G309董志段K15\+300发现路产损坏：护栏损坏两处，待处置，处置期限2026年\d+月\d+日。/)
    const hits = await brigade.client.search.find({ text: '路段情况正常', in: ['patrol-logs'] })
    expect(hits.groups[0]!.items.map(item => item.id)).toContain(log.id)
    const [entry] = await brigade.client.registers.history({ register: 'patrol-logs', id: log.id })
    expect(entry!.changes.map(({ field }) => field).sort()).toEqual(['sentences', 'summary'])
  })

  test('composing writes nothing, and needs no seat', async () => {
    const { patrol } = await told()
    const before = await read(patrol)
    expect((await brigade.seatOf(null).narrative.compose({ id: patrol.id })).sentences).toHaveLength(4)
    expect(await read(patrol)).toEqual(before)
  })

  test('a form that is not saved yet is told as far as it is filled in', async () => {
    const { sentences, records } = await brigade.client.narrative.compose({ values: brigade.patrol({ officers: ['张三', '李四'], vehicle: null }) as never })
    expect(sentences.map(({ text }) => text)).toEqual(['2026年3月9日08:30至11:00，一中队执法人员张三、李四对G309董志段K12+000至K24+000（双向）进行巡查，天气晴，巡查里程24.0公里。'])
    expect(records).toEqual([])
    expect((await brigade.client.narrative.compose({ values: { day: '随便', officers: 7 } as never })).sentences).toEqual([])
  })
})

describe('what a clerk wrote stays', () => {
  test('an edited sentence is marked, and bringing up keeps it while the others follow their records', async () => {
    const { patrol, site, finding } = await told()
    const log = await writeUp(patrol)
    const edited = await brigade.edit<PatrolLog>('patrol-logs', log, { sentences: log.sentences.map(line => line.source === site.number ? { ...line, text: '九时许查看加油站对面，正常。' } : line) })
    expect(marks(edited)).toEqual(['untouched —', `edited ${site.number}`, `untouched ${finding.number}`, 'untouched —'])
    await brigade.edit('findings', finding, { state: 'handled', handledOn: finding.day, handling: '已扶正', handledBy: '李四' })
    const after = await writeUp(patrol)
    expect(after.sentences.map(({ text }) => text).slice(1, 3)).toEqual(['九时许查看加油站对面，正常。', '09:15，在G309董志段K15+300发现路产损坏：护栏损坏两处，由李四于当日处置完毕：已扶正。'])
    expect(marks(after)).toEqual(['untouched —', `edited ${site.number}`, `untouched ${finding.number}`, 'untouched —'])
    expect(after.sentences.map(({ id }) => id)).toEqual(log.sentences.map(({ id }) => id))
  })

  test('nobody can pass an edited sentence off as untouched, or a record’s sentence as written by hand', async () => {
    const { patrol } = await told()
    const log = await writeUp(patrol)
    const forged = await brigade.edit<PatrolLog>('patrol-logs', log, { sentences: log.sentences.map(line => ({ ...line, text: `${line.text}一切正常。`, mark: '未改' })) })
    expect(new Set(forged.sentences.map(({ mark }) => mark))).toEqual(new Set(['edited']))
    const back = await brigade.edit<PatrolLog>('patrol-logs', forged, { sentences: log.sentences.map(line => ({ ...line, mark: 'own' })) })
    expect(new Set(back.sentences.map(({ mark }) => mark))).toEqual(new Set(['untouched']))
  })

  test('a text typed before there was a narrative stays in front of the sentences, as written by hand', async () => {
    const { patrol, on } = await told()
    const typed = await brigade.edit<PatrolLog>('patrol-logs', patrol, { summary: '雨后路滑，注意慢行' })
    const { sentences } = await compose(patrol)
    const log = await brigade.edit<PatrolLog>('patrol-logs', typed, { sentences: broughtUp([{ text: typed.summary!, mark: 'own', part: null, source: null }], sentences) })
    expect(log.sentences.map(({ mark }) => mark)).toEqual(['untouched', 'untouched', 'untouched', 'own', 'untouched'])
    expect(log.summary).toContain('雨后路滑，注意慢行。')
    expect(log.day).toBe(on)
  })

  test('巡查情况 retyped as one text finds its sentences again: one changed is edited, one added is written by hand', async () => {
    const { patrol, finding } = await told()
    const log = await writeUp(patrol)
    const retyped = await brigade.edit<PatrolLog>('patrol-logs', log, { summary: `${log.summary!.replace(/护栏损坏两处，待处置，处置期限2026年\d+月\d+日。/, '护栏损坏两处，已通知养护。')}返程无事。` })
    expect(marks(retyped)).toEqual([marks(log)[0], marks(log)[1], `edited ${finding.number}`, 'untouched —', 'own —'])
    expect(retyped.summary).toMatch(/已通知养护。本次巡查.*返程无事。$/)
    const emptied = await brigade.edit<PatrolLog>('patrol-logs', retyped, { summary: null })
    expect([emptied.sentences, emptied.summary]).toEqual([[], null])
  })
})

describe('a narrative is held against the records', () => {
  test('a record entered later is not told until the narrative is brought up, where it belongs by the clock', async () => {
    const { patrol, on } = await told()
    const log = await writeUp(patrol)
    const late = await brigade.add<{ id: string, version: number, number: string }>('findings', brigade.finding(patrol.id, { day: on, foundAt: '09:12', stake: 'K16+000', kind: 'spill', description: '抛洒碎石' }))
    const composed = await compose(patrol)
    expect(untold(log.sentences as Sentence[], composed).map(({ number }) => number)).toEqual([late.number])
    const after = await writeUp(patrol)
    expect(after.sentences.map(({ source }) => source)[2]).toBe(late.number)
    expect(untold(after.sentences as Sentence[], composed)).toEqual([])
  })

  test('a sentence whose record was removed stands without a ground until it is brought up', async () => {
    const { patrol, site, finding } = await told()
    const log = await writeUp(patrol)
    const edited = await brigade.edit<PatrolLog>('patrol-logs', log, { sentences: log.sentences.map(line => line.source === finding.number ? { ...line, text: '护栏损坏，已拍照。' } : line) })
    for (const [register, { id }] of [['findings', finding], ['site-records', site]] as const) await brigade.client.registers.remove({ register, id, reason: '误录' })
    const composed = await compose(patrol)
    expect(edited.sentences.map(sentence => reviewed(sentence as Sentence, composed).standing)).toEqual(['sound', 'unfounded', 'unfounded', 'unfounded'])
    // It can still be saved as it stands.
    const saved = await brigade.edit<PatrolLog>('patrol-logs', edited, { weather: 'rain', sentences: edited.sentences })
    expect(saved.sentences).toHaveLength(4)
    // What nobody touched goes with its record; what a clerk wrote stays to be decided on.
    expect(marks(await writeUp(patrol))).toEqual(['untouched —', `edited ${finding.number}`])
  })

  test('a finding named by number or stake in a sentence written by hand counts as told', async () => {
    const { patrol, site, finding } = await told()
    const own = (text: string): Sentence => ({ text, mark: 'own', part: null, source: null })
    const composed = await compose(patrol)
    const rest = (sentences: Sentence[]) => untold(sentences, composed).map(({ number }) => number)
    expect(rest([])).toEqual([site.number, finding.number])
    expect(rest([own('K15+300 护栏损坏')])).toEqual([site.number])
    expect(rest([own(`见 ${site.number}`)])).toEqual([finding.number])
  })
})

describe('what is refused, at its field', () => {
  test('a sentence that rests on another patrol’s record', async () => {
    const { patrol } = await told()
    const other = await told()
    const log = await writeUp(patrol)
    const foreign = { text: '某处护栏损坏。', part: 'finding', source: other.finding.number }
    expect(await problemsOf(brigade.edit('patrol-logs', log, { sentences: [...log.sentences, foreign] }))).toEqual(['sentences.4.source SENTENCE_ELSEWHERE'])
    expect(await problemsOf(brigade.addPatrol({ day: '2026-01-05', summary: null, sentences: [foreign] }))).toEqual(['sentences.0.source SENTENCE_ELSEWHERE'])
  })

  test('two texts that contradict each other', async () => {
    const { patrol } = await told()
    const log = await writeUp(patrol)
    expect(await problemsOf(brigade.edit('patrol-logs', log, { sentences: log.sentences.slice(1), summary: '另有一说' }))).toEqual(['summary NARRATIVE_DIFFERS'])
  })

  test('a sentence without words, or of no part', async () => {
    const { patrol } = await told()
    expect(await problemsOf(brigade.edit('patrol-logs', patrol, { sentences: [{ text: ' ' }] }))).toEqual(['sentences.0.text REQUIRED'])
    expect(await problemsOf(brigade.edit('patrol-logs', patrol, { sentences: [{ text: '字', part: '闲话' }] }))).toEqual(['sentences.0.part NOT_A_CHOICE'])
  })
})
