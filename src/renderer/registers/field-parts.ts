import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { RecordForm } from './use-record-form.ts'
import type { Component, InjectionKey } from 'vue'
import { inject } from 'vue'

/** What an area draws instead of the usual field, by `register.field`: on the form with {@link FormPart}, on the page of a record with {@link ViewPart}. Null draws nothing: another part shows it. */
export interface FieldParts { form: Readonly<Record<string, Component>>, view: Readonly<Record<string, Component | null>> }
export interface FormPart { form: RecordForm, name: string }
export interface ViewPart { definition: RegisterDefinition, record: AnyRecord }

export const fieldPartsKey: InjectionKey<FieldParts> = Symbol('field-parts')

/** The parts of all areas as one. */
export const mergedParts = (...parts: readonly FieldParts[]): FieldParts => ({ form: Object.assign({}, ...parts.map(part => part.form)) as FieldParts['form'], view: Object.assign({}, ...parts.map(part => part.view)) as FieldParts['view'] })

const none: FieldParts = { form: {}, view: {} }
export const useFieldParts = (): FieldParts => inject(fieldPartsKey, none)
