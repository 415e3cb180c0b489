import type { DocumentTemplate, TemplateField } from '#contract/documents/template.ts'
import type { Problem } from '#contract/problems.ts'
import type { DraftOf } from '#contract/registers/definition.ts'
import type { documents } from '#contract/registers/index.ts'
import type { DocumentTemplates } from './templates.ts'
import { problem } from '#contract/problems.ts'
import { isDay } from '#contract/wall-time.ts'

export type Document = DraftOf<typeof documents>

/** What a field of the template was given; empty for nothing. */
export const contentOf = ({ contents }: Pick<Document, 'contents'>, name: string): string => contents.find(line => line.name === name)?.value ?? ''

/** Options chosen in a field of ticks. */
export const ticksOf = (value: string): string[] => value.split(/[\n,，、]/).map(code => code.trim()).filter(Boolean)

/** A document says what its template asks for, each once, in the way it is asked. What is still missing is asked for at issue. */
export function documentContents(document: Document, { templates }: { templates: DocumentTemplates }): Problem[] {
  const template = templates.get(document.template)
  if (!template) return [problem('error', 'template', 'TEMPLATE_GONE', { code: document.template })]
  return document.contents.flatMap((line, index) => {
    const field = template.fields.find(({ name }) => name === line.name)
    if (!field) return [problem('error', `contents.${index}.name`, 'UNKNOWN_FIELD', { name: line.name })]
    if (document.contents.findIndex(({ name }) => name === line.name) < index) return [problem('error', `contents.${index}.name`, 'REPEATED', { label: '内容', text: field.label })]
    return line.value ? contentProblems(field, line.value, `contents.${index}.value`) : []
  })
}

function contentProblems(field: TemplateField, value: string, path: string): Problem[] {
  if (field.type === 'day') return isDay(value) ? [] : [problem('error', path, 'NOT_A_DAY', { label: field.label, text: value })]
  if (field.type !== 'tick') return []
  const chosen = ticksOf(value)
  const unknown = chosen.filter(code => !field.options?.some(option => option.code === code))
  if (unknown.length) return unknown.map(text => problem('error', path, 'NOT_AN_OPTION', { label: field.label, text }))
  return chosen.length > 1 && !field.many ? [problem('error', path, 'ONE_OPTION', { label: field.label })] : []
}

export function documentItems(document: Document, { templates }: { templates: DocumentTemplates }): Problem[] {
  const template = templates.get(document.template)
  return template && !template.items && document.items.length ? [problem('error', 'items', 'NO_ITEMS_HERE', { title: template.title })] : []
}

/** What still stands against issuing: what the template cannot do without. Paths are those of the form. */
export function missingForIssue(template: DocumentTemplate, document: Document): Problem[] {
  const at = (name: string) => {
    const index = document.contents.findIndex(line => line.name === name)
    return index < 0 ? 'contents' : `contents.${index}.value`
  }
  const required = (path: string, label: string) => problem('error', path, 'REQUIRED', { label })
  const contents = template.fields.flatMap((field) => {
    const value = contentOf(document, field.name)
    if (!value) return field.required ? [required(at(field.name), field.label)] : []
    const needed = field.type === 'tick' ? field.options!.filter(({ code, needs }) => needs && ticksOf(value).includes(code) && !contentOf(document, needs)) : []
    return needed.map(({ needs }) => required(at(needs!), template.fields.find(({ name }) => name === needs)!.label))
  })
  return [
    ...template.party === 'required' && !document.party ? [required('party', '当事人')] : [],
    ...template.party === 'required' && document.party && !document.partyKind ? [required('partyKind', '当事人类别')] : [],
    ...contents,
    ...template.items && document.items.length < template.items.min ? [problem('error', 'items', 'TOO_FEW', { label: template.items.label, min: template.items.min })] : [],
  ]
}
