import type { Setup } from '#contract/brigade.ts'
import type { ProfileName, ProfileValues, Wrong } from '#renderer/modules/brigade/index.ts'
import { people, squads } from '#contract/registers/index.ts'
import { checkFields, checkProfile, profileOf, profileValues } from '#renderer/modules/brigade/index.ts'

export interface PersonValues {
  name: string | null
  kind: 'officer' | 'auxiliary'
  post: string | null
  certificate: string | null
  certifiedFrom: string | null
  certifiedTo: string | null
}
export type PersonName = keyof PersonValues

export interface SetupDraft { profile: ProfileValues, person: PersonValues, squads: Array<string | null> }

export function emptySetup(): SetupDraft {
  return {
    profile: profileValues(null),
    person: { name: null, kind: 'officer', post: null, certificate: null, certifiedFrom: null, certifiedTo: null },
    squads: ['一中队', '二中队'],
  }
}

const certificateNames = ['certificate', 'certifiedFrom', 'certifiedTo'] as const

/** An officer enforces and needs a certificate with its validity; an auxiliary holds none (行政处罚法第四十二条). */
export function checkPerson(person: PersonValues): Wrong<PersonName> {
  const { name, post, certificate, certifiedFrom, certifiedTo } = people.fields
  const wrong: Wrong<PersonName> = checkFields({ name, post }, person)
  if (person.kind === 'auxiliary') return wrong
  const required = { certificate: { ...certificate, required: true }, certifiedFrom: { ...certifiedFrom, required: true }, certifiedTo: { ...certifiedTo, required: true } }
  Object.assign(wrong, checkFields(required, person))
  if (!wrong.certifiedFrom && !wrong.certifiedTo && person.certifiedTo! < person.certifiedFrom!) wrong.certifiedTo = '有效期至不能早于有效期自'
  return wrong
}

/** By position in the list. Empty rows are simply left out. */
export function checkSquads(names: ReadonlyArray<string | null>): Record<number, string> {
  const wrong: Record<number, string> = {}
  names.forEach((name, index) => {
    if (!name?.trim()) return
    const found = checkFields({ name: squads.fields.name }, { name }).name
    if (found) wrong[index] = found
    else if (names.slice(0, index).some(other => other?.trim() === name.trim())) wrong[index] = `“${name.trim()}”重复，请删去一个`
  })
  return wrong
}

export interface SetupWrong { profile: Wrong<ProfileName>, person: Wrong<PersonName>, squads: Record<number, string> }

export function checkSetup(draft: SetupDraft): SetupWrong {
  return { profile: checkProfile(draft.profile), person: checkPerson(draft.person), squads: checkSquads(draft.squads) }
}

export function setupOf(draft: SetupDraft): Setup {
  const { name, kind, post, ...certificate } = draft.person
  const held = kind === 'officer' ? Object.fromEntries(certificateNames.map(field => [field, certificate[field]?.trim()])) : {}
  return {
    profile: profileOf(draft.profile),
    person: { name: name?.trim() ?? '', kind, ...(post?.trim() ? { post: post.trim() } : {}), ...held },
    squads: draft.squads.map(squad => squad?.trim() ?? '').filter(Boolean),
  }
}
