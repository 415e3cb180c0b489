import type { DocumentOrigin } from '#contract/documents/origins.ts'
import type { PreparedDocument } from '#contract/documents/procedures.ts'
import type { DocumentTemplate } from '#contract/documents/template.ts'
import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { LabelOf } from '#contract/registers/format.ts'
import type { Context } from '../../context.ts'
import type { Database } from '../../db/database.ts'
import { documentOrigins, linkOfDocument } from '#contract/documents/origins.ts'
import { filledIn } from '#contract/documents/template.ts'
import { formatValue } from '#contract/registers/format.ts'
import { documents, mustFindRegister } from '#contract/registers/index.ts'
import { beijingTime } from '#contract/wall-time.ts'
import { AppError } from '../../platform/app-error.ts'
import { dictionaryLabels } from '../../registers/history.ts'
import { iterateRecords } from '../../registers/list.ts'
import { findRecord } from '../../registers/repo.ts'
import { mustFindRecord } from '../../registers/saving.ts'
import { dayInWords } from './compose.ts'
import { missingForIssue } from './rules.ts'
import type { Document } from './rules.ts'

type Values = PreparedDocument['values']

/** A document as it begins for a record: whom it concerns, who acts, what was found. What was not verified is left for a hand. */
export function prepareDocument(ctx: Context, input: { template: string, register?: string, id?: string }): PreparedDocument {
  const template = mustFindTemplate(ctx, input.template)
  const begun: Values = { template: template.code, day: beijingTime(ctx.now()).slice(0, 10) }
  const values = input.register && input.id ? { ...begun, ...fromRecord(ctx, template, mustFindRegister(input.register), input.id) } : { ...begun, contents: usualContents(template, () => '') }
  return { values, missing: missingLabels(template, values) }
}

export function mustFindTemplate(ctx: Pick<Context, 'documentTemplates'>, code: string): DocumentTemplate {
  const found = ctx.documentTemplates.get(code)
  if (!found) throw new AppError('TEMPLATE_UNKNOWN', { code })
  return found
}

function fromRecord(ctx: Context, template: DocumentTemplate, definition: RegisterDefinition, id: string): Values {
  if (!template.appliesTo.includes(definition.code)) throw new AppError('TEMPLATE_ELSEWHERE', { title: template.title, register: definition.label })
  const record = mustFindRecord(ctx, definition, id)
  const origin = documentOrigins.find(({ register }) => register === definition.code)
  const inRecord = wordsIn(ctx.db, definition, record)
  const said = (blank: string) => origin?.words?.[blank]?.(record) ?? inRecord(blank)
  const link = linkOfDocument(definition.code)
  return {
    ...link ? { [link]: { id, label: record.number ?? record.title } } : {},
    ...Object.fromEntries(Object.entries(origin?.links ?? {}).map(([own, theirs]) => [own, record[theirs] as never])),
    ...origin ? partyFrom(origin, said) : {},
    ...(origin?.officers ? { officers: record[origin.officers] as never } : {} as Values),
    contents: usualContents(template, (text, isDay) => filledIn(text, isDay ? said : blank => inProse(said(blank))), definition.code),
    items: itemsFrom(ctx.db, template, definition, record),
  }
}

function partyFrom({ party }: DocumentOrigin, said: (blank: string) => string): Values {
  const values = Object.fromEntries(Object.entries(party).map(([name, text]) => [name, filledIn(text, said) || null]))
  // Registers tell more kinds of owners apart than a document does: whoever is no 个人 is addressed as 单位.
  return 'partyKind' in values ? { ...values, partyKind: values.partyKind && (values.partyKind === '个人' ? 'person' : 'unit') } : values
}

/** Contents that follow from the record or are usual; the rest stays empty for a hand. */
function usualContents(template: DocumentTemplate, told: (text: string, isDay: boolean) => string, register = ''): Array<{ name: string, label: string, value: string | null }> {
  return template.fields.map(({ name, label, type, from, usual }) => ({ name, label, value: (from?.[register] && told(from[register], type === 'day')) || (usual?.status === '已核实' && (!usual.for || usual.for.includes(register)) ? usual.text : null) }))
}

function itemsFrom(db: Database, template: DocumentTemplate, definition: RegisterDefinition, record: AnyRecord): Values[] {
  const rows = template.items?.from[definition.code]
  if (!rows) return []
  const register = mustFindRegister(rows.register)
  const records = rows.by ? [...iterateRecords(db, { register: register.code, filters: { ...rows.where, [rows.by]: record.id }, bin: false }, ['id'].filter(() => false)).rows].map(({ id }) => findRecord(db, register, id)!) : [record]
  const link = linkOfItem(register.code)
  return records.map((row) => {
    const said = wordsIn(db, register, row)
    return { ...Object.fromEntries(Object.entries(rows.cells).map(([of, text]) => [of, filledIn(text, said) || null])), ...link ? { [link]: { id: row.id, label: row.number ?? row.title } } : {} }
  }).reverse()
}

/** The column of a document's list that names records of a register. */
function linkOfItem(register: string): string | undefined {
  return Object.entries<RegisterDefinition['fields'][string]>(documents.fields.items.fields).find(([, field]) => field.type === 'reference' && field.register === register)?.[0]
}

/** Days as a document writes them in a sentence. */
const inProse = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayInWords(text) : text

/** What blanks stand for in a record: its fields as a person reads them, and those of the records it names. */
function wordsIn(db: Database, definition: RegisterDefinition, record: AnyRecord): (blank: string) => string {
  const labelOf: LabelOf = dictionaryLabels(db)
  return (blank) => {
    const [name, inner] = blank.split('.') as [string, string?]
    const field = definition.fields[name]
    if (!field) return name === 'number' ? record.number ?? '' : ''
    if (inner === undefined) return formatValue(field, record[name], labelOf, definition.day ? String(record[definition.day]) : undefined)
    const named = field.type === 'reference' && record[name] ? findRecord(db, mustFindRegister(field.register), (record[name] as { id: string }).id) : undefined
    const there = field.type === 'reference' ? mustFindRegister(field.register).fields[inner] : undefined
    return named && there ? formatValue(there, named[inner], labelOf) : ''
  }
}

/** Labels of what is missing before such a document could be issued. */
export function missingLabels(template: DocumentTemplate, values: Readonly<Record<string, unknown>>): string[] {
  const document = { party: null, partyKind: null, contents: [], items: [], ...values } as unknown as Document
  return missingForIssue(template, document).map(({ data }) => String(data.label))
}
