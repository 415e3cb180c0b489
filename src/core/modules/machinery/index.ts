import type { NamedOfficer, Reference } from '#contract/registers/field.ts'
import type { DefaultValue, ErasedRules } from '../../registers/rulebook.ts'
import type { InspectionFacts, KnownMachine, MachineFacts } from './facts.ts'
import { verdictOf } from '#contract/checklists/answers.ts'
import { periodOfCode } from '#contract/period.ts'
import { machineDrivers, machineInspections, machines, rateBases } from '#contract/registers/index.ts'
import { isBlank } from '#contract/registers/read.ts'
import { isDay } from '#contract/wall-time.ts'
import { listOf } from '../../registers/checklists.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { afterComplaint } from '../complaints/index.ts'
import { registerRules } from '../../registers/rulebook.ts'
import { certificates, listOfficers, loadPatrolThresholds, startsOnItsDay } from '../patrol/index.ts'
import { loadArchiveItems } from './archive-items.ts'
import * as driverRules from './driver-rules.ts'
import { findDriver, findMachine, findSameBase, listAlike } from './repo.ts'
import * as rules from './rules.ts'
import { loadMachineryThresholds } from './thresholds.ts'

export { machineryHandlers } from './handlers.ts'
export type { RateBase } from './repo.ts'
export { countDefects, countDrivers, countMachines, listRateBases, listTownships, sumInspections } from './repo.ts'

/** What the registers of farm machinery know beyond their definitions. */
export function machineryRules(resourcesDir: string): ErasedRules[] {
  const limits = loadMachineryThresholds(resourcesDir)
  const items = loadArchiveItems(resourcesDir)
  const thresholds = loadPatrolThresholds(resourcesDir)
  return [
    registerRules({
      register: machines,
      loadFacts: (db, draft, { id }): MachineFacts => ({ limits, alike: listAlike(db, draft, id) }),
      rules: { 'machine-state': rules.machineState, 'machine-inspected': rules.machineInspected, 'machine-same': rules.machineSame },
      computed: { 'machine-name': rules.machineName, 'machine-on-books': rules.isOnBooks },
      defaults: { 'machine-state': (_, { plate }) => isBlank(plate) ? 'unregistered' : 'active' },
    }),
    registerRules({
      register: machineDrivers,
      loadFacts: () => ({ limits }),
      rules: { 'driver-age': driverRules.driverAge, 'licence-years': driverRules.licenceSpan },
      defaults: { 'licence-end': (_, { validFrom }) => typeof validFrom === 'string' && isDay(validFrom) ? driverRules.licenceEnd(validFrom, limits) : null },
    }),
    registerRules({
      register: rateBases,
      loadFacts: (db, draft, { id }) => ({ same: findSameBase(db, draft, id) }),
      rules: { 'rate-base-period': rules.rateBasePeriod, 'rate-base-same': rules.rateBaseSame },
      computed: { 'rate-base-from': ({ period }) => periodOfCode(period)!.from, 'rate-base-to': ({ period }) => periodOfCode(period)!.to },
    }),
    registerRules({
      register: machineInspections,
      loadFacts: (db, draft, { before }): InspectionFacts => {
        const sameDay = before?.day === draft.day
        return {
          officers: listOfficers(db, draft.officers.map(person => person.id)),
          alreadyNamed: new Set(sameDay ? (before.officers as NamedOfficer[]).map(person => person.id) : []),
          thresholds,
          limits,
          machine: findMachine(db, draft.machine.id),
          driver: findDriver(db, draft),
          items,
          listFor: listOf(db, draft.checklist)?.appliesTo ?? [],
          kindLabel: dictionaryLabels(db)('machine-kind', draft.kind),
          isJudged: {
            machine: sameDay && (before.machine as Reference).id === draft.machine.id,
            driver: sameDay && draft.driver !== null && (before.driver as Reference | null)?.id === draft.driver.id && before.kind === draft.kind,
          },
        }
      },
      rules: {
        'inspection-certificates': certificates,
        'inspection-day': startsOnItsDay,
        'inspection-kind': rules.inspectionKind,
        'inspection-checklist': rules.inspectionChecklist,
        'inspection-machine': rules.inspectionMachine,
        'inspection-driver-named': driverRules.inspectionDriverNamed,
        'inspection-driver': driverRules.inspectionDriver,
      },
      begunFrom: afterComplaint(),
      computed: {
        'inspection-result': ({ checklist }) => verdictOf(checklist.answers),
        'inspection-unplated': ({ plate }) => plate === rules.noPlate,
        'inspection-joint': ({ units }) => units.length > 0,
        'inspection-subject': rules.inspectionSubject,
      },
      defaults: {
        'machine-plate': ofMachine(({ plate }) => plate ?? rules.noPlate),
        'machine-kind': ofMachine(({ kind }) => kind),
        'machine-owner': ofMachine(({ owner }) => owner),
        'machine-township': ofMachine(({ township }) => township),
      },
    }),
  ]
}

/** What the archive says of the machine an inspection names, on the day it is entered. */
function ofMachine(read: (machine: KnownMachine) => string): DefaultValue {
  return (_, { machine }, db) => {
    const named = typeof machine === 'string' ? machine : (machine as Partial<Reference> | null | undefined)?.id
    const found = named ? findMachine(db, named) : undefined
    return found ? read(found) : null
  }
}
