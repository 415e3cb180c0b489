import type { IssuedContent } from '#contract/documents/procedures.ts'
import type { DocumentTemplate } from '#contract/documents/template.ts'
import type { Problem } from '#contract/problems.ts'
import type { AnyDraft, AnyRecord, RecordOf } from '#contract/registers/definition.ts'
import type { Context, Services } from '../../context.ts'
import type { Database } from '../../db/database.ts'
import type { Paper } from '../../platform/paper/paper.ts'
import type { Owner } from '../../registers/owner.ts'
import type { Letterhead } from './compose.ts'
import type { Issuer } from './issuer.ts'
import type { DocumentTemplates } from './templates.ts'
import { documentNumber, usualNumberPattern } from '#contract/documents/naming.ts'
import { problem } from '#contract/problems.ts'
import { documents } from '#contract/registers/index.ts'
import { beijingTime } from '#contract/wall-time.ts'
import { AppError } from '../../platform/app-error.ts'
import { nextInSeries } from '../../platform/numbering.ts'
import { addComputed } from '../../registers/drafting.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { createRecord, mustFindRecord, updateRecord } from '../../registers/saving.ts'
import { writeChange } from '../../registers/writing.ts'
import { brigadeProfile } from '../brigade/index.ts'
import { onDocument } from '../defects/index.ts'
import { lackingOfficers, listOfficers } from '../patrol/index.ts'
import { composeDocument } from './compose.ts'
import { agencyFor, issuerOf } from './issuer.ts'
import { mustFindTemplate } from './prepare.ts'
import { contentHash, findIssued, insertIssued, isNumberUsed } from './repo.ts'
import { missingForIssue } from './rules.ts'

type DocumentRecord = RecordOf<typeof documents>
const asDocument = (record: AnyRecord) => record as unknown as DocumentRecord

/** Drafts are written by the engine; each line of what they say is given the label its template has for it. */
export const documentOwner: Pick<Owner, 'create' | 'update'> = {
  create: (ctx, definition, typed, warningReason) => createRecord(ctx, definition, labelled(ctx.documentTemplates, typed, null), warningReason),
  update: (ctx, definition, input) => ctx.db.transaction(() =>
    updateRecord(ctx, definition, { ...input, values: labelled(ctx.documentTemplates, input.values, mustFindRecord(ctx, definition, input.id)) })),
}

function labelled(templates: DocumentTemplates, typed: Readonly<Record<string, unknown>>, before: AnyRecord | null): Readonly<Record<string, unknown>> {
  const named = String(typed.template ?? before?.template ?? '')
  // Whoever types a document may name its kind by title.
  const template = templates.get(named) ?? [...templates.values()].find(({ title }) => title === named)
  if (!template || !Array.isArray(typed.contents)) return typed
  return { ...typed, contents: typed.contents.map((line: unknown) => {
    if (typeof line !== 'object' || line === null) return line
    const field = template.fields.find(({ name }) => name === (line as AnyDraft).name)
    return field ? { ...line, label: field.label } : line
  }) }
}

/** What stands on a document for the agency that issues it, from 大队信息 and the table of deadlines. */
function letterheadOf({ db, deadlineLaw }: Pick<Services, 'db' | 'deadlineLaw'>, { agency, sealAgency, reviewOrgan, court }: Issuer): Letterhead {
  const profile = brigadeProfile({ db })
  const term = (rule: string) => {
    const { count, unit } = deadlineLaw.table.rules.find(({ id }) => id === rule)!
    return `${count}${unit === 'mo' ? '个月' : '日'}`
  }
  return { agency, sealAgency, address: profile?.address ?? '', phone: profile?.phone ?? '', reviewOrgan, court, reviewTerm: term('review'), suitTerm: term('suit') }
}

const issuerFor = (services: Pick<Services, 'db'>, document: DocumentRecord): Issuer => issuerOf(brigadeProfile(services), agencyFor(services.db, document))

/** The page of a document: as it was issued, or as a draft would look now. */
export function documentPaper(services: Pick<Services, 'db' | 'deadlineLaw' | 'documentTemplates'>, record: AnyRecord, size: Paper['size']): Paper {
  const document = asDocument(record)
  const issued = findIssued(services.db, document.id)
  if (!issued) return { ...composeDocument(mustFindTemplate(services, document.template), document, letterheadOf(services, issuerFor(services, document)), null), size }
  const paper = JSON.parse(issued.content) as Paper
  return document.state === 'void' ? { ...paper, size, subtitle: `（已于 ${document.voidedOn} 作废：${document.voidReason}）` } : { ...paper, size }
}

/** Everything that stands against issuing a draft. */
function problemsAgainst(ctx: Context, template: DocumentTemplate, document: DocumentRecord): Problem[] {
  const lacking = lackingOfficers(document.day, { officers: listOfficers(ctx.db, document.officers.map(({ id }) => id)), alreadyNamed: new Set() })
  const valid = document.officers.length - lacking.length
  return [
    ...missingForIssue(template, document),
    ...valid < template.officers ? [problem('error', 'officers', 'CERTIFIED_TOO_FEW', { min: template.officers, valid, invalid: lacking.map(({ name, lacking }) => `${name}${lacking}`).join('，') })] : [],
  ]
}

/** What a draft still lacks, as a clerk is told before issuing. */
export function missingOf(ctx: Context, id: string): string[] {
  const document = asDocument(mustFindRecord(ctx, documents, id))
  return document.state === 'draft' ? missingForIssue(mustFindTemplate(ctx, document.template), document).map(({ data }) => String(data.label)) : []
}

/** Gives a draft its number and keeps what it says. From here on nothing changes it. `reason`: why another agency issues it than the one that answers for farm machines. */
export function issueDocument(ctx: Context, input: { id: string, version: number, confirmed: boolean, reason?: string }): AnyRecord {
  return ctx.db.transaction(() => {
    const before = mustBe(ctx, input, 'draft', '签发')
    const document = asDocument(before)
    const template = mustFindTemplate(ctx, document.template)
    const problems = problemsAgainst(ctx, template, document)
    if (problems.length) throw new AppError('INVALID_RECORD', { problems })
    if (template.status === '未核实' && !input.confirmed) throw new AppError('DOCUMENT_UNCONFIRMED', { title: template.title, source: template.source })
    const issuer = issuerFor(ctx, document)
    if (issuer.standsIn && !input.reason) throw new AppError('REASON_NEEDED', { problems: [problem('warning', 'template', 'FARM_AGENCY', { agency: issuer.agency })] })
    const number = allotNumber(ctx.db, template, issuer, document.day)
    const content = JSON.stringify(composeDocument(template, document, letterheadOf(ctx, issuer), number))
    insertIssued(ctx.db, { document: document.id, template: template.code, templateVersion: template.version, content, issuedAt: ctx.now().toISOString(), issuedBy: ctx.actor.name })
    const issued = become(ctx, before, { state: 'issued', documentNumber: number, issuedOn: beijingTime(ctx.now()).slice(0, 10) }, input.reason || null)
    onDocument(ctx, issued, 'issued')
    return issued
  })
}

/** Counted for each agency, kind and year of the document's date; a number that was ever given is passed over. */
function allotNumber(db: Database, template: DocumentTemplate, { agency, prefix }: Issuer, day: string): string {
  if (!prefix) throw new AppError('DOCUMENT_PREFIX', { agency })
  const pattern = brigadeProfile({ db })?.numberPattern ?? usualNumberPattern
  const year = day.slice(0, 4)
  const series = `文号 ${agency} ${template.typeCode}`
  for (;;) {
    const number = documentNumber(pattern, { 机关代字: prefix, 类型代字: template.typeCode, 年: year, 序号: nextInSeries(db, series, year) })
    if (!isNumberUsed(db, number)) return number
  }
}

/** Takes an issued document out of force; its number and what it said stay. */
export function voidDocument(ctx: Context, input: { id: string, version: number, reason: string }): AnyRecord {
  return ctx.db.transaction(() => {
    const voided = become(ctx, mustBe(ctx, input, 'issued', '作废'), { state: 'void', voidedOn: beijingTime(ctx.now()).slice(0, 10), voidReason: input.reason }, input.reason)
    onDocument(ctx, voided, 'voided')
    return voided
  })
}

/** Says when and how an issued document reached the party; said again it corrects what was said. */
export function serveDocument(ctx: Context, input: { id: string, version: number, servedOn: string, servedHow: string, note: string }): AnyRecord {
  return ctx.db.transaction(() => {
    const before = mustBe(ctx, input, 'issued', '登记送达')
    const { servedOn, servedHow } = documents.fields
    const problems = [
      ...input.servedOn > beijingTime(ctx.now()).slice(0, 10) ? [problem('error', 'servedOn', 'IN_FUTURE', { label: servedOn.label })] : [],
      ...input.servedOn < asDocument(before).day ? [problem('error', 'servedOn', 'NOT_BEFORE_FIELD', { label: servedOn.label, other: documents.fields.day.label })] : [],
      ...dictionaryLabels(ctx.db)(servedHow.dictionary, input.servedHow) === input.servedHow ? [problem('error', 'servedHow', 'NOT_A_CHOICE', { label: servedHow.label, text: input.servedHow })] : [],
    ]
    if (problems.length) throw new AppError('INVALID_RECORD', { problems })
    return become(ctx, before, { servedOn: input.servedOn, servedHow: input.servedHow, servedNote: input.note || null })
  })
}

export function issuedContent(ctx: Pick<Services, 'db'>, id: string): IssuedContent | null {
  const found = findIssued(ctx.db, id)
  return found ? { template: found.template, templateVersion: found.templateVersion, sha256: found.sha256, isWhole: contentHash(found.content) === found.sha256, issuedAt: beijingTime(new Date(found.issuedAt)), issuedBy: found.issuedBy } : null
}

function mustBe(ctx: Context, { id, version }: { id: string, version: number }, state: string, act: string): AnyRecord {
  const found = mustFindRecord(ctx, documents, id)
  if (found.deletedAt) throw new AppError('IS_REMOVED', { register: documents.code, id })
  if (found.version !== version) throw new AppError('STALE_VERSION', { register: documents.code, id, current: found.version, by: found.updatedBy, at: found.updatedAt })
  if (found.state !== state) throw new AppError('DOCUMENT_STATE', { title: found.title, state: dictionaryLabels(ctx.db)('document-state', String(found.state)), act })
  return found
}

/** What only the procedure writes: no door takes these fields from outside. */
function become(ctx: Context, before: AnyRecord, change: AnyDraft, reason: string | null = null): AnyRecord {
  const values: AnyDraft = { ...Object.fromEntries(Object.keys(documents.fields).map(name => [name, before[name]])), ...change }
  addComputed(ctx, documents, values)
  writeChange(ctx, documents, before, values, reason)
  ctx.db.afterCommit(() => ctx.events.publish('change', { entity: documents.code, id: before.id }))
  return mustFindRecord(ctx, documents, before.id)
}
