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
  expect(await merging('董志客运公司')).toMatchObject({ code: 1 })
  expect(await run(['merge', 'people', '张三', '李四', '--reason', '试', '--data', brigade.dataDir])).toMatchObject({ code: 2 })
  await brigade.restart()
})
