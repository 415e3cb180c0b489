import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** A number rules decide by: shipped as data with what it means, where it comes from and whether that was verified. */
const RuleValue = z.object({ value: z.number(), unit: z.string(), meaning: z.string(), source: z.string().optional(), verified: z.boolean().optional(), status: z.enum(['已核实', '未核实']).optional() })
export const RuleData = z.object({
  title: z.string(),
  note: z.string(),
  source: z.string(),
  verified: z.boolean(),
  status: z.enum(['已核实', '未核实']),
  effectiveFrom: z.iso.date(),
  values: z.record(z.string(), RuleValue),
})

/** What `resources/rules/<name>.json` says. */
export const readRuleData = (resourcesDir: string, name: string): z.infer<typeof RuleData> => RuleData.parse(JSON.parse(readFileSync(join(resourcesDir, 'rules', `${name}.json`), 'utf8')))

/** Numbers of `resources/rules/<name>.json` by key. */
export function loadRuleValues<const K extends string>(resourcesDir: string, name: string, keys: readonly K[]): Readonly<Record<K, number>> {
  const data = readRuleData(resourcesDir, name)
  return Object.fromEntries(keys.map((key) => {
    const found = data.values[key]
    if (!found) throw new Error(`resources/rules/${name}.json has no ${key}`)
    return [key, found.value]
  })) as Record<K, number>
}
