import type { Problem } from '#contract/problems.ts'
import type { AnyDraft, AnyRecord, DraftOf, RegisterDefinition } from '#contract/registers/definition.ts'
import type { LabelOf } from '#contract/registers/format.ts'
import type { Database } from '../db/database.ts'
import type { Owner } from './owner.ts'

/** Where a draft stands when it is judged: the clock, and the record it replaces. */
export interface Standing { id: string | null, now: string, today: string, before: AnyDraft | null }

/** Value of a field nobody filled in; `typed` is what the other fields were given. */
export type DefaultValue = (standing: Pick<Standing, 'today'>, typed: Readonly<Record<string, unknown>>, db: Database) => unknown

/**
 * What an area knows about its register beyond the definition: cross-record rules, computed values, defaults.
 * Facts are read in one go; rules decide on them without touching the database.
 */
export interface RegisterRules<D extends RegisterDefinition = RegisterDefinition, Facts = never> {
  register: D
  loadFacts: (db: Database, draft: DraftOf<D>, standing: Standing) => Facts
  rules: Readonly<Record<string, (draft: DraftOf<D>, facts: Facts, standing: Standing) => Problem[]>>
  computed?: Readonly<Record<string, (draft: DraftOf<D>) => unknown>>
  defaults?: Readonly<Record<string, DefaultValue>>
  /** Functions that write this register instead of the engine's. */
  owner?: Partial<Owner>
  /** What a new record takes from one of another register, by its code. */
  begunFrom?: BegunFrom
}
type BegunFrom = Readonly<Record<string, (origin: AnyRecord, labelOf: LabelOf, today: string) => AnyDraft>>

/** Ties the facts of a register to its rules, so that each rule sees their type. */
export function registerRules<const D extends RegisterDefinition, Facts>(rules: RegisterRules<D, Facts>): ErasedRules {
  return rules as unknown as ErasedRules
}

export interface ErasedRules {
  register: RegisterDefinition
  loadFacts: (db: Database, draft: AnyDraft, standing: Standing) => unknown
  rules: Readonly<Record<string, (draft: AnyDraft, facts: unknown, standing: Standing) => Problem[]>>
  computed?: Readonly<Record<string, (draft: AnyDraft) => unknown>>
  defaults?: Readonly<Record<string, DefaultValue>>
  owner?: Partial<Owner>
  begunFrom?: BegunFrom
}

/** The rules of every register, by code. */
export type Rulebook = ReadonlyMap<string, ErasedRules>

/** Cross-record problems of a draft, in the order the definition names the rules. */
export function judge(rulebook: Rulebook, db: Database, definition: RegisterDefinition, draft: AnyDraft, standing: Standing): Problem[] {
  const own = rulebook.get(definition.code)
  if (!own || !definition.rules?.length) return []
  const facts = own.loadFacts(db, draft, standing)
  return definition.rules.flatMap(name => mustFind(own.rules, name)(draft, facts, standing))
}

/** Value of a computed field. */
export function compute(rulebook: Rulebook, definition: RegisterDefinition, name: string, draft: AnyDraft): unknown {
  return mustFind(rulebook.get(definition.code)?.computed ?? {}, name)(draft)
}

/** A function a definition names. Its absence is a defect that the test over all definitions catches. */
export function mustFind<T>(functions: Readonly<Record<string, T>>, name: string): T {
  const found = functions[name]
  if (!found) throw new Error(`no function registered as ${name}`)
  return found
}
