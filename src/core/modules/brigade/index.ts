import type { ErasedRules } from '../../registers/rulebook.ts'
import type { EntryFacts } from './rules.ts'
import { dictionaryEntries, people, roadSections } from '#contract/registers/index.ts'
import { registerRules } from '../../registers/rulebook.ts'
import { countOtherAdministrators, hasSameEntry } from './repo.ts'
import * as rules from './rules.ts'
import { removeDictionaryEntry, removePerson } from './service.ts'

export { seedDictionaries } from './dictionary-seeds.ts'
export { insertSeedEntry } from './repo.ts'
export { brigadeHandlers, dictionaryHandlers, seatHandlers } from './handlers.ts'
export { actorOf, brigadeProfile, seatByName, setUpBrigade } from './service.ts'

/** What the maintained lists of a brigade know beyond their definitions. */
export const brigadeRules: ErasedRules[] = [
  registerRules({
    register: people,
    loadFacts: (db, _draft, { id, before }) => ({ otherAdministrators: countOtherAdministrators(db, id), was: before?.administrator === true && before.status === 'active' }),
    rules: { 'person-certificate': rules.personCertificate, 'last-administrator': rules.lastAdministrator },
    owner: { remove: removePerson },
  }),
  registerRules({
    register: roadSections,
    loadFacts: () => undefined,
    rules: { 'section-stakes': rules.sectionStakes },
  }),
  registerRules({
    register: dictionaryEntries,
    loadFacts: (db, draft, { id, before }) => ({ before: before as EntryFacts['before'], same: hasSameEntry(db, draft, id) }),
    rules: { 'dictionary-fixed': rules.dictionaryFixed, 'dictionary-kept': rules.dictionaryKept, 'dictionary-same': rules.dictionarySame },
    defaults: { 'entry-code': (_, typed) => typed.label },
    owner: { remove: removeDictionaryEntry },
  }),
]
