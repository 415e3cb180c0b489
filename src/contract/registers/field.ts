import type { IdentifierKind } from '../identifiers/index.ts'
import { isIdentifierKind } from '../identifiers/index.ts'

/**
 * The kinds of field a register may have. A field is plain data: what it means, never how it is drawn.
 * Checks, defaults and computed values are names; their functions are registered once.
 */
interface Common {
  /** Name on screen, on paper and as column heading. */
  label: string
  required?: boolean
  /** One line under the field, only where it helps. */
  help?: string
  /** Column headings of old ledgers that mean this field. */
  aliases?: readonly string[]
  /** Its text can be found by full-text search. */
  search?: boolean
  /** Its Chinese can be found by 拼音 initials as well (names, plates, places; not narratives). */
  initials?: boolean
  /** Personal data: masked in lists and left out of public exports. */
  masked?: boolean
  /** Name of the function that gives a new record's value. */
  default?: string
  /** Fields whose change asks for the default again, until somebody chooses. */
  follows?: readonly string[]
  /** Name of the function that computes the value at every save; the field cannot be typed. */
  computed?: string
  /** A value that stays as it was when “save and next” starts the next record. */
  sticky?: boolean
  /** Speaks of this one record (what happened, how it ended, what identifies it): never taken over from another, by 同上 or by copying. */
  own?: boolean
}

export interface TextField extends Common {
  type: 'text'
  max?: number
  /** Same value twice in a register is refused. */
  unique?: boolean
  /** Letters and digits that name something: exported as text, so that a spreadsheet leaves its digits alone. */
  identifier?: boolean
}
export interface LongTextField extends Common { type: 'longText', max?: number }
export interface DayField extends Common { type: 'day', notAfter?: 'today', /** Name of a day field this one may not precede. */ notBefore?: string }
/** Beijing wall time with its day. A bare `08:30` means the record's counting day, `次日 02:00` the day after. */
export interface TimeField extends Common { type: 'time', notAfter?: 'now', /** Name of a time field this one must follow. */ after?: string }
export interface IntegerField extends Common { type: 'integer', min?: number, max?: number, unit?: string }
/** Kept as a whole number of its smallest digit, so that sums are exact. */
export interface DecimalField extends Common { type: 'decimal', digits: number, min?: number, max?: number, unit?: string }
/** Whole fen. */
export interface MoneyField extends Common { type: 'money', min?: number }
export interface FlagField extends Common { type: 'flag' }
export interface ChoiceField extends Common { type: 'choice', dictionary: string }
/** Letters and digits that name something and follow a rule of their own: `contract/identifiers` reads them. */
export interface IdentifierField extends Common { type: IdentifierKind, unique?: boolean }
export interface ReferenceField extends Common { type: 'reference', register: string, /** Field of this record that must match the same field there, to offer only fitting choices. */ within?: string }
/** People, in order. With `certifiedOn`, at least `min` of them must hold a certificate valid that day; name and certificate are kept as they were. */
export interface OfficersField extends Common { type: 'officers', min?: number, max?: number, /** Name of the day field. */ certifiedOn?: string }
export interface AttachmentsField extends Common { type: 'attachments', max?: number, accept: 'photo' }
/** Rows without a life of their own: saved with the record, matched by id, under its version and audit entry. */
export interface LinesField extends Common { type: 'lines', table: string, min?: number, max?: number, fields: Readonly<Record<string, LineField>> }
/** A checklist answered item by item. The lists are law data of their own (`contract/checklists`); a record keeps the version it was begun with. */
export interface ChecklistField extends Common { type: 'checklist', /** Lists of these domains are offered. */ domains: readonly string[], /** The field of the record that this reference names decides which list fits: `appliesTo` of the list holds its value. */ fits?: { reference: string, field: string } }

export type LineField = TextField | LongTextField | DayField | TimeField | IntegerField | DecimalField | MoneyField | FlagField | ChoiceField | IdentifierField | ReferenceField
export type Field = LineField | OfficersField | AttachmentsField | LinesField | ChecklistField
export type FieldType = Field['type']

/** A person as named on a paper: the certificate of that day, not of today. */
export interface NamedOfficer { id: string, name: string, certificate: string }
/** Another record, with the title it had when it was read. */
export interface Reference { id: string, label: string }
export interface Attachment { sha256: string, name: string, size: number }

export type CheckResult = 'pass' | 'fail' | 'na'
/** What was found about one item. `label` and `severity` are stamped from the list when the record is saved, so that a record can be read without it. */
export interface ChecklistAnswer {
  item: string
  label: string
  severity: 'major' | 'general'
  /** Null where nothing was said: only of items that did not apply. */
  result: CheckResult | null
  /** Passed by “all others pass”, not looked at one by one. */
  byRest: boolean
  number: number | null
  text: string | null
  note: string | null
  photos: Attachment[]
}
export interface FilledChecklist { code: string, version: number, name: string, answers: ChecklistAnswer[] }

/** What a field holds once read and saved. */
export type ValueOf<F> =
  F extends { type: 'integer' | 'decimal' | 'money' } ? number
    : F extends { type: 'flag' } ? boolean
      : F extends { type: 'officers' } ? NamedOfficer[]
        : F extends { type: 'attachments' } ? Attachment[]
          : F extends { type: 'reference' } ? Reference
            : F extends { type: 'lines', fields: infer L } ? Array<{ id: string } & ValuesOf<L>>
              : F extends { type: 'checklist' } ? FilledChecklist
                : string

export type ValuesOf<Fs> = { [K in keyof Fs]: Fs[K] extends { required: true } | { type: 'officers' | 'attachments' | 'lines' | 'flag' } ? ValueOf<Fs[K]> : ValueOf<Fs[K]> | null }

type Options<F extends Field> = Omit<F, 'type'>
const builder = <F extends Field>(type: F['type']) => <const O extends Options<F>>(options: O): O & { type: F['type'] } => ({ type, ...options })
const identifier = <const K extends IdentifierKind>(type: K) => <const O extends Options<IdentifierField>>(options: O): O & { type: K } => ({ type, ...options })

export const text = builder<TextField>('text')
export const longText = builder<LongTextField>('longText')
export const day = builder<DayField>('day')
export const time = builder<TimeField>('time')
export const integer = builder<IntegerField>('integer')
export const decimal = builder<DecimalField>('decimal')
export const flag = builder<FlagField>('flag')
export const stake = identifier('stake')
export const route = identifier('route')
export const plate = identifier('plate')
export const phone = identifier('phone')
export const idNumber = identifier('id-number')
export const creditCode = identifier('credit-code')
export const vin = identifier('vin')
export const machinePlate = identifier('machine-plate')
export const operatingLicence = identifier('operating-licence')
export const qualification = identifier('qualification')
export const farmCode = identifier('farm-code')
export const officers = builder<OfficersField>('officers')
export const photos = <const O extends Omit<AttachmentsField, 'type' | 'accept'>>(options: O) => ({ type: 'attachments' as const, accept: 'photo' as const, ...options })
export const lines = builder<LinesField>('lines')
export const checklist = builder<ChecklistField>('checklist')
export const choice = <const D extends string, const O extends Omit<ChoiceField, 'type' | 'dictionary'>>(dictionary: D, options: O) => ({ type: 'choice' as const, dictionary, ...options })
export const reference = <const R extends string, const O extends Omit<ReferenceField, 'type' | 'register'>>(register: R, options: O) => ({ type: 'reference' as const, register, ...options })

export const isIdentifier = (field: Field): field is IdentifierField => isIdentifierKind(field.type)
