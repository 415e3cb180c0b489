import type { Database } from '../../db/database.ts'
import { hash } from 'node:crypto'
import { query } from '../../db/database.ts'

export interface IssuedDocument { document: string, template: string, templateVersion: number, content: string, sha256: string, issuedAt: string, issuedBy: string }

export const contentHash = (content: string): string => hash('sha256', content)

/** Keeps what was issued, with its hash. */
export function insertIssued(db: Database, issued: Omit<IssuedDocument, 'sha256'>): void {
  db.run(query.insertInto('issued_documents').values({
    document: issued.document, template: issued.template, template_version: issued.templateVersion, content: issued.content, sha256: contentHash(issued.content), issued_at: issued.issuedAt, issued_by: issued.issuedBy,
  }))
}

export function findIssued(db: Database, document: string): IssuedDocument | undefined {
  return db.get(query.selectFrom('issued_documents').select(['document', 'template', 'template_version as templateVersion', 'content', 'sha256', 'issued_at as issuedAt', 'issued_by as issuedBy']).where('document', '=', document))
}

export function isNumberUsed(db: Database, documentNumber: string): boolean {
  return db.get(query.selectFrom('documents').select('id').where('document_number', '=', documentNumber)) !== undefined
}

/** Codes of 文书种类 there are, removed ones too: what a brigade took away stays away. */
export function listTemplateEntries(db: Database): ReadonlySet<string> {
  return new Set(db.all(query.selectFrom('dictionary_entries').select('code').where('dictionary', '=', 'document-template')).map(({ code }) => code))
}
