import type { DocumentTemplate, TemplateField } from '#contract/documents/template.ts'
import { filledIn } from '#contract/documents/template.ts'

/** What a document says, as its lines hold it. */
export interface ContentLine { id?: string, name: string, label: string | null, value: string | null }

export const valueOf = (lines: readonly ContentLine[], name: string): string | null => lines.find(line => line.name === name)?.value ?? null

/** Every field of the template with what is said in it, in the order of the template. */
export function withValue(template: DocumentTemplate, lines: readonly ContentLine[], name: string, value: string | null): ContentLine[] {
  return template.fields.map(field => ({ ...lines.find(line => line.name === field.name) ?? { name: field.name, label: field.label, value: null }, ...field.name === name ? { value } : {} }))
}

export const ticked = (value: string | null): string[] => value?.split(/[\n,，、]/).map(code => code.trim()).filter(Boolean) ?? []

/** An option in words; what its blank stands for is said by name. */
export function optionWords(template: DocumentTemplate, label: string): string {
  return filledIn(label, blank => `〔${template.fields.find(({ name }) => name === blank)?.label ?? blank}〕`)
}

/** What is said in a field, as a person reads it. */
export function wordsOf(template: DocumentTemplate, field: TemplateField, value: string | null): string {
  if (field.type !== 'tick') return value ?? ''
  return ticked(value).map(code => optionWords(template, field.options!.find(option => option.code === code)?.label ?? code)).join('；')
}
