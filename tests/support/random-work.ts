import fc from 'fast-check'
import { expect } from 'vitest'
import { addDays } from '#contract/wall-time.ts'
import { openBrigade } from './brigade.ts'
import { daysCounted, daysKept } from './patrol-days.ts'
import { refusalOf } from './refusals.ts'

/** What the books should hold, kept beside them as plainly as possible. */
interface Known { id: string, number: string, day: string, version: number, summary: string, removed: boolean, entries: number }
interface Step { act: 'add' | 'edit' | 'move' | 'remove' | 'recover' | 'stale' | 'restart' | 'refused', pick: number, day: number, word: string }

const steps = (count: number) => fc.array(fc.record<Step>({
  act: fc.constantFrom('add', 'add', 'add', 'edit', 'edit', 'move', 'remove', 'remove', 'recover', 'stale', 'refused', 'restart'),
  pick: fc.nat(1_000_000),
  day: fc.nat(420),
  word: fc.stringMatching(/^[护栏路肩积水标志牌清障𠮷]{4,9}$/u),
}), { minLength: count, maxLength: count })

/**
 * Random work of a clerk against the plainest possible account of it: after every few steps the list, the bin, the numbers,
 * the search and the histories must be what the account says, and in the end the file must verify.
 */
export async function workAtRandom({ steps: count, seed }: { steps: number, seed: number }): Promise<void> {
  const brigade = await openBrigade({ at: '2026-12-31T12:00' })
  const known: Known[] = []
  const given = new Map<string, number>()
  const of = (removed: boolean) => known.filter(log => log.removed === removed)
  const free = (day: string) => !known.some(log => !log.removed && log.day === day)
  const dayOf = (day: number) => addDays('2025-10-01', day)
  const values = (day: string, summary: string) => brigade.patrol({ day, starts: `${day}T08:30`, ends: `${day}T11:00`, summary })

  const acts: Record<Step['act'], (step: Step) => Promise<unknown>> = {
    add: async ({ day, word }) => {
      const on = dayOf(day)
      if (!free(on)) return expect((await refusalOf(brigade.addPatrol(values(on, word)))).code).toBe('INVALID_RECORD')
      const record = await brigade.addPatrol(values(on, word))
      const series = on.slice(0, 4)
      given.set(series, (given.get(series) ?? 0) + 1)
      expect(record.number).toBe(`XC${series}-${String(given.get(series)).padStart(5, '0')}`)
      known.push({ id: record.id, number: record.number!, day: on, version: 1, summary: word, removed: false, entries: 1 })
    },
    edit: async ({ pick, word }) => {
      const log = of(false)[pick % of(false).length]
      if (!log || log.summary === word) return
      await brigade.edit('patrol-logs', log, { summary: word })
      Object.assign(log, { version: log.version + 1, summary: word, entries: log.entries + 1 })
    },
    move: async ({ pick, day }) => {
      const log = of(false)[pick % of(false).length]
      const on = dayOf(day)
      if (!log || !free(on)) return
      await brigade.edit('patrol-logs', log, { day: on, starts: `${on}T08:30`, ends: `${on}T11:00` })
      Object.assign(log, { version: log.version + 1, day: on, entries: log.entries + 1 })
    },
    remove: async ({ pick }) => {
      const log = of(false)[pick % of(false).length]
      if (!log) return
      await brigade.client.registers.remove({ register: 'patrol-logs', id: log.id, version: log.version, reason: '误录' })
      Object.assign(log, { version: log.version + 1, removed: true, entries: log.entries + 1 })
    },
    recover: async ({ pick }) => {
      const log = of(true)[pick % of(true).length]
      if (!log) return
      const call = brigade.client.registers.recover({ register: 'patrol-logs', id: log.id })
      if (!free(log.day)) return expect((await refusalOf(call)).code).toBe('INVALID_RECORD')
      await call
      Object.assign(log, { version: log.version + 1, removed: false, entries: log.entries + 1 })
    },
    stale: async ({ pick }) => {
      const log = of(false).filter(({ version }) => version > 1)[pick % 7]
      if (log) expect((await refusalOf(brigade.edit('patrol-logs', { ...log, version: log.version - 1 }, { summary: '晚了' }))).code).toBe('STALE_VERSION')
    },
    refused: async ({ day }) => expect((await refusalOf(brigade.addPatrol({ ...values(dayOf(day), 'x'), officers: [brigade.ids.zhang] }))).code).toBe('INVALID_RECORD'),
    restart: async ({ pick }) => pick % 20 === 0 && brigade.restart(),
  }

  async function compare(word: string): Promise<void> {
    for (const removed of [false, true]) {
      const ids: string[] = []
      for (let after: string | undefined, more = true; more;) {
        const page = await brigade.client.registers.list({ register: 'patrol-logs', bin: removed, limit: 200, after })
        ids.push(...page.items.map(item => item.id))
        after = page.next ?? undefined
        more = after !== undefined
      }
      const wanted = of(removed).sort((a, b) => (a.day + a.id < b.day + b.id ? 1 : -1)).map(log => log.id)
      expect(ids).toEqual(wanted)
    }
    expect(daysKept(brigade), 'the sums kept by squad and day').toEqual(daysCounted(brigade))
    const needle = [...word].slice(0, 3).join('')
    const found = (await brigade.client.registers.list({ register: 'patrol-logs', text: needle, limit: 200 })).items.map(item => item.id)
    expect(new Set(found)).toEqual(new Set(of(false).filter(log => log.summary.includes(needle)).map(log => log.id)))
    const one = known[word.length * 7 % Math.max(1, known.length)]
    if (one) expect(await brigade.client.registers.history({ register: 'patrol-logs', id: one.id })).toHaveLength(one.entries)
  }

  try {
    const [work] = fc.sample(steps(count), { numRuns: 1, seed })
    for (const [index, step] of work!.entries()) {
      await acts[step.act](step)
      if (index % 50 === 49) await compare(step.word)
    }
    expect((await brigade.verify()).checks.filter(({ ok }) => !ok)).toEqual([])
  }
  finally {
    await brigade.close()
  }
}
