import type { Brigade, Values } from '#tests/support/brigade.ts'
import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { startBrigade } from '#tests/support/brigade.ts'
import { problemsOf, refusalOf } from '#tests/support/refusals.ts'

let brigade: Brigade
beforeEach(async () => { brigade = await startBrigade() })

const told = /钱某某|13800000001|南大街/
const complaint = (change: Values = {}): Values => ({
  day: '2026-03-09', channel: 'hotline', kind: 'report', matter: 'unlicensed', identity: 'protected', complainant: '钱某某', phone: '13800000001', address: '南大街 1 号',
  summary: '火车站外有车揽客', content: '每天早上有一辆面包车在站前揽客。', target: '白色面包车', place: '火车站前', ...change,
})
type Kept = Values & { id: string, version: number }
const add = (change?: Values) => brigade.add<Kept>('complaints', complaint(change))
const one = ({ id }: Kept) => ({ register: 'complaints', id })
const reveal = (record: Kept, reason = '回访前核对') => brigade.client.registers.reveal({ ...one(record), reason })
const entries = async (record: Kept) => (await brigade.client.registers.history(one(record))).map(({ action, actor, reason }) => ({ action, actor, reason }))

describe('who asked for secrecy', () => {
  it('is in no answer nobody gave a reason for', async () => {
    const { registers } = brigade.client
    const saved = await add()
    expect(saved).toMatchObject({ complainant: '******', phone: '******', address: '******', identity: 'protected' })
    const edited = await brigade.edit<Kept>('complaints', saved, { complainant: '钱某某某' })
    const acted = await registers.act({ ...one(saved), version: edited.version, act: 'assign', values: { handler: brigade.ids.li, assignedOn: '2026-03-09', replyDue: '2026-03-18' } as never })
    const answers = [
      edited, acted.record,
      await registers.get(one(saved)),
      await registers.last({ register: 'complaints' }),
      await registers.list({ register: 'complaints', columns: ['complainant', 'phone', 'address'] }),
      await registers.history(one(saved)),
      await registers.remove({ ...one(saved), reason: '重复录入' }),
      await registers.list({ register: 'complaints', columns: ['complainant'], bin: true }),
      await registers.recover(one(saved)),
    ]
    for (const answer of answers) expect(JSON.stringify(answer)).not.toMatch(told)
    expect((answers[4] as unknown as { items: Values[] }).items).toMatchObject([{ complainant: '******', phone: '******', address: '******' }])
  })

  it('is in no file either', async () => {
    await add()
    await add({ identity: 'named', complainant: '孙某某', phone: '13900000002', address: null })
    const { id } = await brigade.client.jobs.export({ register: 'complaints', format: 'csv', columns: ['number', 'complainant', 'phone'] })
    let file: string | null = null
    for await (const state of await brigade.client.jobs.watch({ id })) file = state.file
    const text = readFileSync(file!, 'utf8')
    expect(text).not.toMatch(told)
    expect(text).toContain('******')
    expect(text).toContain('孙某某')
  })

  it('is shown to whoever says why, and the history says who looked and when', async () => {
    const saved = await add()
    expect(await reveal(saved)).toMatchObject({ complainant: '钱某某', phone: '13800000001', address: '南大街 1 号', version: 1 })
    const [entry] = await brigade.client.registers.history(one(saved))
    expect(entry).toMatchObject({ action: 'reveal', actor: '张三', reason: '回访前核对', at: expect.stringMatching(/^2026-03-/), changes: [] })
    expect(brigade.core.services.db.prepare('SELECT "before", "after" FROM audit_log WHERE action = ?').all('reveal')).toEqual([{ before: null, after: null }])
    expect(await brigade.client.registers.get(one(saved))).toMatchObject({ complainant: '******', version: 1 })
  })

  it('is not shown for no reason, nor for one that tells who it is, and neither leaves an entry', async () => {
    const saved = await add()
    expect((await refusalOf(reveal(saved, '  '))).code).toBe('BAD_REQUEST')
    expect(await problemsOf(reveal(saved, '给钱某某回电话'))).toEqual(['reason SECRET_TOLD'])
    expect(await entries(saved)).toEqual([{ action: 'create', actor: '张三', reason: null }])
  })

  it('stays what it is when something else is changed by who did not look', async () => {
    const saved = await add()
    await brigade.edit('complaints', saved, { place: '汽车站前' })
    expect(await reveal(saved)).toMatchObject({ complainant: '钱某某', place: '汽车站前' })
  })

  it('stays veiled in the history after the secrecy is given up', async () => {
    const saved = await add()
    await brigade.edit('complaints', saved, { identity: 'anonymous', complainant: null, phone: null, address: null })
    const history = await brigade.client.registers.history(one(saved))
    expect(history[0]!.changes).toContainEqual({ field: 'complainant', label: '投诉举报人', before: '******', after: '' })
  })
})

it('who gives a name openly is shown, and looking leaves no trace', async () => {
  const saved = await add({ identity: 'named' })
  expect(await brigade.client.registers.get(one(saved))).toMatchObject({ complainant: '钱某某' })
  await reveal(saved)
  expect((await entries(saved)).map(({ action }) => action)).toEqual(['create'])
})
