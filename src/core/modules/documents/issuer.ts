import type { BrigadeProfile } from '#contract/brigade.ts'
import type { DocumentAgency } from '#contract/documents/origins.ts'
import type { AnyDraft } from '#contract/registers/definition.ts'
import type { Database } from '../../db/database.ts'
import { documentOrigins, linkOfDocument } from '#contract/documents/origins.ts'
import { documents, mustFindRegister } from '#contract/registers/index.ts'
import { findRecord } from '../../registers/repo.ts'

/** Who issues a document: in whose name and under whose seal, what its numbers begin with, and where it is contested. */
export interface Issuer {
  agency: string
  sealAgency: string
  prefix: string
  reviewOrgan: string
  court: string
  /** The agency for farm machines is not filled in: the brigade's own stands in for it. */
  standsIn: boolean
}

/** An agency as 大队信息 has it. Organs the second one leaves empty are those of the first: as a rule both answer to one government and one court. */
export function issuerOf(profile: BrigadeProfile | null, agency: DocumentAgency): Issuer {
  const name = profile?.authority || profile?.name || ''
  const own = { agency: name, sealAgency: profile?.sealAgency || name, prefix: profile?.documentPrefix ?? '', reviewOrgan: profile?.reviewOrgan ?? '', court: profile?.court ?? '' }
  if (agency === 'own' || !profile?.farmAuthority) return { ...own, standsIn: agency === 'farm' }
  const { farmAuthority, farmSealAgency, farmPrefix, farmReviewOrgan, farmCourt } = profile
  return { agency: farmAuthority, sealAgency: farmSealAgency || farmAuthority, prefix: farmPrefix, reviewOrgan: farmReviewOrgan || own.reviewOrgan, court: farmCourt || own.court, standsIn: false }
}

/** Which agency answers for what a document was made for; a receipt goes by the document it serves. */
export function agencyFor(db: Database, document: Readonly<Record<never, unknown>>): DocumentAgency {
  for (const { register, agency } of documentOrigins) {
    const link = (document as AnyDraft)[linkOfDocument(register) ?? ''] as { id: string } | null | undefined
    const made = link && findRecord(db, mustFindRegister(register), link.id)
    if (!made) continue
    if (agency) return agency(made)
    // One step only: a document is not served by a receipt of a receipt, and two may name each other.
    if (register === documents.code) return agencyFor(db, { ...made, document: null })
  }
  return 'own'
}
