import type { ErasedRules } from '../../registers/rulebook.ts'
import { leads } from '#contract/registers/index.ts'
import { findViolation } from '../../platform/violations.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { registerRules } from '../../registers/rulebook.ts'
import { app } from '../../procedure.ts'
import { begunFrom } from './begun.ts'
import * as rules from './rules.ts'

/** What the register of leads knows beyond its definition. */
export const leadRules = (resourcesDir: string): ErasedRules[] => [registerRules({
  register: leads,
  loadFacts: (db, { source, cause }): rules.LeadFacts => ({ sourceLabel: dictionaryLabels(db)('lead-source', source), violation: cause ? findViolation(resourcesDir, cause) : undefined }),
  rules: { 'lead-source': rules.source, 'lead-stage': rules.stage, 'lead-cause': rules.cause },
  begunFrom,
})]

export const violationHandlers = app.violations.router({
  get: app.violations.get.handler(({ context, input }) => findViolation(context.resourcesDir, input.code) ?? null),
})
