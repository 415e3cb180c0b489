import type { Brigade } from '#tests/support/brigade.ts'
import type { Supervised } from '#tests/support/licensing.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { bookState, startBrigade } from '#tests/support/brigade.ts'
import { roadsideCheck, supervise } from '#tests/support/licensing.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { run } from '../cli/desk-commands.ts'

let brigade: Brigade
let kept: Supervised
beforeEach(async () => {
  brigade = await startBrigade()
  kept = await supervise(brigade)
})
const again = (change = {}) => brigade.add('operators', { name: '顺达运输', business: 'freight', phone: '13993400001', ...change })
const merge = (keep: string, drop: string, register: 'operators' | 'transport-vehicles' | 'practitioners' | 'licences' = 'operators') =>
  brigade.client.supervision.merge({ register, keep, drop, reason: '同一家公司' })
const get = (register: string, id: string) => brigade.client.registers.get({ register, id })

describe('an operator entered twice', () => {
  test('becomes one: everything that named the other names the kept one, which takes over what it lacks', async () => {
    const other = await again()
    const bus = await brigade.add('transport-vehicles', { plate: '甘M20002', plateColour: 'yellow', kind: 'truck', operator: other.id })
    const filing = await brigade.add('licences', { kind: 'repair-filing', serial: '62100288', ofOperator: other.id })
    const check = await brigade.add('licence-checks', roadsideCheck(brigade, kept, { plate: '甘M20002', vehicle: bus.id, operator: other.id, matters: [{ matter: 'operating-licence', licence: filing.id, result: 'match' }] }))

    expect(await merge(kept.operator.id, other.id)).toMatchObject({ record: { id: kept.operator.id, name: '西峰顺达运输有限公司', phone: '13993400001' }, moved: 3 })
    expect(await get('transport-vehicles', bus.id)).toMatchObject({ operator: { id: kept.operator.id } })
    expect(await get('licences', filing.id)).toMatchObject({ ofOperator: { id: kept.operator.id }, holder: '西峰顺达运输有限公司' })
    expect(await get('licence-checks', check.id)).toMatchObject({ operator: { id: kept.operator.id } })
    expect(await get('operators', other.id)).toMatchObject({ deletedReason: '并入“西峰顺达运输有限公司”：同一家公司' })
  })

  test('leaves its trace at both, and the file holds', async () => {
    const other = await again()
    await merge(kept.operator.id, other.id)
    const reasons = async (id: string) => (await brigade.client.registers.history({ register: 'operators', id })).map(({ action, reason }) => `${action} ${reason ?? ''}`)
    expect((await reasons(kept.operator.id))[0]).toBe('update 并入重复登记的“顺达运输”：同一家公司')
    expect((await reasons(other.id))[0]).toBe('remove 并入“西峰顺达运输有限公司”：同一家公司')
    expect((await brigade.verify()).ok).toBe(true)
  })

  test('may come back from the bin, without what has moved', async () => {
    const other = await again()
    await merge(kept.operator.id, other.id)
    await brigade.client.registers.recover({ register: 'operators', id: other.id })
    expect(await get('operators', other.id)).toMatchObject({ deletedAt: null })
  })
})

describe('a merge that was a mistake', () => {
  const unmerge = (keep: string, drop: string) => brigade.client.supervision.unmerge({ register: 'operators', keep, drop, reason: '是两家' })
  const edit = async (register: string, id: string, values: Record<string, unknown>) => brigade.edit(register, await get(register, id), values)

  test('is undone as if it had not been: the other comes back with all that named it, and takes back what the kept one had from it', async () => {
    const other = await again({ otherBusinesses: [{ business: 'coach' }] })
    const bus = await brigade.add('transport-vehicles', { plate: '甘M20002', plateColour: 'yellow', kind: 'truck', operator: other.id })
    const filing = await brigade.add('licences', { kind: 'repair-filing', serial: '62100288', ofOperator: other.id })
    const certificate = await brigade.add('licences', { kind: 'vehicle-transport', serial: '621002000002', ofVehicle: bus.id })
    const check = await brigade.add('licence-checks', roadsideCheck(brigade, kept, { plate: '甘M20002', vehicle: bus.id, operator: other.id, matters: [{ matter: 'operating-licence', licence: filing.id, result: 'match' }, { matter: 'vehicle-certificate', licence: certificate.id, result: 'match' }] }))
    const facts = async () => Promise.all([['operators', kept.operator.id], ['operators', other.id], ['transport-vehicles', bus.id], ['licences', filing.id], ['licences', certificate.id], ['licence-checks', check.id]]
      .map(async ([register, id]) => Object.entries(await get(register!, id!)).filter(([name]) => !['version', 'updatedAt', 'updatedBy'].includes(name)).sort()))
    const before = await facts()

    await merge(kept.operator.id, other.id)
    expect(await facts()).not.toEqual(before)
    expect(await brigade.client.supervision.merges({ register: 'operators', id: kept.operator.id })).toMatchObject([{ drop: other.id, title: '顺达运输', moved: 3 }])
    expect(await unmerge(kept.operator.id, other.id)).toMatchObject({ record: { id: other.id, deletedAt: null }, returned: 3, left: [], staying: [] })
    expect(await facts()).toEqual(before)

    const [entry] = await brigade.client.registers.history({ register: 'operators', id: kept.operator.id })
    expect(entry).toMatchObject({ action: 'update', reason: '撤销合并，“顺达运输”恢复为单独一条：是两家' })
    expect(await brigade.client.supervision.merges({ register: 'operators', id: kept.operator.id })).toEqual([])
    expect((await brigade.verify()).ok).toBe(true)
  })

  test('leaves alone what was changed since, and names it', async () => {
    const other = await again()
    const [gone, given, stays] = await Promise.all(['甘M20002', '甘M20003', '甘M20004'].map(plate => brigade.add('transport-vehicles', { plate, plateColour: 'yellow', kind: 'truck', operator: other.id })))
    const third = await brigade.add('operators', { name: '董志货运公司', business: 'freight' })
    await merge(kept.operator.id, other.id)
    await edit('operators', kept.operator.id, { phone: '13993400002' })
    await brigade.client.registers.remove({ register: 'transport-vehicles', id: gone!.id, reason: '误录' })
    await edit('transport-vehicles', given!.id, { operator: third.id })

    const answer = await unmerge(kept.operator.id, other.id)
    expect(answer).toMatchObject({ returned: 1, staying: ['联系电话'] })
    expect(answer.left.map(({ label, why }) => `${label} ${why}`).sort()).toEqual(['甘M20002 已在回收站', '甘M20003 合并后已改过'])
    expect(await get('operators', kept.operator.id)).toMatchObject({ phone: '13993400002' })
    expect(await get('operators', other.id)).toMatchObject({ phone: '13993400001', deletedAt: null })
    expect(await get('transport-vehicles', given!.id)).toMatchObject({ operator: { id: third.id } })
    expect(await get('transport-vehicles', stays!.id)).toMatchObject({ operator: { id: other.id } })
  })

  test('gives a code back before the other comes with it, and can be made again', async () => {
    const bare = await again({ phone: null })
    await merge(bare.id, kept.operator.id)
    expect(await get('operators', bare.id)).toMatchObject({ creditCode: '91621002MA0DEMA17M' })
    await unmerge(bare.id, kept.operator.id)
    expect(await get('operators', bare.id)).toMatchObject({ creditCode: null })
    expect(await get('operators', kept.operator.id)).toMatchObject({ creditCode: '91621002MA0DEMA17M', deletedAt: null })
    await merge(bare.id, kept.operator.id)
    expect(await brigade.client.supervision.merges({ register: 'operators', id: bare.id })).toHaveLength(1)
  })

  test('returns the links also where the other has come back from the bin by itself', async () => {
    const other = await again()
    const bus = await brigade.add('transport-vehicles', { plate: '甘M20002', plateColour: 'yellow', kind: 'truck', operator: other.id })
    await merge(kept.operator.id, other.id)
    await brigade.client.registers.recover({ register: 'operators', id: other.id })
    expect(await unmerge(kept.operator.id, other.id)).toMatchObject({ returned: 1 })
    expect(await get('transport-vehicles', bus.id)).toMatchObject({ operator: { id: other.id } })
  })

  test('is not undone where there was none, and nothing changes', async () => {
    const other = await again()
    const before = bookState(brigade)
    expect(await refusalOf(unmerge(kept.operator.id, other.id))).toMatchObject({ code: 'UNMERGE_REFUSED', message: '不能撤销合并：没有记下“顺达运输”并入“西峰顺达运输有限公司”时改指了哪些记录；较早合并的，可从回收站恢复那一条，引用须逐条改回' })
    expect(bookState(brigade)).toEqual(before)
  })
})

describe('two that are not one are refused with a sentence, and nothing moves', () => {
  const refused = async (call: () => Promise<unknown>, sentence: string) => {
    const before = bookState(brigade)
    expect(await refusalOf(call())).toMatchObject({ code: 'MERGE_REFUSED', message: `不能合并：${sentence}` })
    expect(bookState(brigade)).toEqual(before)
  }
  test('other codes', async () => {
    const other = await again({ creditCode: '91621002000000000D' }).catch(() => again({ creditCode: '91110000600037341L' }))
    await refused(() => merge(kept.operator.id, other.id), '两条记录的统一社会信用代码不同，不是同一对象；确是登记错误的，请先改正其中一条')
  })
  test('other plates', async () => {
    const other = await brigade.add('transport-vehicles', { plate: '甘M20002', plateColour: 'yellow', kind: 'truck' })
    await refused(() => merge(kept.vehicle.id, other.id, 'transport-vehicles'), '两条记录的号牌号码不同，不是同一对象；确是登记错误的，请先改正其中一条')
  })
  test('two licences of a kind in force', async () => {
    const other = await again()
    await brigade.add('licences', { kind: 'freight-operating', serial: '62100299', ofOperator: other.id })
    await refused(() => merge(kept.operator.id, other.id), '两条记录各有一本在用的“道路货物运输经营许可证”（甘交运管许可庆字621002000123号、62100299），请先把其中一本改为注销或已换证')
  })
  test('one and the same', () => refused(() => merge(kept.operator.id, kept.operator.id), '要合并的是同一条记录，请另选一条'))
  test('one in the bin', async () => {
    const other = await again()
    await brigade.client.registers.remove({ register: 'operators', id: other.id, reason: '误录' })
    expect(await refusalOf(merge(kept.operator.id, other.id))).toMatchObject({ code: 'IS_REMOVED' })
  })
})

test('the command line merges by name, and refuses with exit code 1', async () => {
  await again()
  await brigade.add('operators', { name: '董志客运公司', business: 'coach', creditCode: '91110000600037341L' })
  await brigade.core.close()
  const merging = (drop: string) => run(['merge', 'operators', '西峰顺达运输有限公司', drop, '--reason', '重复登记', '--data', brigade.dataDir])
  expect(await merging('顺达运输')).toMatchObject({ code: 0, out: '已合并到“西峰顺达运输有限公司”，改指 0 条记录\n' })
  const undoing = () => run(['merge', 'operators', '西峰顺达运输有限公司', '顺达运输', '--undo', '--reason', '是两家', '--data', brigade.dataDir])
  expect(await undoing()).toMatchObject({ code: 0, out: '已撤销合并，“顺达运输”恢复，0 条记录还指它\n' })
  expect(await undoing()).toMatchObject({ code: 1 })
  expect(await merging('董志客运公司')).toMatchObject({ code: 1 })
  expect(await run(['merge', 'people', '张三', '李四', '--reason', '试', '--data', brigade.dataDir])).toMatchObject({ code: 2 })
  await brigade.restart()
})
