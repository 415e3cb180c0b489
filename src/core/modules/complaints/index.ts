import type { ErasedRules } from '../../registers/rulebook.ts'
import { complaints } from '#contract/registers/index.ts'
import { registerRules } from '../../registers/rulebook.ts'
import * as rules from './rules.ts'

export { afterComplaint } from './begun.ts'
export { countComplaints } from './repo.ts'

/** What the register of complaints knows beyond its definition. */
export const complaintRules: ErasedRules[] = [registerRules({
  register: complaints,
  loadFacts: () => undefined,
  rules: {
    'complaint-identity': complaint => [...rules.identity(complaint), ...rules.secrecy(complaint)],
    'complaint-target': rules.target,
    'complaint-order': rules.order,
  },
  computed: { 'complaint-stage': rules.stageOf, 'complaint-closed': rules.closedOn },
})]
