import type { FieldParts } from '#renderer/registers/field-parts.ts'
import DocumentContents from './DocumentContents.vue'
import DocumentItems from './DocumentItems.vue'
import DocumentText from './DocumentText.vue'

/** What a document says is asked for by its template, not by its register. */
export const documentParts: FieldParts = {
  form: { 'documents.contents': DocumentContents, 'documents.items': DocumentItems },
  view: {
    'documents.contents': DocumentText,
    // Where a document stands is told by its panel.
    ...Object.fromEntries(['state', 'documentNumber', 'issuedOn', 'servedOn', 'servedHow', 'servedNote', 'voidedOn', 'voidReason'].map(name => [`documents.${name}`, null])),
  },
}
