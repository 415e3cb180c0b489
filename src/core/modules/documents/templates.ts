import type { DocumentTemplate as Template } from '#contract/documents/template.ts'
import type { Services } from '../../context.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DocumentTemplate } from '#contract/documents/template.ts'
import { dictionaryEntries } from '#contract/registers/index.ts'
import { beijingTime } from '#contract/wall-time.ts'
import { initialsOf } from '../../platform/initials.ts'
import { indexDoc } from '../../platform/search.ts'
import { insertSeedEntry } from '../brigade/index.ts'
import { listTemplateEntries } from './repo.ts'

/** Shipped templates by code. */
export type DocumentTemplates = ReadonlyMap<string, Template>

export function readTemplates(resourcesDir: string): DocumentTemplates {
  const folder = join(resourcesDir, 'documents')
  return new Map(readdirSync(folder).filter(name => name.endsWith('.json')).sort().map((name) => {
    const template = DocumentTemplate.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
    return [template.code, template]
  }))
}

/** Makes each template a choice of 文书种类, so that lists name and filter documents by it; a brigade may retire one it does not use. */
export function seedTemplates(services: Pick<Services, 'db' | 'newId' | 'now' | 'documentTemplates'>): void {
  const known = listTemplateEntries(services.db)
  const fresh = [...services.documentTemplates.values()].filter(({ code }) => !known.has(code))
  if (!fresh.length) return
  const at = services.now().toISOString()
  services.db.transaction(() => fresh.forEach(({ code, title }, index) => {
    const entry = { id: services.newId(), dictionary: 'document-template', code, label: title, position: (known.size + index + 1) * 10, initials: initialsOf(title), at, by: '系统' }
    if (insertSeedEntry(services.db, entry)) indexDoc(services.db, { register: dictionaryEntries.code, recordId: entry.id, day: beijingTime(services.now()).slice(0, 10), title, text: title, initials: entry.initials })
  }))
}
