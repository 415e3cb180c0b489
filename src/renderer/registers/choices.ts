import type { Field } from '#contract/registers/field.ts'
import type { Choice, FindChoices } from '#renderer/ui/candidates.ts'
import { useClient } from '#renderer/api/client.ts'
import { useDictionaries } from '#renderer/api/dictionaries.ts'
import { fitting } from '#renderer/ui/matching.ts'

/** A flag as something to pick: in a filter it has a third state, not chosen. */
const yesNo = [{ id: 'true', label: '是', initials: 's' }, { id: 'false', label: '否', initials: 'f' }]

/** Where the choices of a field come from: a dictionary at hand, or the records of another register. */
export function useChoices() {
  const client = useClient()
  const dictionaries = useDictionaries()

  function fromDictionary(dictionary: string): FindChoices {
    return text => fitting(text, dictionaries.entriesOf(dictionary).filter(entry => entry.active)).map(entry => ({ id: entry.code, label: entry.label }))
  }
  function fromRegister(register: string, kind?: string): FindChoices {
    return async text => (await client.registers.candidates({ register, text, kind, limit: 20 })).map(({ id, label, hint }): Choice => ({ id, label, hint }))
  }

  return {
    findFor(field: Field): FindChoices {
      if (field.type === 'choice') return fromDictionary(field.dictionary)
      if (field.type === 'flag') return text => fitting(text, yesNo)
      if (field.type === 'reference') return fromRegister(field.register)
      // Only those with a certificate may be among the officers of a paper that needs them.
      return fromRegister('people', field.type === 'officers' && field.certifiedOn ? 'officer' : undefined)
    },
    labelOf: dictionaries.labelOf,
  }
}
