import fc from 'fast-check'
import { expect, it } from 'vitest'
import { problemSentences } from '#contract/problems.ts'
import { registerDefinitions } from '#contract/registers/index.ts'
import { openBrigade } from '#tests/support/brigade.ts'
import { Photo, Pick, typedRecord } from '#tests/support/typed-records.ts'
import { deskCommands } from './desk-commands.ts'

/** As a script writes it: what JSON cannot say is left out; of a record to be named only the name of one is known. */
function written(values: unknown): string | undefined {
  try {
    return JSON.stringify(values, (_, value: unknown) => (value instanceof Pick ? ['张三', '一中队', '甘M12345', 'G309董志段'][value.nth % 4] : value instanceof Photo ? { sha256: 'f'.repeat(64), name: 'x.jpg', size: 1 } : value))
  }
  catch {
    return undefined
  }
}
interface Reason { index: number, field: string, code: string, message: string }

it.each(registerDefinitions.map(definition => [definition.label, definition] as const))('%s typed at random by a script: each is entered or refused by field and code, the rest goes on', async (_, definition) => {
  const brigade = await openBrigade()
  const dictionaries = await brigade.client.dictionaries.all()
  await brigade.close()
  const entries = fc.sample(typedRecord(definition, dictionaries), { numRuns: 60, seed: 20260310 }).flatMap(({ values }) => written(values) ?? [])
  const desk = await deskCommands()
  const ran = await desk.run(['add', definition.code, '--input', '-', '--json'], { input: `[${entries.join(',')}]` })
  expect([0, 1]).toContain(ran.code)
  const { accepted, refused } = ran.json() as { accepted: Array<{ index: number, id: string }>, refused: Reason[] }
  const judged = new Set([...accepted, ...refused].map(({ index }) => index))
  expect(judged.size).toBe(entries.length)
  expect(new Set(accepted.map(({ index }) => index)).intersection(new Set(refused.map(({ index }) => index))).size).toBe(0)
  // BAD_REQUEST is what the contract says of nonsense deeper than any field; it names no field.
  const nameless = refused.filter(({ field, code, message }) => !message || code !== 'BAD_REQUEST' && (!Object.hasOwn(problemSentences, code) || !field))
  expect(nameless).toEqual([])
  for (const { id } of accepted.slice(0, 5)) expect((await desk.run(['show', definition.code, id, '--json'])).code).toBe(0)
  expect(((await desk.run(['list', definition.code, '--limit', '1', '--json'])).json() as { total: number }).total).toBeGreaterThanOrEqual(accepted.length)
  expect(((await desk.run(['verify', '--json'])).json() as { ok: boolean }).ok).toBe(true)
}, 60_000)
