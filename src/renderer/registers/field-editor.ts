import type { IdentifierKind } from '#contract/identifiers/index.ts'
import type { Field } from '#contract/registers/field.ts'
import type { Choice } from '#renderer/ui/candidates.ts'
import type { Component } from 'vue'
import { isIdentifier } from '#contract/registers/field.ts'
import { readField } from '#contract/registers/read.ts'
import ComboBox from '#renderer/ui/ComboBox.vue'
import DayInput from '#renderer/ui/DayInput.vue'
import FlagInput from '#renderer/ui/FlagInput.vue'
import NumberInput from '#renderer/ui/NumberInput.vue'
import PeoplePicker from '#renderer/ui/PeoplePicker.vue'
import TextArea from '#renderer/ui/TextArea.vue'
import TextInput from '#renderer/ui/TextInput.vue'
import TimeInput from '#renderer/ui/TimeInput.vue'
import { useChoices } from './choices.ts'
import { fromChoice, fromPeople, toChoice, toPeople } from './field-value.ts'

/** Fields one control can type. Lines, photos and checklists bring more than a control and are drawn by the form. */
export type EditedField = Exclude<Field, { type: 'lines' | 'attachments' | 'checklist' }>
type EditedType = EditedField['type']

const components: Record<Exclude<EditedType, IdentifierKind>, Component> = {
  text: TextInput,
  longText: TextArea,
  day: DayInput,
  time: TimeInput,
  integer: NumberInput,
  decimal: NumberInput,
  money: NumberInput,
  flag: FlagInput,
  choice: ComboBox,
  reference: ComboBox,
  officers: PeoplePicker,
}

/** The usual form of what was typed, as the contract reads it. */
function tidied(field: Field) {
  return (text: string): string | undefined => {
    const read = readField(field, text, { path: '' })
    return 'value' in read && typeof read.value === 'string' ? read.value : undefined
  }
}

/** Which control types a field, with its settings and the way between what it shows and what the record holds. */
export function useFieldEditor() {
  const { findFor, labelOf } = useChoices()

  function settings(field: EditedField, day: string | undefined): Record<string, unknown> {
    if (isIdentifier(field)) return { tidy: tidied(field), placeholder: field.type === 'stake' ? '如 K12+345' : undefined }
    switch (field.type) {
      case 'day': return { past: field.notAfter === 'today' }
      case 'time': return { day }
      case 'integer': return { unit: field.unit }
      case 'decimal': return { unit: field.unit, digits: field.digits }
      case 'money': return { unit: '元', digits: 2, scale: 100 }
      // What must be there and has a default may stay empty: the core fills it in at saving.
      case 'choice': case 'reference': return { find: findFor(field), placeholder: field.required && field.default ? '默认' : undefined }
      case 'officers': return { find: findFor(field), max: field.max }
      default: return {}
    }
  }
  return {
    componentOf: (field: EditedField) => isIdentifier(field) ? TextInput : components[field.type],
    settings,
    toEditor(field: EditedField, value: unknown): unknown {
      if (field.type === 'choice' || field.type === 'reference') return toChoice(field, value, labelOf)
      return field.type === 'officers' ? toPeople(value) : value ?? null
    },
    fromEditor(field: EditedField, value: unknown): unknown {
      if (field.type === 'choice' || field.type === 'reference') return fromChoice(field, value as Choice | string | null)
      return field.type === 'officers' ? fromPeople(value as ReadonlyArray<Choice | string>) : value
    },
  }
}
