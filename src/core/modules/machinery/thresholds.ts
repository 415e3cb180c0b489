import { loadRuleValues } from '../../platform/rule-data.ts'

const keys = ['driverAgeMin', 'driverAgeMax', 'licenceYears', 'inspectionMonths'] as const

/** What rules about machines and their drivers decide by; units and articles stand with the data. */
export type MachineryThresholds = Readonly<Record<(typeof keys)[number], number>>
export const loadMachineryThresholds = (resourcesDir: string): MachineryThresholds => loadRuleValues(resourcesDir, 'machinery', keys)
