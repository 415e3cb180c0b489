import type { ErasedRules } from '../../registers/rulebook.ts'
import type { DocumentTemplates } from './templates.ts'
import { documents } from '#contract/registers/index.ts'
import { registerRules } from '../../registers/rulebook.ts'
import * as rules from './rules.ts'
import { documentOwner } from './service.ts'

export { documentHandlers } from './handlers.ts'
export { prepareDocument } from './prepare.ts'
export { documentPaper, issueDocument, serveDocument } from './service.ts'
export type { DocumentTemplates } from './templates.ts'
export { readTemplates, seedTemplates } from './templates.ts'

/** What the register of documents knows beyond its definition. Fields of the procedure keep what it wrote. */
export function documentRules(templates: DocumentTemplates): ErasedRules[] {
  return [registerRules({
    register: documents,
    loadFacts: () => ({ templates }),
    rules: { 'document-contents': rules.documentContents, 'document-items': rules.documentItems },
    computed: {
      'document-name': ({ template, documentNumber }) => documentNumber ?? `${templates.get(template)?.title ?? template}（草稿）`,
      'document-state': ({ state }) => state ?? 'draft',
      'document-number': ({ documentNumber }) => documentNumber,
      'document-issued': ({ issuedOn }) => issuedOn,
      'document-served': ({ servedOn }) => servedOn,
      'document-service': ({ servedHow }) => servedHow,
      'document-service-note': ({ servedNote }) => servedNote,
      'document-voided': ({ voidedOn }) => voidedOn,
      'document-void-reason': ({ voidReason }) => voidReason,
    },
    owner: documentOwner,
  })]
}
