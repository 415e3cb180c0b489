import type { Values } from '#tests/support/brigade.ts'
import type { DrawnObject, RandomCheck } from '#tests/support/random-checks.ts'
import { describe, expect, it } from 'vitest'
import { startBrigade } from '#tests/support/brigade.ts'
import { addOperators, randomCheck } from '#tests/support/random-checks.ts'
import { problemsOf, refusalData } from '#tests/support/refusals.ts'

async function withTask(change?: Values) {
  const brigade = await startBrigade()
  const operators = await addOperators(brigade)
  const task = await brigade.add<RandomCheck>('random-checks', randomCheck(change))
  const now = async () => await brigade.client.registers.get({ register: 'random-checks', id: task.id }) as unknown as RandomCheck
  const objects = async () => (await brigade.client.registers.list({ register: 'random-check-objects', filters: { task: task.id } })).items as unknown as DrawnObject[]
  const draw = async (input: { seed?: string, redrawReason?: string } = {}) => brigade.client.randomChecks.draw({ task: task.id, version: (await now()).version, ...input })
  const one = async (id: string) => await brigade.client.registers.get({ register: 'random-check-objects', id }) as unknown as DrawnObject
  return { ...brigade, running: brigade, operators, task, now, objects, draw, one }
}

describe('a random check before it is drawn', () => {
  it('asks for a share or a number, and not for both', async () => {
    const { add } = await withTask()
    expect(await problemsOf(add('random-checks', randomCheck({ count: null })))).toEqual(['share DRAW_NO_SIZE'])
    expect(await problemsOf(add('random-checks', randomCheck({ share: 10 })))).toEqual(['count DRAW_TWO_SIZES'])
    expect(await problemsOf(add('random-checks', randomCheck({ count: 0 })))).toEqual(['count TOO_SMALL'])
    expect(await problemsOf(add('random-checks', randomCheck({ officersEach: 1 })))).toEqual(['officersEach TOO_SMALL'])
    expect(await problemsOf(add('random-checks', randomCheck({ until: '2026-03-10' })))).toEqual(['until NOT_BEFORE_FIELD'])
  })

  it('is narrowed only by what its pool has', async () => {
    const { add } = await withTask()
    expect(await problemsOf(add('random-checks', randomCheck({ vehicleKind: 'truck' })))).toEqual(['vehicleKind NOT_FOR_POOL'])
    expect(await problemsOf(add('random-checks', randomCheck({ pool: 'transport-vehicles', practitionerKind: 'instructor' })))).toEqual(['practitionerKind NOT_FOR_POOL'])
    expect(await problemsOf(add('random-checks', randomCheck({ exclusions: [{ reason: 'other' }] })))).toEqual(['exclusions.0.object EXCLUSION_EMPTY'])
  })

  it('shows beforehand how many there are, how many would be drawn and who is left out', async () => {
    const { client, task } = await withTask({ count: null, share: 30, exclusions: [{ object: '顺达运输', reason: 'closed', note: '已停业' }, { officer: '王五', reason: 'absent' }] })
    expect(await client.randomChecks.preview({ task: task.id })).toMatchObject({
      pool: '经营业户 · 普通货运', objects: 6, excludedObjects: 1, count: 2, officers: 4, excludedOfficers: 1, problems: [],
      exclusions: [{ object: { name: '顺达运输' }, officer: null, reason: '停业或已迁出：已停业' }, { object: null, officer: { name: '王五' }, reason: '出差、请假' }],
    })
  })
})

describe('a draw', () => {
  it('draws once: objects with two certified officers each, from a seed that is written down', async () => {
    const { draw, now, objects, one, ids } = await withTask()
    const drawn = await draw()
    expect(drawn).toMatchObject({ seq: 1, operator: '张三', witness: '韩旭（区司法局）', drawnAt: '2026-03-10T10:00', seedGiven: false, objectCount: 6, officerCount: 4, count: 2, redrawReason: null, voided: null })
    expect(drawn.seed).toMatch(/^[0-9a-f]{32}$/)
    expect(await now()).toMatchObject({ state: 'drawn', drawnOn: '2026-03-10' })
    const found = await objects()
    expect(found.map(({ name }) => name).sort()).toEqual(drawn.outcomes.map(({ name }) => name).sort())
    for (const { id } of found) {
      const object = await one(id)
      expect(object).toMatchObject({ state: 'pending', day: '2026-03-11', kind: 'operators', supervision: '普通货运', division: '董志镇', result: null })
      expect(object.officers).toHaveLength(2)
      expect(object.operator).toMatchObject({ label: object.name })
      for (const { id } of object.officers) expect([ids.zhang, ids.li, ids.wang, ids.ma]).toContain(id)
    }
  })

  it('takes a seed that was handed in, and then draws what anybody draws from it', async () => {
    const first = await (await withTask()).draw({ seed: 'lottery-2026-03-10' })
    expect(first).toMatchObject({ seed: 'lottery-2026-03-10', seedGiven: true })
    const { client, task } = await withTask()
    await expect(client.randomChecks.draw({ task: task.id, version: 1, seed: '有 空格' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('refuses a second draw without a reason; with one, the former is kept and its objects go to the bin', async () => {
    const { draw, client, task, objects, now } = await withTask()
    const first = await draw()
    expect(await problemsOf(draw())).toEqual(['drawnOn DRAW_DONE'])
    const second = await draw({ redrawReason: '抽中的业户已迁出' })
    expect(second).toMatchObject({ seq: 2, redrawReason: '抽中的业户已迁出', voided: null })
    const all = await client.randomChecks.draws({ task: task.id })
    expect(all.map(({ seq, voided }) => [seq, voided?.reason ?? null])).toEqual([[2, null], [1, '抽中的业户已迁出']])
    expect(all[1]).toMatchObject({ seed: first.seed, outcomes: first.outcomes })
    expect(await objects()).toHaveLength(2)
    expect((await client.registers.list({ register: 'random-check-objects', bin: true })).items).toHaveLength(2)
    expect(await now()).toMatchObject({ state: 'drawn' })
  })

  it('declared void leaves the task to be put right and drawn again', async () => {
    const { draw, client, task, edit, now, objects } = await withTask()
    await draw()
    await client.randomChecks.voidDraw({ task: task.id, version: (await now()).version, reason: '名单漏了一户' })
    expect(await now()).toMatchObject({ state: 'planned', drawnOn: null })
    expect(await objects()).toEqual([])
    await edit('random-checks', await now(), { business: null, count: 3 })
    expect(await draw()).toMatchObject({ seq: 2, redrawReason: '名单漏了一户', objectCount: 8, count: 3 })
    await refusalData(client.randomChecks.voidDraw({ task: task.id, version: 1, reason: '再来' }), 'STALE_VERSION')
  })

  it('is not made again by changing the task: what the certificate states is frozen', async () => {
    const { draw, edit, now } = await withTask()
    await draw()
    expect(await problemsOf(edit('random-checks', await now(), { count: 3, name: '另一次抽查' }))).toEqual(['name DRAW_FROZEN', 'count DRAW_FROZEN'])
    expect(await problemsOf(edit('random-checks', await now(), { witness: '别人' }))).toEqual(['witness DRAW_FROZEN'])
    expect(await problemsOf(edit('random-checks', await now(), { drawnOn: '2026-03-01' }))).toEqual(['drawnOn COMPUTED_FIELD'])
    expect(await edit('random-checks', await now(), { remarks: '结果另行汇总' })).toMatchObject({ remarks: '结果另行汇总' })
  })

  it('cannot be changed or deleted in the file either', async () => {
    const { draw, running } = await withTask()
    const { id } = await draw()
    const { db } = running.core.services
    expect(() => db.prepare(`UPDATE random_draws SET seed = 'x' WHERE id = ?`).run(id)).toThrow('never changed')
    expect(() => db.prepare('DELETE FROM random_draws WHERE id = ?').run(id)).toThrow('never deleted')
  })
})

describe('a draw is refused, and nothing is written', () => {
  it('from an empty pool, or one that is excluded whole', async () => {
    const { draw, now } = await withTask({ township: '什社乡' })
    expect(await problemsOf(draw())).toEqual(['pool POOL_EMPTY'])
    expect(await now()).toMatchObject({ state: 'planned', version: 1 })
    const excluded = await withTask({ business: 'repair', count: 1, exclusions: [{ object: '兴盛汽修', reason: 'closed' }, { object: '利民汽修', reason: 'closed' }] })
    expect(await problemsOf(excluded.draw())).toEqual(['exclusions POOL_ALL_EXCLUDED'])
  })

  it('when it is larger than the pool', async () => {
    const { draw, client } = await withTask({ count: 6, exclusions: [{ object: '顺达运输', reason: 'other' }] })
    await expect(draw()).rejects.toMatchObject({ message: '要抽 6 个，可抽的只有 5 个（另有 1 个已排除）' })
    expect((await client.registers.list({ register: 'random-check-objects' })).total).toBe(0)
  })

  it('without a witness, or with too few certified officers', async () => {
    expect(await problemsOf((await withTask({ witness: null })).draw())).toEqual(['witness DRAW_WITNESS'])
    const few = await withTask({ exclusions: ['张三', '李四', '王五'].map(officer => ({ officer, reason: 'absent' })) })
    expect(await problemsOf(few.draw())).toEqual(['officersEach DRAW_OFFICERS_TOO_FEW'])
    const later = await withTask({ day: '2026-12-30', until: '2028-01-05' })
    expect(await problemsOf(later.draw())).toEqual(['officersEach DRAW_OFFICERS_TOO_FEW'])
  })

  it('when too few are left for one object after those who avoid it', async () => {
    const { draw } = await withTask({ count: 6, exclusions: ['张三', '李四', '王五'].map(officer => ({ object: '顺达运输', officer, reason: 'avoidance' })) })
    await expect(draw()).rejects.toMatchObject({ message: '“顺达运输”须派 2 人，除去回避的只剩 1 人' })
  })

  it('when an exclusion names nobody in the pool, or more than one', async () => {
    const { draw, add, edit, now } = await withTask({ exclusions: [{ object: '没有这户', reason: 'other' }] })
    expect(await problemsOf(draw())).toEqual(['exclusions.0.object EXCLUSION_UNKNOWN'])
    await add('operators', { name: '顺达运输', kind: 'enterprise', business: 'freight', township: '肖金镇', oldNumber: '621002600000001' }, '同名不同户')
    await edit('random-checks', await now(), { exclusions: [{ object: '顺达运输', reason: 'other' }] })
    expect(await problemsOf(draw())).toEqual(['exclusions.0.object EXCLUSION_AMBIGUOUS'])
    await edit('random-checks', await now(), { exclusions: [{ object: '621002600000001', reason: 'other' }] })
    expect(await draw()).toMatchObject({ objectCount: 7, exclusions: [{ object: { name: '顺达运输' } }] })
  })

  it('of whoever has reached the published cap of visits, draws none, and says why', async () => {
    const { add, client, task, operators, ids } = await withTask({ count: 5 })
    const { id: matter } = await add('visit-matters', { name: '道路货物运输经营检查', kind: 'transport', basis: '《道路运输条例》第五十八条', publishedOn: '2025-05-30' })
    await add('visit-caps', { year: 2026, business: 'freight', cap: 1, publishedBy: '西峰区司法局', publishedOn: '2025-06-20', document: '频次上限公告' })
    await add('enterprise-visits', { operator: operators[0], day: '2026-02-10', matters: [{ matter }], officers: [ids.zhang, ids.li] })
    expect(await client.randomChecks.preview({ task: task.id })).toMatchObject({ excludedObjects: 1, exclusions: [{ object: { name: '顺达运输' }, reason: '已达年度检查上限：2026 年已 1 次，上限 1 次' }] })
    const { outcomes } = await client.randomChecks.draw({ task: task.id, version: 1 })
    expect(outcomes.map(({ name }) => name)).not.toContain('顺达运输')
  })

  it('of those who are avoiding one object, never sends one there', async () => {
    const { draw } = await withTask({ count: 6, exclusions: [{ object: '顺达运输', officer: '张三', reason: 'avoidance' }, { object: '顺达运输', officer: '李四', reason: 'interest' }] })
    const { outcomes } = await draw()
    expect(outcomes.find(({ name }) => name === '顺达运输')!.officers.map(({ name }) => name).sort()).toEqual(['王五', '马六'])
  })
})

describe('what was drawn', () => {
  it('comes from the draw alone, and stays', async () => {
    const { draw, add, objects, client, task, ids } = await withTask()
    expect(await problemsOf(add('random-check-objects', { day: '2026-03-11', officers: [ids.zhang, ids.li] }))).toEqual(['task DRAWN_ONLY'])
    await draw()
    const [object] = await objects()
    expect(await problemsOf(client.registers.remove({ register: 'random-check-objects', id: object!.id, reason: '不想查' }))).toEqual(['task DRAWN_STAYS'])
    await draw({ redrawReason: '监督人中途离场' })
    const [gone] = (await client.registers.list({ register: 'random-check-objects', bin: true })).items
    expect(await problemsOf(client.registers.recover({ register: 'random-check-objects', id: gone!.id }))).toEqual(['task DRAWN_ONLY'])
    await refusalData(client.registers.remove({ register: 'random-checks', id: task.id, reason: '不要了' }), 'IN_USE')
  })

  it('is checked by those who were drawn, by others only with a reason, and by two with valid certificates', async () => {
    const { draw, objects, one, edit, ids, clock } = await withTask()
    await draw()
    clock.set('2026-03-12T16:00')
    const object = await one((await objects())[0]!.id)
    const other = [ids.zhang, ids.li, ids.wang, ids.ma].find(id => !object.officers.some(person => person.id === id))!
    const others = [object.officers[0]!.id, other]
    const found = { day: '2026-03-12', result: 'none', assessment: 'passed' }
    expect(await problemsOf(edit('random-check-objects', object, { ...found, officers: others }))).toEqual(['changeReason SPOT_OFFICERS_CHANGED'])
    expect(await problemsOf(edit('random-check-objects', object, { ...found, officers: [object.officers[0]!.id, ids.zhao], changeReason: '生病' }))).toEqual(['officers CERTIFIED_TOO_FEW'])
    expect(await problemsOf(edit('random-check-objects', object, { ...found, officers: [object.officers[0]!.id] }))).toEqual(['officers CERTIFIED_TOO_FEW', 'changeReason SPOT_OFFICERS_CHANGED'])
    expect(await edit('random-check-objects', object, { ...found, officers: others, changeReason: '生病' })).toMatchObject({ state: 'checked' })
  })

  it('has a result that agrees with itself, on a day the check can have been', async () => {
    const { draw, objects, one, edit, clock } = await withTask()
    await draw()
    clock.set('2026-03-25T16:00')
    const object = await one((await objects())[0]!.id)
    const save = (values: Values, reason?: string) => edit('random-check-objects', object, values, reason)
    expect(await problemsOf(save({ day: '2026-03-12', result: 'none', assessment: 'failed' }))).toEqual(['assessment SPOT_CONTRADICTS'])
    expect(await problemsOf(save({ day: '2026-03-12', result: 'corrected' }))).toEqual(['note SPOT_NOTE_NEEDED'])
    expect(await problemsOf(save({ day: '2026-03-12', assessment: 'passed' }))).toEqual(['result REQUIRED'])
    expect(await problemsOf(save({ day: '2026-03-09', result: 'none' }))).toEqual(['day SPOT_BEFORE_DRAW'])
    expect(await problemsOf(save({ day: '2026-03-26', result: 'none' }))).toEqual(['day IN_FUTURE'])
    expect(await problemsOf(save({ day: '2026-03-24', result: 'none' }))).toEqual(['day SPOT_OUTSIDE_TASK (warning)'])
    expect(await save({ day: '2026-03-24', result: 'none', assessment: 'passed' }, '业户停业，复业后补查')).toMatchObject({ state: 'checked' })
  })

  it('cannot be drawn anew once a result is there', async () => {
    const { draw, objects, one, edit, clock } = await withTask()
    await draw()
    clock.set('2026-03-12T16:00')
    await edit('random-check-objects', await one((await objects())[0]!.id), { day: '2026-03-12', result: 'none' })
    expect(await problemsOf(draw({ redrawReason: '重来' }))).toEqual(['drawnOn DRAW_HAS_RESULTS'])
  })

  it('is made public when there is a result for each, by 20 working days from the first', async () => {
    const { draw, objects, one, edit, clock, client, task, now } = await withTask()
    expect(await problemsOf(edit('random-checks', await now(), { publishedOn: '2026-03-10' }))).toEqual(['publishedOn NOT_BEFORE_FIELD'])
    await draw()
    clock.set('2026-03-18T16:00')
    const [first, second] = await objects()
    await edit('random-check-objects', await one(first!.id), { day: '2026-03-12', result: 'none', assessment: 'passed' })
    expect(await problemsOf(edit('random-checks', await now(), { publishedOn: '2026-03-18' }))).toEqual(['publishedOn PUBLISHED_TOO_EARLY'])
    await edit('random-check-objects', await one(second!.id), { day: '2026-03-17', result: 'corrected', assessment: 'failed', note: '一辆车未带运输证，已当场改正' })
    expect(await client.randomChecks.progress({ task: task.id })).toMatchObject({ drawn: 2, checked: 2, firstResultOn: '2026-03-12', publishBy: { rule: 'pub-other', legal: '2026-04-10', status: 'ok', verified: false } })
    expect(await problemsOf(edit('random-checks', await now(), { publishedOn: '2026-03-16' }))).toEqual(['publishedOn PUBLISHED_BEFORE_RESULT'])
    expect(await edit('random-checks', await now(), { publishedOn: '2026-03-18', publishedAt: '区政府网站' })).toMatchObject({ state: 'published' })
  })
})

describe('the desk', () => {
  it('names a drawn task until its results are public: what is unchecked past its last day, and the day it has to be published by', async () => {
    const { draw, objects, one, edit, clock, client, task, now } = await withTask()
    const waiting = async () => (await client.desk.get()).draws
    expect(await waiting()).toEqual({ states: [], items: [] })
    await draw()
    const { states, items } = await waiting()
    expect(states.map(({ label, value }) => `${label} ${value}`)).toEqual(['待检查对象 2', '待公示任务 1'])
    for (const { value, ...address } of states) expect((await client.registers.list(address)).total, address.label).toBe(value)
    expect(items).toEqual([{ id: task.id, name: task.name, drawn: 2, checked: 0, until: '2026-03-20', isCheckLate: false, publishBy: null }])

    clock.set('2026-03-21T09:00')
    const [first, second] = await objects()
    await edit('random-check-objects', await one(first!.id), { day: '2026-03-12', result: 'none', assessment: 'passed' })
    expect((await waiting()).items).toMatchObject([{ checked: 1, isCheckLate: true, publishBy: { day: '2026-04-10', isFirm: true, isVerified: false, daysLeft: 20 } }])
    await edit('random-check-objects', await one(second!.id), { day: '2026-03-17', result: 'none', assessment: 'passed' })
    clock.set('2026-04-12T09:00')
    expect(await waiting()).toMatchObject({ states: [{ value: 0 }, { value: 1 }], items: [{ checked: 2, isCheckLate: false, publishBy: { daysLeft: -2 } }] })
    await edit('random-checks', await now(), { publishedOn: '2026-04-12', publishedAt: '区政府网站' })
    expect(await waiting()).toEqual({ states: [], items: [] })
  })
})
