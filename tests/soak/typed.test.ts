import fc from 'fast-check'
import { expect, test } from 'vitest'
import { appErrors } from '#contract/errors.ts'
import { problemSentences } from '#contract/problems.ts'
import { registerDefinitions } from '#contract/registers/index.ts'
import { deskCommands, fullDesk } from '#tests/core/cli/desk-commands.ts'
import { Pick, typedRecord } from '#tests/support/typed-records.ts'
import { typeCommands } from '#tests/support/typed-commands.ts'
import { typeAtRandom } from '#tests/support/typed-work.ts'
import { walkAtRandom } from '#tests/support/walked-work.ts'

// Other records every day; the seed stands in the name of the test.
const today = Math.floor(Date.now() / 86_400_000)

test.each([1, 2, 3].map(turn => today * 10 + turn))('3,500 records typed at random into every register are saved as they read back or refused with nothing written (%i)', async (seed) => {
  const { wrong, cases, accepted } = await typeAtRandom({ cases: 3500, seed, formats: ['xlsx', 'csv', 'pdf'] })
  expect(wrong).toEqual([])
  expect(cases).toBe(3500)
  expect(Object.entries(accepted).filter(([, count]) => count === 0)).toEqual([])
})

test('300 records of each register typed at random into `add` are each accepted or refused by a code and a sentence, and the folder verifies', async () => {
  const { add, run } = await deskCommands()
  const ids = new Map<string, string[]>()
  const idsOf = async (register: string) => (await run(['list', register, '--limit', '50', '--json'])).json().items.map(({ id }: { id: string }) => id) as string[]
  const entries = (await run(['list', 'dictionary-entries', '--limit', '200', '--json'])).json().items as Array<{ dictionary: string, code: string, label: string }>
  const dictionaries = Object.groupBy(entries, ({ dictionary }) => dictionary) as Record<string, Array<{ code: string, label: string }>>
  const known = new Set([...Object.keys(appErrors), ...Object.keys(problemSentences)])
  let taken = 0
  for (const definition of registerDefinitions) {
    for (const { code } of registerDefinitions) ids.set(code, await idsOf(code))
    const named = (pick: Pick) => ids.get(pick.register)?.[pick.nth % (ids.get(pick.register)!.length || 1)] ?? '00000000-0000-7000-8000-000000000000'
    const typed = fc.sample(typedRecord(definition, dictionaries), { numRuns: 300, seed: today }).map(({ values }) => values)
    const input = JSON.stringify(typed, function (this: Record<string, unknown>, name, value: unknown) {
      const given = this[name]
      return given instanceof Pick ? named(given) : typeof given === 'bigint' ? String(given) : value
    })
    const { code, json, err } = await add(definition.code, input)
    expect([0, 1], err).toContain(code)
    const { accepted, refused } = json() as { accepted: Array<{ index: number }>, refused: Array<{ index: number, code: string, message: string }> }
    taken += accepted.length
    expect([...new Set([...accepted, ...refused].map(({ index }) => index))].sort((a, b) => a - b), definition.code).toEqual(typed.map((_, index) => index))
    expect(refused.filter(({ code, message }) => !known.has(code) || !message || /undefined|NaN|\[object/.test(message)), definition.code).toEqual([])
  }
  // Not everything may be refused.
  expect(taken).toBeGreaterThan(200)
  expect((await run(['verify', '--json'])).json().ok).toBe(true)
})

test.each([1, 2, 3].map(turn => today * 10 + turn))('3,000 steps through every procedure, in any order, are done and can be read or refused with nothing written (%i)', async (seed) => {
  expect((await walkAtRandom({ steps: 3000, seed })).wrong).toEqual([])
})

test('2,000 commands of every area typed at random end as they say, write nothing they refuse, and the file verifies', async () => {
  const desk = await fullDesk()
  expect((await typeCommands(desk, { count: 2000, seed: today })).wrong).toEqual([])
  expect((await desk.run(['verify', '--json'])).json().ok).toBe(true)
})
