import type { ErasedRules } from '../../registers/rulebook.ts'
import { licences, operators, practitioners, transportVehicles } from '#contract/registers/index.ts'
import { registerRules } from '../../registers/rulebook.ts'
import { sameLicences, sameOperators, samePractitioners, sameVehicles } from './facts.ts'
import { renamesLicences } from './holders.ts'
import { loadLicenceKinds } from './licence-kinds.ts'
import { codeOf } from './repo.ts'
import * as rules from './rules.ts'

export { supervisionHandlers } from './handlers.ts'
export { expiringLicences } from './expiring.ts'

/** What the registers of 监管库 know beyond their definitions: whom they already hold, and who may hold which licence. */
export function supervisionRules(resourcesDir: string): ErasedRules[] {
  const kinds = loadLicenceKinds(resourcesDir)
  return [
    registerRules({ register: operators, owner: renamesLicences(operators.code), loadFacts: sameOperators, rules: { 'operator-same': rules.sameAs, 'operator-businesses': rules.operatorBusinesses } }),
    registerRules({ register: transportVehicles, owner: renamesLicences(transportVehicles.code), loadFacts: sameVehicles, rules: { 'vehicle-same': rules.sameAs, 'vehicle-colour': rules.vehicleColour } }),
    registerRules({ register: practitioners, owner: renamesLicences(practitioners.code), loadFacts: samePractitioners, rules: { 'practitioner-same': rules.sameAs, 'practitioner-qualification': rules.practitionerQualification } }),
    registerRules<typeof licences, rules.LicenceFacts>({
      register: licences,
      loadFacts: (db, licence, standing) => ({ ...sameLicences(db, licence, standing), kinds }),
      rules: { 'licence-holder': rules.licenceHolder, 'licence-holder-kind': rules.licenceHolderKind, 'licence-same': rules.sameAs, 'licence-standing': rules.licenceStanding },
      computed: { 'licence-holder': rules.holderOf, 'licence-holder-kind': rules.holderKindOf, 'licence-number': rules.fullNumberOf },
      defaults: { 'licence-form': (_, { kind }, db) => kinds.get(codeOf(db, 'licence-kind', String(kind ?? '')))?.form ?? 'licence' },
    }),
  ]
}
