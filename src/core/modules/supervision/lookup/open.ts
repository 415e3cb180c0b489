import type { SupervisedObject } from '#contract/supervision.ts'
import type { Database } from '../../../db/database.ts'
import { licences, registerDefinitions } from '#contract/registers/index.ts'
import { listOpen, openStatement } from './open-repo.ts'

type ObjectRegister = SupervisedObject['register']

/** What asks for everything that may wait and name an object of 监管库: defects, complaints, leads, whatever comes. */
const statementOf = (register: ObjectRegister): string => openStatement(registerDefinitions.filter(definition => definition.pending && definition !== licences).map(definition => ({
  definition,
  fields: Object.entries(definition.fields).flatMap(([name, field]) => field.type === 'reference' && field.register === register ? [name] : []),
})))

const statements = new Map<ObjectRegister, string>()
function statementFor(register: ObjectRegister): string {
  let statement = statements.get(register)
  if (statement === undefined) statements.set(register, statement = statementOf(register))
  return statement
}

/** Shown of each register, by each field that names the object. */
const shown = 5

/** What is still open and names the object, what is due first. */
export function listOpenOn(db: Database, register: ObjectRegister, id: string, today: string): SupervisedObject['open'] {
  const statement = statementFor(register)
  return statement ? listOpen(db, statement, id, shown).map(row => ({ ...row, isOverdue: row.due !== null && row.due < today })) : []
}
