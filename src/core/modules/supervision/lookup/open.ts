import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { SupervisedObject } from '#contract/supervision.ts'
import type { Database } from '../../../db/database.ts'
import { licences, registerDefinitions } from '#contract/registers/index.ts'
import { listOpen } from './open-repo.ts'

/** Registers whose records wait for somebody and may name an object of 监管库: defects, complaints, leads, whatever comes. */
const waiting = new Map<string, Array<{ definition: RegisterDefinition, fields: string[] }>>()
function waitingOn(register: string) {
  let found = waiting.get(register)
  if (!found) {
    found = registerDefinitions.filter(definition => definition.pending && definition !== licences).flatMap((definition) => {
      const fields = Object.entries(definition.fields).flatMap(([name, field]) => field.type === 'reference' && field.register === register ? [name] : [])
      return fields.length ? [{ definition, fields }] : []
    })
    waiting.set(register, found)
  }
  return found
}

const shown = 5

/** What is still open and names the object, what is due first. */
export function listOpenOn(db: Database, register: string, id: string, today: string): SupervisedObject['open'] {
  return waitingOn(register).flatMap(({ definition, fields }) => fields.flatMap(field => listOpen(db, definition, field, id, shown)).map(row => ({
    register: definition.code, id: row.id, number: row.number, title: row.title, due: row.due, isOverdue: row.due !== null && row.due < today,
  })))
}
