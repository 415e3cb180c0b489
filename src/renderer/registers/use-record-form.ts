import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { ConflictField, Side } from './conflict.ts'
import type { Copied } from './copying.ts'
import type { Misfit } from './fitting.ts'
import type { FormValues } from './form-values.ts'
import type { Typed } from './use-register.ts'
import { computed, ref, shallowReactive, shallowRef } from 'vue'
import { findRegister } from '#contract/registers/index.ts'
import { isProtected } from '#contract/registers/protection.ts'
import { typedDay } from '#contract/registers/read.ts'
import { failureMessage, isRefusal, problemsOf } from '#renderer/api/failures.ts'
import { beijingTime } from '#contract/wall-time.ts'
import { linkTo } from './begun-from.ts'
import { nameOf } from './columns.ts'
import { conflictOf } from './conflict.ts'
import { copiedFrom } from './copying.ts'
import { fitted } from './fitting.ts'
import { carriedOver, changesIn, moveTimes, typedNames, valuesOf, withFirstLines } from './form-values.ts'
import { useDraft } from './use-draft.ts'
import { useProblems } from './use-problems.ts'
import { useRegister } from './use-register.ts'

type TypedValues = Typed<RegisterDefinition>

export interface FormStart {
  /** The record being edited; null for a new one. */
  id: string | null
  /** Record of the parent register the new one belongs to. */
  parent?: string
  /** Values a new record takes from where it was begun. */
  preset?: () => Promise<FormValues>
  /** The record it was begun from; a draft that hangs on none or another is of another record. */
  origin?: { register: string, id: string }
  /** Texts it begins with; a draft that says otherwise is of another record. */
  taken?: FormValues
  /** For a panel beside what it edits: no draft is taken up, which would be of another record, and none is kept. */
  undrafted?: boolean
  /** Record a new one is begun as a copy of. */
  copyOf?: string
}

interface KeptDraft { values: FormValues, version?: number, misfits: readonly Misfit[], savedAt: string }

/** What did not fit once is still there to copy the next time. */
function withMisfits(definition: RegisterDefinition, kept: KeptDraft): KeptDraft {
  const { values, misfits } = fitted(definition.fields, kept.values)
  return { ...kept, values, misfits: [...kept.misfits, ...misfits] }
}
/** Somebody else saved the record first: who, when, what is saved now, and where the two differ. */
interface Conflict { by: string, at: string, found: AnyRecord, fields: ConflictField[] }

/** A record being typed: its values, what is wrong with them, its draft, and saving. Knows nothing of how it is drawn. */
export function useRecordForm(definition: RegisterDefinition, start: FormStart) {
  const register = useRegister(definition)
  const { id } = start
  const values = shallowReactive<FormValues>({})
  const original = shallowRef<FormValues>({})
  const record = shallowRef<AnyRecord>()
  const version = ref<number>()
  const state = ref<'loading' | 'ready' | 'failed' | 'withheld'>('loading')
  const failure = ref<string>()
  const isSaving = ref(false)
  const reason = ref<string | null>(null)
  const conflict = shallowRef<Conflict>()
  /** Why what the register protects is looked at; without it such a record is not edited. */
  let whyRevealed: string | undefined
  /** Whether `original` is what these values began from; not so for a draft older than the saved record. */
  let isOriginalOurs = true
  /** Once saved, the next record is begun like any other. */
  let { copyOf, taken = {} } = start
  const copied = shallowRef<Copied & { name: string }>()
  const restoredAt = ref<string>()
  /** What a draft of an older release held and this form does not. */
  const misfits = shallowRef<readonly Misfit[]>([])
  /** A draft of a record under another parent: offered, never mixed in. */
  const other = shallowRef<KeptDraft>()
  /** What this person entered last, for 同上. */
  const last = shallowRef<FormValues | null>(null)

  const draft = useDraft(register.draft, id, () => ({ values: { ...values }, version: version.value, misfits: misfits.value }))
  const problems = useProblems(definition, values, () => register.check({ ...values } as TypedValues, id ?? undefined))
  let lastDay: string | undefined
  /** Fields somebody has filled in here. */
  const chosen = new Set<string>()

  function replace(next: FormValues) {
    for (const name of typedNames(definition)) values[name] = next[name] ?? null
    lastDay = typedDay(definition, values)
  }
  function put(name: string, value: unknown) {
    values[name] = value
    problems.change(name)
    if (name === definition.day) {
      const day = typedDay(definition, values)
      if (day && lastDay && day !== lastDay) Object.assign(values, moveTimes(definition, values, lastDay, day))
      lastDay = day ?? lastDay
    }
  }
  function set(name: string, value: unknown) {
    chosen.add(name)
    put(name, value)
    draft.touch()
    void refill(name)
  }
  /** A default that depends on what was just changed is asked for again, as long as nobody has chosen otherwise. */
  async function refill(changed: string) {
    const names = id ? [] : typedNames(definition).filter(name => definition.fields[name]!.follows?.includes(changed) && !chosen.has(name))
    if (names.length === 0) return
    const value = values[changed]
    const leaders = names.flatMap(name => definition.fields[name]!.follows!)
    const blank = await register.blank(start.parent, Object.fromEntries(leaders.map(name => [name, values[name]])) as TypedValues).catch(() => undefined)
    if (!blank || values[changed] !== value) return
    for (const name of names) if (!chosen.has(name)) put(name, (blank as FormValues)[name] ?? null)
  }

  /** The edited record as it is saved now. */
  const current = async () => await (whyRevealed ? register.reveal(id!, whyRevealed) : register.get(id!)) as AnyRecord
  async function fresh(given?: AnyRecord): Promise<FormValues> {
    if (id) {
      const found = given ?? await current()
      record.value = found
      version.value = found.version
      return valuesOf(definition, found)
    }
    // What it was begun from comes first: defaults may depend on it.
    const preset = { ...await start.preset?.(), ...taken }
    const blank = await register.blank(start.parent, preset as TypedValues)
    const begun = { ...blank, ...preset }
    return withFirstLines(definition, valuesOf(definition, copyOf ? { ...begun, ...await copyInto(copyOf, begun) } : begun))
  }
  async function copyInto(from: string, into: FormValues): Promise<FormValues> {
    const found = await register.get(from) as AnyRecord
    const taken = copiedFrom(definition, valuesOf(definition, found), into, beijingTime(new Date()))
    copied.value = { ...taken, name: nameOf(found) }
    return taken.values
  }
  async function loadLast() {
    const found = await register.last().catch(() => null)
    last.value = found && valuesOf(definition, found as AnyRecord)
  }
  const parentOf = (from: FormValues) => (definition.parent ? from[definition.parent] as { id?: string } | null : null)?.id

  const originRegister = start.origin && findRegister(start.origin.register)
  const link = originRegister && linkTo(definition, originRegister)
  const isOfAnother = (kept: FormValues, begun: FormValues) => Boolean(start.parent && parentOf(kept) !== parentOf(begun))
    || (link !== undefined && (kept[link] as { id?: string } | null | undefined)?.id !== start.origin?.id)
    || Object.keys(taken).some(name => kept[name] !== taken[name])

  async function load(given?: AnyRecord) {
    state.value = 'loading'
    misfits.value = []
    failure.value = restoredAt.value = conflict.value = other.value = copied.value = undefined
    isOriginalOurs = true
    reason.value = null
    chosen.clear()
    problems.reset()
    try {
      const [begun, kept] = await Promise.all([fresh(given), start.undrafted ? undefined : draft.load(), loadLast()])
      if (record.value && isProtected(definition, record.value) && !whyRevealed) {
        state.value = 'withheld'
        return
      }
      original.value = begun
      replace(begun)
      const fitting = kept && withMisfits(definition, kept)
      if (fitting && (copyOf || isOfAnother(fitting.values, begun))) other.value = fitting
      else if (fitting) restore(fitting)
      draft.isPaused.value = Boolean(start.undrafted) || other.value !== undefined
      state.value = 'ready'
    } catch (error) {
      failure.value = failureMessage(error)
      state.value = 'failed'
    }
  }
  function restore(kept: KeptDraft) {
    misfits.value = kept.misfits
    replace({ ...original.value, ...kept.values })
    isOriginalOurs = kept.version === undefined || kept.version === version.value
    version.value = kept.version ?? version.value
    restoredAt.value = kept.savedAt
    other.value = copied.value = undefined
    draft.isPaused.value = false
  }
  /** Goes on with a record that protects somebody, now that it has been said why. */
  async function reveal(why: string) {
    const found = await register.reveal(id!, why) as AnyRecord
    whyRevealed = why
    await load(found)
  }
  async function discardDraft() {
    await draft.discard().catch(() => undefined)
    await load()
  }

  async function save(): Promise<AnyRecord | undefined> {
    if (isSaving.value || state.value !== 'ready') return undefined
    isSaving.value = true
    failure.value = undefined
    const why = reason.value?.trim() || undefined
    try {
      const saved = id && version.value !== undefined
        ? await register.update(id, version.value, changesIn(definition, values, original.value) as TypedValues, why)
        : await register.create({ ...values } as TypedValues, why)
      copyOf = undefined
      taken = {}
      if (!other.value && !start.undrafted) await draft.discard().catch(() => undefined)
      return saved as AnyRecord
    } catch (error) {
      if (isRefusal(error, 'STALE_VERSION')) await compare(error.data)
      else if (problemsOf(error)?.length) problems.refuse(problemsOf(error) ?? [])
      else failure.value = failureMessage(error)
      return undefined
    } finally {
      isSaving.value = false
    }
  }

  /** Puts what is typed here beside what somebody else has saved meanwhile. */
  async function compare({ by, at }: { by: string, at: string }) {
    try {
      const found = await current()
      conflict.value = { by, at, found, fields: conflictOf(definition, isOriginalOurs ? original.value : undefined, values, valuesOf(definition, found)) }
    } catch (error) {
      failure.value = failureMessage(error)
    }
  }
  /** Goes on from what is saved now, with the chosen side of each field; a field not named is theirs. Saving comes after. */
  function settle(choices: Readonly<Record<string, Side>>) {
    if (!conflict.value) return
    const { found } = conflict.value
    const mine = Object.entries(choices).filter(([, side]) => side === 'mine').map(([name]) => [name, values[name]] as const)
    record.value = found
    version.value = found.version
    original.value = valuesOf(definition, found)
    isOriginalOurs = true
    replace({ ...original.value, ...Object.fromEntries(mine) })
    conflict.value = undefined
    draft.touch()
  }

  /** A field was left. One that only goes because the form is drawn anew was not. */
  function leave(path: string) {
    if (state.value === 'ready') problems.leave(path)
  }
  /** 同上: one field as it was in the last record. */
  function same(name: string) {
    if (!last.value) return
    // Remembered by whichever release was here before.
    const value = carriedOver(definition, name, fitted(definition.fields, last.value).values, values)
    if (value !== undefined) set(name, value)
  }
  /** 整条同上: everything a similar record may share. What the form already says of day and parent stays. */
  function sameAll() {
    if (!last.value) return
    const { [definition.parent ?? '']: _, ...taken } = copiedFrom(definition, last.value, values, beijingTime(new Date())).values
    fill(taken)
  }
  /** Puts several values in at once, the day first: times written without one belong to it. */
  function fill(given: FormValues) {
    const names = Object.keys(given).toSorted((a, b) => Number(b === definition.day) - Number(a === definition.day))
    for (const name of names) put(name, given[name])
    draft.touch()
  }

  return {
    definition, id, values, record, state, failure, isSaving, reason, conflict, copied, restoredAt, misfits, other, problems,
    day: computed(() => typedDay(definition, values)),
    draftSavedAt: draft.savedAt,
    hasLast: computed(() => last.value !== null),
    last,
    isNew: id === null,
    load, reveal, set, fill, leave, save, same, sameAll, settle, discardDraft,
    /** What would be wrong with these values alone, by the core's word. */
    judge: (given: FormValues) => register.check(given as TypedValues, id ?? undefined),
    restoreOther: () => other.value && restore(other.value),
  }
}

export type RecordForm = ReturnType<typeof useRecordForm>
