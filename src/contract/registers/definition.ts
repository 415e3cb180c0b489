import type { Field, ValuesOf } from './field.ts'
import type { DerivedFilter } from './filters.ts'

/** A 台账: what is kept, said once. Form, table, export, import, search, audit labels and schema checks follow from it. */
export interface RegisterDefinition {
  /** Plural kebab-case; the name in addresses, commands and permissions. */
  code: string
  label: string
  table: string
  /** Prefix of its yearly, gapless number (`XC` gives `XC2026-00012`); absent where records carry no number. */
  number?: string
  /** The day field a record counts by. Absent for what is kept rather than counted (people, vehicles). */
  day?: string
  /** Field whose value names a record wherever it is referred to, with the fields shown faintly beside it. */
  title: string
  /** Where the title is computed: the field that gets what was typed for it, when a record is entered in passing. */
  typed?: string
  hint?: readonly string[]
  /** Columns a list is in by default where records have no day; not nullable. Default: `initials`. */
  order?: readonly string[]
  /** Table that finds records by person, where a field holds people. */
  peopleTable?: string
  /** Field holding the parent record. */
  parent?: string
  /** Its records come from a procedure of the program (a draw) and are never begun by hand: no form for a new one, no copy. */
  isDrawn?: true
  fields: Readonly<Record<string, Field>>
  list: {
    /** Columns of the list page until a clerk chooses others. */
    columns: readonly string[]
    /** Filters offered; each lead has an index `(lead, day, id)` of its own. At most four. */
    leads: readonly string[]
    filters?: readonly string[]
    /** Filters on more than a field of the record, by name. */
    derived?: Readonly<Record<string, DerivedFilter>>
  }
  /** Registers whose records hang on one of these, shown on its page. */
  children?: readonly string[]
  /** Names of the cross-record rules. */
  rules?: readonly string[]
  /** Name of the state field and the states that still need someone; `endedOn` names the day field that says since when it no longer does, `due` the day by which someone has to act. */
  pending?: { field: string, states: readonly string[], endedOn?: string, due?: string, /** `due` is the end of a validity, not a day to act by. */ expires?: boolean }
  /** States in which a record stays as it is for good, and what to do instead, in a sentence. Only the procedure of its area goes on from there. */
  final?: { field: string, states: readonly string[], why: string }
  /** Fields veiled in every answer, list, file and paper while `field` is in one of `states`; `registers.reveal` brings them, and who asked and why stays in the trail. `act` is what looking at them is called. */
  protects?: { fields: readonly string[], field: string, states: readonly string[], act: string }
  /** Field that says how it ended, shown beside the record's name where nothing is pending. */
  verdict?: string
  /** Where the register lives: its own area, or the maintained lists of the brigade. */
  area: 'patrol' | 'machinery' | 'licensing' | 'complaints' | 'cases' | 'duty' | 'system'
  /** What to say on an empty list: what belongs here. */
  empty: string
}

/** Checks the shape while keeping every literal, so that record and draft types follow from it. */
export function defineRegister<const D extends RegisterDefinition>(definition: D): D {
  return definition
}

/** What every record carries besides its fields. */
export interface RecordFrame {
  id: string
  version: number
  number: string | null
  title: string
  createdAt: string
  createdBy: string
  updatedAt: string
  updatedBy: string
  deletedAt: string | null
  deletedReason: string | null
  /** Why warnings were accepted at the last save. */
  warningReason: string | null
}

/** A saved record of a register. */
export type RecordOf<D extends RegisterDefinition> = RecordFrame & ValuesOf<D['fields']>
/** Field values on their way to being saved, after reading: references resolved, computed fields not yet there. */
export type DraftOf<D extends RegisterDefinition> = { [K in keyof ValuesOf<D['fields']>]: ValuesOf<D['fields']>[K] }

/** Whether a record has come to a state it stays in. */
export const isFinal = ({ final }: RegisterDefinition, record: Readonly<Record<string, unknown>>): boolean => final !== undefined && final.states.includes(String(record[final.field]))

/** Any record, for code that serves all registers. */
export type AnyRecord = RecordFrame & Record<string, unknown>
/** A record as a list carries it: what names it, the columns asked for, and in the bin who put it there, when and why. The rest of its frame is asked for with the record. */
export type ListedRecord = Pick<RecordFrame, 'id' | 'version' | 'number' | 'title'> & Partial<Pick<RecordFrame, 'deletedAt' | 'deletedReason' | 'updatedBy'>> & Record<string, unknown>
export type AnyDraft = Record<string, unknown>
