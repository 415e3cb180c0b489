import type { DeadlineRequest } from '#contract/deadlines/rule.ts'
import { reckon } from '#contract/deadlines/reckoning.ts'
import { WorkCalendar } from '#contract/deadlines/work-calendar.ts'
import { readFixedDays, readRuleTable, readShippedYears } from '#core/modules/deadlines/shipped.ts'
import { resourcesDir } from './core.ts'

export const ruleTable = readRuleTable(resourcesDir)
export const shippedYears = readShippedYears(resourcesDir)
export const fixedDays = readFixedDays(resourcesDir)
/** 2024 to 2026, as published. */
export const calendar = new WorkCalendar(shippedYears, fixedDays)

export const deadline = (rule: string, trigger: string, further: Omit<DeadlineRequest, 'rule' | 'trigger'> = {}) => reckon(ruleTable, { rule, trigger, ...further }, calendar)
