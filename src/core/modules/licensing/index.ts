import type { NamedOfficer } from '#contract/registers/field.ts'
import type { Database } from '../../db/database.ts'
import type { ErasedRules, Standing } from '../../registers/rulebook.ts'
import type { CheckFacts, KnownLicence, LicenceCheck } from './check-rules.ts'
import { licenceChecks, overloadChecks } from '#contract/registers/index.ts'
import { loadRuleValues } from '../../platform/rule-data.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { afterComplaint } from '../complaints/index.ts'
import { registerRules } from '../../registers/rulebook.ts'
import { certificates, listOfficers } from '../patrol/index.ts'
import type { CertificateFacts } from '../patrol/index.ts'
import * as checks from './check-rules.ts'
import * as overload from './overload-rules.ts'
import { findGoodLicence, hasPlate, listLicences } from './repo.ts'

export { sumChecks, sumUnlicensed, sumWeighings } from './repo.ts'

/** What the registers of licence checks know beyond their definitions. */
export function licensingRules(resourcesDir: string): ErasedRules[] {
  const { officersMin } = loadRuleValues(resourcesDir, 'licensing', ['officersMin'])
  const certified = (db: Database, { day, officers }: { day: string, officers: NamedOfficer[] }, before: Standing['before']): CertificateFacts => ({
    officers: listOfficers(db, officers.map(({ id }) => id)),
    alreadyNamed: new Set(before?.day === day ? (before.officers as NamedOfficer[]).map(({ id }) => id) : []),
    thresholds: { officersMin },
  })
  return [
    registerRules<typeof licenceChecks, CertificateFacts & CheckFacts>({
      register: licenceChecks,
      loadFacts: (db, check, { before }) => ({ ...certified(db, check, before), ...checkFacts(db, check) }),
      rules: {
        'check-certificates': certificates,
        'check-time': checks.checkTime,
        'check-subject': checks.checkSubject,
        'check-register': checks.checkRegister,
        'check-matters': checks.checkMatters,
        'check-conclusion': checks.checkConclusion,
        'check-unlicensed': checks.checkUnlicensed,
        'check-handling': checks.checkHandling,
        'check-place': checks.checkPlace,
      },
      computed: { 'check-subject': checks.subjectOf },
      begunFrom: afterComplaint(),
    }),
    registerRules({
      register: overloadChecks,
      loadFacts: (db, check, { before }) => certified(db, check, before),
      rules: {
        'overload-certificates': certificates,
        'overload-day': overload.overloadDay,
        'overload-weights': overload.overloadWeights,
        'overload-outcome': overload.overloadOutcome,
        'overload-notice': overload.overloadNotice,
      },
      computed: { 'overload-over': overload.overOf, 'overload-is-over': check => overload.overOf(check) > 0, 'overload-rate': overload.rateOf },
    }),
  ]
}

function checkFacts(db: Database, check: LicenceCheck): CheckFacts {
  const labelOf = dictionaryLabels(db)
  const known = (row: Omit<KnownLicence, 'standingLabel'>): KnownLicence => ({ ...row, standingLabel: labelOf('licence-standing', row.standing) })
  const held = check.conclusion === 'unlicensed' ? findGoodLicence(db, check.day, { vehicle: check.vehicle?.id ?? null, operator: check.operator?.id ?? null }) : undefined
  return {
    plateHeld: check.plate !== null && hasPlate(db, check.plate),
    kept: { plate: check.vehicle?.label ?? null, operator: check.operator?.label ?? null, person: check.practitioner?.label ?? null },
    licences: new Map(listLicences(db, check.matters.flatMap(({ licence }) => licence?.id ?? [])).map(row => [row.id, known(row)])),
    holds: held ? known(held) : null,
    resultLabel: code => labelOf('licence-result', code),
  }
}
