import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { Field } from '#contract/registers/field.ts'
import type { FormValues } from './form-values.ts'

/** Something typed into a field that is not there any more, or holds something else now: what it was called and what it said. */
export interface Misfit { label: string, text: string }

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isTyped = (value: unknown) => typeof value === 'string' || typeof value === 'number'
const isNamed = (value: unknown) => typeof value === 'string' || (isObject(value) && typeof value['id'] === 'string')

/** Whether the editor of a field can show a value. What it says is not judged here: a text may be nonsense, and is kept as typed. */
function fits(field: Field, value: unknown): boolean {
  if (value === null || value === undefined) return true
  switch (field.type) {
    case 'flag': return typeof value === 'boolean' || typeof value === 'string'
    case 'reference': return isNamed(value)
    case 'officers': return typeof value === 'string' || (Array.isArray(value) && value.every(isNamed))
    case 'attachments': return Array.isArray(value) && value.every(one => isObject(one) && typeof one['sha256'] === 'string')
    case 'checklist': return isObject(value) && typeof value['code'] === 'string' && Array.isArray(value['answers'])
    case 'lines': return Array.isArray(value) && value.every(isObject)
    default: return isTyped(value)
  }
}

/** Words of a value whose field is unknown, as a clerk would copy them. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join('；')
  if (isObject(value)) return isTyped(value['label'] ?? value['name']) ? String(value['label'] ?? value['name']) : Object.entries(value).filter(([name]) => name !== 'id').map(([, inner]) => wordsOf(inner)).filter(Boolean).join(' ')
  return typeof value === 'boolean' ? (value ? '是' : '否') : isTyped(value) ? String(value).trim() : ''
}

/**
 * What an older release kept, as this one's form can hold it. What does not fit is left out of the values and handed back in words,
 * so that it is shown instead of lost.
 */
export function fitted(fields: RegisterDefinition['fields'], kept: FormValues): { values: FormValues, misfits: Misfit[] } {
  const values: FormValues = {}
  const misfits: Misfit[] = []
  const refuse = (label: string, value: unknown) => {
    const text = wordsOf(value)
    if (text) misfits.push({ label, text })
  }
  for (const [name, value] of Object.entries(kept)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    // What is computed now is computed from what was typed: nothing is lost.
    if (field?.computed) continue
    if (!field || !fits(field, value)) refuse(field?.label ?? '已取消的栏目', value)
    else if (field.type === 'lines' && Array.isArray(value)) {
      values[name] = (value as Array<Record<string, unknown>>).map(({ id, ...line }, index) => {
        const inner = fitted(field.fields, line)
        misfits.push(...inner.misfits.map(({ label, text }) => ({ label: `${field.label}第 ${index + 1} 行 ${label}`, text })))
        return { ...(typeof id === 'string' ? { id } : {}), ...inner.values }
      })
    }
    else values[name] = value
  }
  return { values, misfits }
}
