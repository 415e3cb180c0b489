import { loadRuleValues } from '../../platform/rule-data.ts'

const keys = ['officersMin', 'speedLimit', 'speedFloor', 'mileageShortfall', 'mileageExcess', 'mileageSlack', 'duplicateMinutes', 'certificateWarnDays', 'findingDueDays', 'spotMetres', 'spotTimes'] as const

/** What patrol rules decide by; units and sources stand with the data. */
export type PatrolThresholds = Readonly<Record<(typeof keys)[number], number>>
export const loadPatrolThresholds = (resourcesDir: string): PatrolThresholds => loadRuleValues(resourcesDir, 'patrol', keys)
