import type { Problem } from '#contract/problems.ts'
import type { DraftOf } from '#contract/registers/definition.ts'
import type { dictionaryEntries, people, roadSections } from '#contract/registers/index.ts'
import { dictionaries } from '#contract/dictionaries.ts'
import { problem } from '#contract/problems.ts'
import { stakeMetres } from '#contract/identifiers/stake.ts'

type Person = DraftOf<typeof people>
type RoadSection = DraftOf<typeof roadSections>
type Entry = DraftOf<typeof dictionaryEntries>

/** The entry as it is saved, and whether another one of its dictionary has its label or code. */
export interface EntryFacts { before: Pick<Entry, 'dictionary' | 'code' | 'status'> | null, same: boolean }

/** An officer holds a certificate with a validity; an auxiliary holds none. */
export function personCertificate(person: Person): Problem[] {
  if (person.kind !== 'officer') return []
  const name = person.name
  return [
    ...(person.certificate ? [] : [problem('error', 'certificate', 'CERTIFICATE_MISSING', { name })]),
    ...(person.certifiedTo ? [] : [problem('error', 'certifiedTo', 'CERTIFICATE_MISSING', { name })]),
  ]
}

/** Without an administrator nobody could change settings or restore a backup. */
export function lastAdministrator(person: Person, facts: { otherAdministrators: number, was: boolean }): Problem[] {
  const is = person.administrator && person.status === 'active'
  return facts.was && !is && facts.otherAdministrators === 0 ? [problem('error', 'administrator', 'LAST_ADMINISTRATOR')] : []
}

export function sectionStakes(section: RoadSection): Problem[] {
  return stakeMetres(section.from) > stakeMetres(section.to) ? [problem('error', 'to', 'SECTION_REVERSED', { from: section.from, to: section.to })] : []
}

/** States the program acts on can be renamed, not added, retired or moved. */
export function dictionaryFixed(entry: Entry, facts: EntryFacts): Problem[] {
  const dictionary = dictionaries[entry.dictionary as keyof typeof dictionaries]
  const unchanged = facts.before && facts.before.code === entry.code && facts.before.dictionary === entry.dictionary && facts.before.status === entry.status
  return dictionary?.fixed && !unchanged ? [problem('error', 'dictionary', 'FIXED_DICTIONARY', { dictionary: dictionary.label })] : []
}

/** Records hold the code: another one would leave them without a meaning. */
export function dictionaryKept(entry: Entry, { before }: EntryFacts): Problem[] {
  return [
    ...(before && before.dictionary !== entry.dictionary ? [problem('error', 'dictionary', 'NOT_CHANGEABLE', { label: '字典' })] : []),
    ...(before && before.code !== entry.code ? [problem('error', 'code', 'NOT_CHANGEABLE', { label: '代码' })] : []),
  ]
}

/** Within a dictionary a label and a code mean one thing. */
export function dictionarySame(entry: Entry, facts: EntryFacts): Problem[] {
  return facts.same ? [problem('error', 'label', 'SAME_EXISTS', { label: '名称或代码', text: entry.label, number: '' })] : []
}
