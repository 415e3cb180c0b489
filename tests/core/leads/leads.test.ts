import type { Brigade, Values } from '#tests/support/brigade.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { startBrigade } from '#tests/support/brigade.ts'
import { photo } from '#tests/support/photos.ts'
import { problemsOf } from '#tests/support/refusals.ts'

let brigade: Brigade
beforeEach(async () => { brigade = await startBrigade() })

type Kept = Values & { id: string, version: number, stage: string }
const lead = (change: Values = {}): Values => ({ day: '2026-03-10', source: 'patrol', summary: '路口堆放沙石', facts: '路肩堆放沙石约三方。', place: '董志路口', ...change })
const add = (change?: Values) => brigade.add<Kept>('leads', lead(change))
const act = async (record: Kept, name: string, values: Values = {}, warningReason?: string) => (await brigade.client.registers.act({ register: 'leads', id: record.id, version: record.version, act: name, values: values as never, warningReason })).record as unknown as Kept
const verified: Values = { verifiedOn: '2026-03-10', verifiedBy: '李四', opinion: '事实清楚。' }

describe('a lead begun from a finding', () => {
  it('takes its facts, place, time and photos along, and is entered as it stands', async () => {
    const picture = await brigade.client.attachments.add({ file: await photo() })
    const patrol = await brigade.addPatrol()
    const finding = await brigade.add('findings', brigade.finding(patrol.id, { photos: [picture] }))
    const begun = await brigade.client.registers.begin({ register: 'leads', from: { register: 'findings', id: finding.id } })
    const kept = await brigade.add<Kept>('leads', { ...begun, finding: finding.id })
    const { items } = await brigade.client.registers.list({ register: 'leads', filters: {}, columns: ['finding'] })
    expect(items[0]).toMatchObject({ finding: { id: finding.id } })
    const saved = await brigade.client.registers.get({ register: 'leads', id: kept.id })
    expect(saved).toMatchObject({ source: 'patrol', stage: 'open', photos: [{ sha256: picture.sha256 }], day: '2026-03-10' })
    expect(saved.facts).toContain('2026-03-09')
  })
})

describe('what a lead says of its source', () => {
  it('agrees with what it is linked to', async () => {
    const patrol = await brigade.addPatrol()
    const finding = await brigade.add('findings', brigade.finding(patrol.id))
    expect(await problemsOf(add({ source: 'complaint', finding: finding.id }))).toEqual(['finding LEAD_SOURCE_DIFFERS'])
  })
  it.each(['transferred', 'assigned'])('names the office it was %s by', async (source) => {
    expect(await problemsOf(add({ source }))).toEqual(['sourceNote LEAD_SOURCE_NOTE'])
    expect((await add({ source, sourceNote: '市支队〔2026〕3号' })).stage).toBe('open')
  })
})

describe('what becomes of a lead', () => {
  it.each([
    ['file', 'to-file', { cause: 'GL-001' }],
    ['dismiss', 'dismissed', {}],
    ['hand-over', 'handed-over', { handedTo: '公安交警' }],
  ])('%s makes it %s, with who looked into it, when and what for', async (name, stage, more) => {
    const open = await add()
    const missing = await problemsOf(act(open, name, more))
    expect(missing).toEqual(['verifiedOn REQUIRED', 'verifiedBy REQUIRED', 'opinion REQUIRED'])
    expect((await act(open, name, { ...more, ...verified })).stage).toBe(stage)
  })
  it('is not decided by an edit that leaves the reasons out', async () => {
    const open = await add()
    expect(await problemsOf(brigade.edit('leads', open, { stage: 'dismissed' }))).toEqual(['verifiedOn STATE_NEEDS', 'verifiedBy STATE_NEEDS', 'opinion STATE_NEEDS'])
  })
  it('is looked into again by a new day', async () => {
    const dismissed = await act(await add(), 'dismiss', { ...verified })
    expect(await act(dismissed, 'reopen', { fileDue: '2026-03-20', opinion: '出现新线索。' })).toMatchObject({ stage: 'open', verifiedOn: null })
    expect(await problemsOf(act(await act(await add(), 'hand-over', { ...verified, handedTo: '公安交警' }), 'reopen', { fileDue: '2026-03-20', opinion: '退回' }))).toEqual(['stage ACT_NOT_NOW'])
  })
})

describe('the law behind a lead', () => {
  it('asks for confirmation where nobody verified it', async () => {
    expect(await problemsOf(add({ cause: 'WH-007' }))).toEqual(['cause CAUSE_UNVERIFIED (warning)'])
    expect((await brigade.add<Kept>('leads', lead({ cause: 'WH-007' }), '已核对现行条文')).stage).toBe('open')
  })
  it('asks where it came into force after the act', async () => {
    expect(await problemsOf(add({ cause: 'YZ-001', happenedAt: '2023-07-19T10:00' }))).toEqual(['cause CAUSE_LATER (warning)'])
    expect((await add({ cause: 'YZ-001', happenedAt: '2023-07-20T10:00' })).stage).toBe('open')
  })
  it('says article, competence and whether it was verified', async () => {
    expect(await brigade.client.violations.get({ code: 'NJ-005' })).toMatchObject({ needsRefusedOrder: true, status: '已核实', department: expect.stringContaining('农业') as string })
    expect(await brigade.client.violations.get({ code: 'XX' })).toBeNull()
  })
})

describe('what a complaint leads to', () => {
  it('begins with today, its place and itself, and with nobody who complained', async () => {
    const complaint = await brigade.add('complaints', { day: '2026-03-09', channel: 'phone', kind: 'report', matter: 'unlicensed', identity: 'protected', complainant: '钱某', phone: '13800000001', summary: '站前揽客', content: '有车揽客。', place: '火车站前' })
    for (const register of ['licence-checks', 'machine-inspections', 'enterprise-visits', 'leads']) {
      const begun = await brigade.client.registers.begin({ register, from: { register: 'complaints', id: complaint.id } })
      expect([register, begun.day, begun.place]).toEqual([register, '2026-03-10', '火车站前'])
      expect(JSON.stringify(begun)).not.toMatch(/钱某|13800000001/)
    }
  })
})
