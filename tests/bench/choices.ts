import type { AppClient } from '#contract/index.ts'
import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { Field } from '#contract/registers/field.ts'
import type { Bench, Finding } from './support/runner.ts'
import { createRouterClient } from '@orpc/server'
import { registerDefinitions } from '#contract/registers/index.ts'
import { listCandidates } from '#core/registers/candidates.ts'
import { columnOf } from '#core/registers/row-codec.ts'
import { labelColumn } from '#core/registers/select.ts'
import { millionDir, openCore } from './support/million.ts'
import { interleave, spread } from './support/runner.ts'

/** Longest a clerk's letter may wait for its answer, at the core. */
const aim = 30

/** Typing in every field that offers records to pick from: nothing yet, a letter, two letters, half a name, a whole one. */
export const bench: Bench = {
  name: 'choices',
  title: 'Typing in every choice field, through the router (p50 / p95)',
  run: async () => {
    const core = openCore(millionDir)
    try {
      const { db } = core.services
      const client = createRouterClient(core.router, { context: core.connect() }) as unknown as AppClient
      const findings: Finding[] = []
      for (const [register, fields] of choiceFields()) {
        const names = namesOf(register)
        const typed: Array<[string, (name: { label: string, initials: string }) => string]> = [
          ['nothing', () => ''],
          ['one letter', name => name.initials.slice(0, 1)],
          ['two letters', name => name.initials.slice(0, 2)],
          ['half a name', name => name.label.slice(0, Math.ceil(name.label.length / 2))],
          ['a name', name => name.label],
        ]
        for (const [what, textOf] of typed) {
          const { timings } = await interleave([{ name: what, run: call => client.registers.candidates({ register, text: textOf(names[call % names.length]!), limit: 20 } as never) }], { rounds: 5, times: 20 })
          findings.push({ what: `${fields.join('、')}: ${what}`, ours: spread(timings[0]!), against: '', compared: '', aim: `≤ ${aim} ms`, met: timings[0]!.p95 <= aim })
        }
      }
      return findings

      function namesOf(register: string): Array<{ label: string, initials: string }> {
        const definition = registerDefinitions.find(({ code }) => code === register)!
        const initials = definition.fields.initials ? 'initials' : labelColumn(register)
        if (listCandidates(db, { register, text: '', limit: 1 }).length === 0) return [{ label: '无', initials: 'w' }]
        return db.raw.prepare(`SELECT ${labelColumn(register)} AS label, ${columnOf(initials)} AS initials FROM ${definition.table} WHERE deleted_at IS NULL LIMIT 200`).all() as Array<{ label: string, initials: string }>
      }
    }
    finally {
      await core.close()
    }
  },
}

/** What can be picked from, and the fields in which it is, from the definitions. */
function choiceFields(): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  const add = (definition: RegisterDefinition, field: Field) => {
    if (field.type === 'lines') Object.values(field.fields).forEach(inner => add(definition, inner))
    const register = field.type === 'officers' ? 'people' : field.type === 'reference' ? field.register : undefined
    if (register) fields.set(register, [...new Set([...fields.get(register) ?? [], field.label])])
  }
  for (const definition of registerDefinitions) for (const field of Object.values(definition.fields)) add(definition, field)
  return fields
}
