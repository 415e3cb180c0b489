import type { LookupAnswer, SupervisedObject } from '#contract/supervision.ts'
import type { RegisterDefinition } from '#contract/registers/definition.ts'
import { isBlank } from '#contract/registers/read.ts'

type Values = Readonly<Record<string, unknown>>
const fields = { 'operators': 'operator', 'transport-vehicles': 'vehicle', 'practitioners': 'practitioner' } as const
const sure = new Set<SupervisedObject['by']>(['plate', 'vin', 'code', 'id-number', 'qualification', 'licence'])

/** The object meant without doubt: the only one, and named in full. */
export function meant({ objects, text }: LookupAnswer): SupervisedObject | undefined {
  const [object] = objects
  const inFull = object && objects.length === 1 && (sure.has(object.by) ? object.by !== 'plate' || object.title === text.normalize('NFKC').toUpperCase().replace(/[\s·.]/g, '') : object.title === text.trim())
  return inFull ? object : undefined
}

/** What the register's answer fills in where nobody has chosen: which object it is, and what goes with it. */
export function valuesFrom(definition: RegisterDefinition, object: SupervisedObject | undefined, isAbsent: boolean, values: Values): Record<string, unknown> {
  const filled: Record<string, unknown> = {}
  const fill = (name: string, value: unknown) => {
    if (Object.hasOwn(definition.fields, name) && !isBlank(value) && isBlank(values[name])) filled[name] = value
  }
  if (object) {
    fill(fields[object.register], { id: object.id, label: object.title })
    if (object.operator) fill('operator', { id: object.operator.id, label: object.operator.label })
    for (const [name, value] of Object.entries(object.values)) fill(name, value)
    fill('inRegister', 'found')
  }
  else if (isAbsent && ['vehicle', 'operator', 'practitioner'].every(name => isBlank(values[name]))) fill('inRegister', 'absent')
  return filled
}

/** A line for each licence in force: what ran out is set to say so, the rest is as the officer sees it. */
export function mattersFrom({ licences }: SupervisedObject): Array<Record<string, unknown>> {
  return licences.filter(({ state }) => state !== 'void').map(({ id, fullNumber, matter, state }) => ({
    matter, licence: { id, label: fullNumber }, serial: null, result: state === 'expired' || state === 'lapsed' ? 'expired' : 'match', note: null,
  }))
}
