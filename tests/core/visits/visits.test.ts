import type { RecordOf } from '#contract/registers/definition.ts'
import type { enterpriseVisits } from '#contract/registers/index.ts'
import type { Values } from '#tests/support/brigade.ts'
import { describe, expect, it } from 'vitest'
import { visitCode } from '#contract/visit-code.ts'
import { documentPaper } from '#core/modules/documents/index.ts'
import { startBrigade } from '#tests/support/brigade.ts'
import { addOperators } from '#tests/support/random-checks.ts'
import { problemsOf } from '#tests/support/refusals.ts'

type Visit = RecordOf<typeof enterpriseVisits>

async function withMatters() {
  const brigade = await startBrigade({ at: '2026-03-20T17:00' })
  const [operator = '', other = '', trader = ''] = await addOperators(brigade, ['顺达运输', '宏远物流', '陇东货运'])
  const matter = async (name: string, change?: Values) => (await brigade.add<{ id: string }>('visit-matters', { name, kind: 'transport', basis: '《道路运输条例》第五十八条', publishedOn: '2025-05-30', ...change })).id
  const [freight, tachograph] = [await matter('道路货物运输经营检查'), await matter('车辆动态监控检查')]
  const values = (change?: Values): Values => ({ operator, day: '2026-03-12', matters: [{ matter: freight }], officers: [brigade.ids.zhang, brigade.ids.li], ...change })
  const visit = (change?: Values, reason?: string) => brigade.add<Visit>('enterprise-visits', values(change), reason)
  const edit = (record: { id: string, version: number }, change: Values, reason?: string) => brigade.edit<Visit>('enterprise-visits', record, change, reason)
  return { ...brigade, operator, other, trader, matter, freight, tachograph, visit, editVisit: edit }
}
const cap = (values: Values): Values => ({ year: 2026, cap: 2, publishedBy: '西峰区司法局', publishedOn: '2025-06-20', document: '涉企行政检查频次上限公告', ...values })
const approved = { approvedBy: '刘大队', approvedAt: '2026-03-11T16:00' }
const noticed = { noticeWay: 'in-person', noticedAt: '2026-03-12T09:00' }
const carriedOut = { starts: '2026-03-12T09:00', ends: '2026-03-12T10:30', record: '现场检查车辆 6 台，证件齐全', representative: '王顺' }

describe('a visit, from its plan to the answer', () => {
  it('goes through its stages as paper by paper is recorded', async () => {
    const { visit, editVisit } = await withMatters()
    let now = await visit()
    expect(now).toMatchObject({ stage: 'planned', basis: 'routine', summary: '顺达运输：道路货物运输经营检查' })
    now = await editVisit(now, approved)
    expect(now.stage).toBe('approved')
    now = await editVisit(now, noticed)
    expect(now.stage).toBe('noticed')
    now = await editVisit(now, carriedOut)
    expect(now.stage).toBe('visited')
    now = await editVisit(now, { result: 'compliant', answeredOn: '2026-03-12', answerWay: 'in-person' })
    expect(now.stage).toBe('closed')
  })

  it('is carried out only after it was approved and announced, in that order', async () => {
    const { visit } = await withMatters()
    expect(await problemsOf(visit(carriedOut))).toEqual(['approvedAt VISIT_UNAPPROVED', 'noticedAt VISIT_UNNOTICED'])
    expect(await problemsOf(visit({ ...approved, ...noticed, ...carriedOut, noticedAt: '2026-03-12T09:30' }))).toEqual(['starts VISIT_ORDER'])
    expect(await problemsOf(visit({ ...approved, ...noticed, noticedAt: '2026-03-11T15:00' }))).toEqual(['noticedAt VISIT_ORDER'])
    expect(await problemsOf(visit({ ...approved, ...noticed, ...carriedOut, approvedAt: '2026-03-12T09:10' }))).toEqual(['noticedAt VISIT_ORDER', 'starts VISIT_ORDER'])
    expect(await problemsOf(visit({ ...approved, ...noticed, ...carriedOut, day: '2026-03-13' }))).toEqual(['starts DAY_DIFFERS'])
    expect(await problemsOf(visit({ approvedAt: '2026-03-11T16:00' }))).toEqual(['approvedBy REQUIRED'])
    expect(await problemsOf(visit({ approvedBy: '刘大队' }))).toEqual(['approvedAt REQUIRED'])
  })

  it('in an emergency is approved afterwards: within the hours that are set, later only with a reason, and it waits for it', async () => {
    const { visit, editVisit } = await withMatters()
    const emergency = { ...carriedOut, emergency: true }
    expect(await problemsOf(visit(emergency))).toEqual(['reason VISIT_EMERGENCY_REASON'])
    const begun = await visit({ ...emergency, reason: '接报危货车辆泄漏' })
    expect(begun.stage).toBe('unapproved')
    expect(await problemsOf(editVisit(begun, { approvedBy: '刘大队', approvedAt: '2026-03-13T10:00' }))).toEqual(['approvedAt VISIT_APPROVAL_LATE (warning)'])
    expect(await editVisit(begun, { approvedBy: '刘大队', approvedAt: '2026-03-12T20:00' })).toMatchObject({ stage: 'visited', warningReason: null })
  })

  it('has a result only with a record, and an answer only with a result', async () => {
    const { visit } = await withMatters()
    expect(await problemsOf(visit({ ...approved, ...noticed, starts: '2026-03-12T09:00', result: 'compliant' }))).toEqual(['ends STATE_NEEDS', 'record STATE_NEEDS'])
    expect(await problemsOf(visit({ ...approved, ...noticed, ...carriedOut, answeredOn: '2026-03-12' }))).toEqual(['result STATE_NEEDS', 'answerWay STATE_NEEDS'])
    expect(await problemsOf(visit({ ...approved, ...noticed, ...carriedOut, cancelledReason: '业户停业' }))).toEqual(['cancelledReason VISIT_CANCELLED'])
  })

  it('looks only at matters that are published by its day, each once, and several in one visit', async () => {
    const { visit, matter, freight, tachograph, edit, client } = await withMatters()
    expect(await problemsOf(visit({ matters: [] }))).toEqual(['matters REQUIRED'])
    expect(await problemsOf(visit({ matters: [{ matter: freight }, { matter: freight }] }))).toEqual(['matters.1.matter REPEATED'])
    expect(await problemsOf(visit({ matters: [{ matter: await matter('维修检查', { publishedOn: '2026-03-15' }) }] }))).toEqual(['matters.0.matter MATTER_UNPUBLISHED'])
    const both = await visit({ matters: [{ matter: freight }, { matter: tachograph }] })
    expect(both.summary).toBe('顺达运输：道路货物运输经营检查、车辆动态监控检查')
    await edit('visit-matters', await client.registers.get({ register: 'visit-matters', id: freight }), { status: 'retired' })
    expect(await problemsOf(visit({ day: '2026-03-18' }))).toEqual(['matters.0.matter MATTER_RETIRED'])
    expect(await edit('enterprise-visits', both, { remarks: '已归档' })).toMatchObject({ remarks: '已归档' })
  })

  it('takes two officers whose certificates are valid on its day, and says what anything but a routine visit is about', async () => {
    const { visit, ids } = await withMatters()
    expect(await problemsOf(visit({ officers: [ids.zhang] }))).toEqual(['officers CERTIFIED_TOO_FEW'])
    expect(await problemsOf(visit({ officers: [ids.zhang, ids.zhao] }))).toEqual(['officers CERTIFIED_TOO_FEW'])
    expect(await problemsOf(visit({ day: '2028-01-05' }))).toEqual(['officers CERTIFIED_TOO_FEW'])
    expect(await problemsOf(visit({ basis: 'complaint' }))).toEqual(['reason VISIT_REASON'])
  })

  it('has a code no other visit has, with check digits that notice a slip', () => {
    expect(visitCode('RQ2026-00012')).toBe('RQ2026-00012-25')
    const valid = (code: string) => BigInt(code.replaceAll(/\D/g, '')) % 97n === 1n
    expect(valid('RQ2026-00012-25')).toBe(true)
    expect(valid('RQ2026-00021-25')).toBe(false)
    expect(new Set(Array.from({ length: 500 }, (_, index) => visitCode(`RQ2026-${String(index + 1).padStart(5, '0')}`))).size).toBe(500)
  })
})

describe('the published cap', () => {
  it('is not made up: without one, the count is shown and nothing is refused', async () => {
    const { visit, client, operator, freight } = await withMatters()
    for (const day of ['2026-01-10', '2026-02-10', '2026-03-10']) await visit({ day })
    expect(await client.visits.standing({ operator, day: '2026-03-20', matters: [freight] })).toMatchObject({ year: 2026, used: 3, caps: [], visits: [{ day: '2026-03-10' }, { day: '2026-02-10' }, { day: '2026-01-10' }] })
  })

  it('cannot be gone over without the kind of reason and who allowed it', async () => {
    const { visit, add, operator, editVisit } = await withMatters()
    await add('visit-caps', cap({ operator }))
    await visit({ day: '2026-01-10' })
    await visit({ day: '2026-02-10' })
    expect(await problemsOf(visit())).toEqual(['overCapReason VISIT_OVER_CAP', 'overCapAllowedBy VISIT_OVER_CAP'])
    expect(await problemsOf(visit({ overCapReason: 'complaint' }))).toEqual(['overCapAllowedBy VISIT_OVER_CAP'])
    await expect(visit({ overCapReason: 'complaint' })).rejects.toMatchObject({ message: '这是 2026 年第 3 次（本户），超过上限 2 次（西峰区司法局 2025-06-20 公布），请填写准予超过上限的人' })
    const over = await visit({ overCapReason: 'complaint', overCapAllowedBy: '刘大队' })
    expect(await problemsOf(editVisit(over, { overCapReason: null }))).toEqual(['overCapReason VISIT_OVER_CAP'])
  })

  it('does not ask an earlier visit again because others followed', async () => {
    const { visit, add, operator, editVisit } = await withMatters()
    const first = await visit({ day: '2026-01-10' })
    await visit({ day: '2026-02-10' })
    await visit()
    await add('visit-caps', cap({ operator }))
    expect(await editVisit(first, { remarks: '补记' })).toMatchObject({ remarks: '补记' })
    expect(await problemsOf(editVisit({ ...first, version: 2 }, { day: '2025-12-30', officers: [] }))).toEqual(['officers REQUIRED'])
  })

  it('of a kind counts for each enterprise of it, unless one has its own', async () => {
    const { visit, add, other, trader } = await withMatters()
    await add('visit-caps', cap({ business: 'freight', cap: 1 }))
    await add('visit-caps', cap({ operator: other, cap: 3 }))
    await visit({ day: '2026-01-10' })
    expect(await problemsOf(visit())).toEqual(['overCapReason VISIT_OVER_CAP', 'overCapAllowedBy VISIT_OVER_CAP'])
    // A trader is an enterprise like any other.
    await visit({ operator: trader, day: '2026-01-10' })
    expect(await problemsOf(visit({ operator: trader }))).toEqual(['overCapReason VISIT_OVER_CAP', 'overCapAllowedBy VISIT_OVER_CAP'])
    for (const day of ['2026-01-10', '2026-02-10', '2026-03-10']) await visit({ operator: other, day })
    expect(await problemsOf(visit({ operator: other }))).toHaveLength(2)
  })

  it('of a matter counts the visits that look at it', async () => {
    const { visit, matter, freight } = await withMatters()
    const repair = await matter('维修经营检查', { yearlyCap: 1 })
    await visit({ day: '2026-01-10' })
    await visit({ day: '2026-02-10', matters: [{ matter: repair }] })
    expect(await visit({ matters: [{ matter: freight }] })).toMatchObject({ stage: 'planned' })
    expect(await problemsOf(visit({ matters: [{ matter: freight }, { matter: repair }] }))).toEqual(['overCapReason VISIT_OVER_CAP', 'overCapAllowedBy VISIT_OVER_CAP'])
  })

  it('counts no cancelled visit, none of another year, and no patrol', async () => {
    const { visit, add, operator, addPatrol, site, client, freight } = await withMatters()
    await add('visit-caps', cap({ operator, cap: 1 }))
    await visit({ day: '2025-11-10' })
    await visit({ day: '2026-01-10', cancelledReason: '业户停业' })
    const patrol = await addPatrol()
    await add('site-records', site(patrol.id))
    expect(await client.visits.standing({ operator, day: '2026-03-20', matters: [freight] })).toMatchObject({ used: 0, caps: [{ scope: 'operator', cap: 1, used: 0 }] })
    expect(await visit()).toMatchObject({ stage: 'planned' })
  })

  it('is of one enterprise or of a kind, once a year, and never nought', async () => {
    const { add, operator } = await withMatters()
    expect(await problemsOf(add('visit-caps', cap({})))).toEqual(['operator CAP_SCOPE'])
    expect(await problemsOf(add('visit-caps', cap({ operator, business: 'freight' })))).toEqual(['business CAP_SCOPE'])
    expect(await problemsOf(add('visit-caps', cap({ operator, cap: 0 })))).toEqual(['cap TOO_SMALL'])
    await add('visit-caps', cap({ operator }))
    expect(await problemsOf(add('visit-caps', cap({ operator, cap: 4 })))).toEqual(['cap CAP_SAME'])
    await add('visit-caps', cap({ operator, year: 2027 }))
  })
})

describe('the papers of a visit', () => {
  it('begin with what the visit says: whom, what, its code, and who goes', async () => {
    const { visit, client, add, ids, core } = await withMatters()
    const { brigade } = await client.brigade.info()
    await client.brigade.saveProfile({ ...brigade!, documentPrefix: '庆西交' })
    const { id } = await visit({ ...approved, ...noticed, ...carriedOut, result: 'compliant' })
    const prepare = async (template: string) => (await client.documents.prepare({ template, register: 'enterprise-visits', id })).values as { contents: Array<{ name: string, value: string | null }>, party: string, visit: { id: string }, officers: Array<{ id: string }> }
    const said = (values: Awaited<ReturnType<typeof prepare>>) => Object.fromEntries(values.contents.map(({ name, value }) => [name, value]))
    for (const template of ['visit-approval', 'visit-notice', 'visit-record', 'visit-result']) {
      const values = await prepare(template)
      expect(values, template).toMatchObject({ party: '顺达运输', partyKind: 'unit', visit: { id } })
      expect(values.officers.map(person => person.id)).toEqual([ids.zhang, ids.li])
      expect(said(values), template).toMatchObject({ code: 'RQ2026-00001-58', matters: '道路货物运输经营检查' })
    }
    expect(said(await prepare('visit-record'))).toMatchObject({ found: '现场检查车辆 6 台，证件齐全', representative: '王顺', visited: '2026-03-12' })
    expect(said(await prepare('visit-result'))).toMatchObject({ result: '未发现问题', visited: '2026-03-12' })
    // What the law says is for a hand: nobody has confirmed it for this visit.
    const notice = await prepare('visit-notice')
    expect(said(notice)).toMatchObject({ law: null })
    const contents = notice.contents.map(one => one.name === 'law' ? { ...one, value: '《中华人民共和国道路运输条例》第五十八条' } : one)
    const made = await add<{ id: string, version: number }>('documents', { ...notice, contents })
    expect(await client.documents.issue({ id: made.id, version: made.version, confirmed: true })).toMatchObject({ state: 'issued' })
    const { blocks } = documentPaper(core.services, await client.registers.get({ register: 'documents', id: made.id }) as never, 'a4')
    expect(blocks.filter(({ kind }) => kind === 'code'), 'the code alone, and nothing of whom it concerns').toEqual([{ kind: 'code', code: 'RQ2026-00001-58', caption: expect.stringContaining('RQ2026-00001-58') }])
  })
})

describe('a talk', () => {
  it('waits while a deadline is open, and is over when what was done is written down', async () => {
    const { add, edit, operator, ids, client, freight } = await withMatters()
    const talk = await add('talks', { day: '2026-03-12', operator, attendee: '王顺', host: ids.zhang, officers: [ids.li], kind: 'safety', reason: '三辆车逾期未检', demands: '一周内送检', due: '2026-03-19' })
    expect(talk).toMatchObject({ state: 'open' })
    expect(await problemsOf(edit('talks', talk, { doneOn: '2026-03-18' }))).toEqual(['outcome TALK_DONE'])
    expect(await edit('talks', talk, { doneOn: '2026-03-18', outcome: '三辆车已送检合格' })).toMatchObject({ state: 'done' })
    expect(await client.visits.standing({ operator, day: '2026-03-20', matters: [freight] })).toMatchObject({ used: 0 })
  })
})

describe('the desk', () => {
  it('names what a visit waits for, the approval after an emergency first, with the time it has to be in by', async () => {
    const { visit, editVisit, client, clock } = await withMatters()
    expect((await client.desk.get()).visits).toEqual({ stages: [], items: [] })
    const seen = { ...approved, ...noticed, starts: '2026-03-12T09:00' }
    await visit({ ...seen, ...carriedOut, result: 'compliant', answeredOn: '2026-03-12', answerWay: 'in-person' })
    await visit({ cancelledReason: '业户停业' })
    await visit({ day: '2026-03-25' })
    expect((await client.desk.get()).visits).toEqual({ stages: [], items: [] })

    await visit({ ...seen, ...carriedOut, result: 'compliant' })
    await visit({ ...seen, ...carriedOut })
    await visit(seen)
    await visit({ day: '2026-03-20' })
    await visit({ day: '2026-03-19' })
    const begun = await visit({ emergency: true, reason: '接报危货车辆泄漏', day: '2026-03-20', starts: '2026-03-20T15:00', ends: '2026-03-20T16:00', record: '已转移货物' })
    const waiting = async () => (await client.desk.get()).visits
    const told = (items: Awaited<ReturnType<typeof waiting>>['items']) => items.map(({ day, needs, isLate }) => `${day} ${needs}${isLate ? ' late' : ''}`)
    const { stages, items } = await waiting()
    expect(told(items)).toEqual(['2026-03-20 approval', '2026-03-12 answer', '2026-03-12 result', '2026-03-12 record', '2026-03-19 visit late', '2026-03-20 visit'])
    expect(items[0]).toMatchObject({ id: begun.id, title: '顺达运输', until: '2026-03-21T15:00' })
    expect(stages.map(({ label, value }) => `${label} ${value}`)).toEqual(['待补批 1', '待告知结果 3', '待批准 2'])
    for (const { value, ...address } of stages) expect((await client.registers.list(address)).total, address.label).toBe(value)

    clock.set('2026-03-21T15:00')
    expect((await waiting()).items[0]).toMatchObject({ needs: 'approval', isLate: false })
    clock.set('2026-03-21T15:01')
    expect((await waiting()).items[0]).toMatchObject({ needs: 'approval', isLate: true })
    await editVisit(begun, { approvedBy: '刘大队', approvedAt: '2026-03-20T18:00' })
    expect(told((await waiting()).items)).not.toContain('2026-03-20 approval late')
  })
})
