import type { Field, Reference } from '#contract/registers/field.ts'
import type { InjectionKey } from 'vue'
import { inject } from 'vue'
import { findRegister } from '#contract/registers/index.ts'

interface QuickAdd { register: string, /** What was typed and not found. */ text: string, take: (made: Reference) => void }

/** Opens a panel for a record that is missing from a list of choices. Provided by the page, so that a form inside the panel has none of its own. */
export const quickAddKey: InjectionKey<(wanted: QuickAdd) => void> = Symbol('quick-add')

/** How a field gets a new record to name; nothing where that belongs on a page of its own (a patrol is not entered in passing). */
export function useQuickAdd() {
  const add = inject(quickAddKey, undefined)
  return (field: Field, value: unknown, take: (made: Reference) => void): (() => void) | undefined => {
    if (!add || field.type !== 'reference' || findRegister(field.register)?.day) return undefined
    return () => add({ register: field.register, text: typeof value === 'string' ? value : '', take })
  }
}

export type { QuickAdd }
