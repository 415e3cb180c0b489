import type { AnyRecord } from '#contract/registers/definition.ts'
import type { RecordForm } from './use-record-form.ts'
import type { Component, InjectionKey } from 'vue'
import { inject } from 'vue'

/** Another way of looking at a register than its list. */
export interface RegisterTab { name: string, label: string, /** Opened next time instead of the list, once chosen. */ remembered?: boolean }

/** What an area adds to the pages of its register; the pages themselves stay the same for all. */
export interface RegisterExtras { tabs: readonly RegisterTab[], /** Shown on a record's page, below its fields. */ panel?: Component<{ record: AnyRecord }>, /** Stands beside the fields of its form: what is known elsewhere of what is being typed. */ beside?: Component<{ form: RecordForm }> }

export const registerExtrasKey: InjectionKey<Readonly<Record<string, RegisterExtras>>> = Symbol('RegisterExtras')

export function useRegisterExtras(code: string): RegisterExtras {
  return inject(registerExtrasKey, {})[code] ?? { tabs: [] }
}
