import type { RecordOf } from '#contract/registers/definition.ts'
import type { randomCheckObjects, randomChecks } from '#contract/registers/index.ts'
import type { Brigade, Values } from './brigade.ts'

export type RandomCheck = RecordOf<typeof randomChecks>
export type DrawnObject = RecordOf<typeof randomCheckObjects>

/** Operators of a small town: the first six carry goods in 董志镇, the last two repair cars in 后官寨镇. */
export const operatorNames = ['顺达运输', '宏远物流', '陇东货运', '安捷运输', '恒通运输', '百顺货运', '兴盛汽修', '利民汽修']

export async function addOperators({ add }: Pick<Brigade, 'add'>, names: readonly string[] = operatorNames): Promise<string[]> {
  const ids: string[] = []
  for (const [index, name] of names.entries()) {
    const { id } = await add<{ id: string }>('operators', { name, kind: index % 3 === 2 ? 'trader' : 'enterprise', business: name.endsWith('汽修') ? 'repair' : 'freight', township: name.endsWith('汽修') ? '后官寨镇' : '董志镇', representative: `王${name.slice(0, 1)}` })
    ids.push(id)
  }
  return ids
}

/** Values of a random check nothing is wrong with: two of the freight operators, 2026-03-11 to 2026-03-20, two officers each. */
export const randomCheck = (change?: Values): Values => ({
  name: '2026年第一季度普通货运抽查', day: '2026-03-11', until: '2026-03-20', matter: '道路货物运输经营检查', basis: '《道路运输条例》第五十八条', content: '经营许可、车辆运输证、驾驶员资格',
  pool: 'operators', business: 'freight', count: 2, witness: '韩旭（区司法局）', ...change,
})
