import type { ErasedRules } from '../../registers/rulebook.ts'
import { phrases } from '#contract/registers/index.ts'
import { registerRules } from '../../registers/rulebook.ts'
import * as rules from './rules.ts'

export { narrativeHandlers } from './handlers.ts'
export { listOwnNumbers, listPhrases } from './repo.ts'
export { patrolNarrative } from './rules.ts'
export { seedPhrases } from './seeds.ts'
export { narrativeOwner, writeNarrative } from './service.ts'

/** What the phrases of a narrative must keep to. */
export const narrativeRules: ErasedRules[] = [
  registerRules({
    register: phrases,
    loadFacts: () => undefined,
    rules: { 'phrase-text': rules.phraseText, 'phrase-conditions': rules.phraseConditions, 'phrase-claims': rules.phraseClaims },
  }),
]
