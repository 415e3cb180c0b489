import type { AppErrorData } from '#contract/errors.ts'
import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Misfit } from './fitting.ts'
import type { FormValues } from './form-values.ts'
import type { Typed } from './use-register.ts'
import { computed, ref, shallowReactive, shallowRef } from 'vue'
import { typedDay } from '#contract/registers/read.ts'
import { failureMessage, isRefusal, problemsOf } from '#renderer/api/failures.ts'
import { usePreference } from '#renderer/api/preferences.ts'
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
  /** For a panel beside what it edits: no draft is taken up, which would be of another record, and none is kept. */
  undrafted?: boolean
}

interface KeptDraft { values: FormValues, version?: number, misfits: readonly Misfit[], savedAt: string }

/** What did not fit once is still there to copy the next time. */
function withMisfits(definition: RegisterDefinition, kept: KeptDraft): KeptDraft {
  const { values, misfits } = fitted(definition.fields, kept.values)
  return { ...kept, values, misfits: [...kept.misfits, ...misfits] }
}

/** A record being typed: its values, what is wrong with them, its draft, and saving. Knows nothing of how it is drawn. */
export function useRecordForm(definition: RegisterDefinition, start: FormStart) {
  const register = useRegister(definition)
  const { id } = start
  const values = shallowReactive<FormValues>({})
  const original = shallowRef<FormValues>({})
  const record = shallowRef<AnyRecord>()
  const version = ref<number>()
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  const failure = ref<string>()
  const isSaving = ref(false)
  const reason = ref<string | null>(null)
  const stale = shallowRef<AppErrorData<'STALE_VERSION'>>()
  /** What somebody else saved in fields that were also changed here. */
  const theirs = shallowRef<FormValues>({})
  const restoredAt = ref<string>()
  /** What a draft of an older release held and this form does not. */
  const misfits = shallowRef<readonly Misfit[]>([])
  /** A draft of a record under another parent: offered, never mixed in. */
  const other = shallowRef<KeptDraft>()
  const last = usePreference<FormValues | null>(`last.${definition.code}`, null)

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

  async function fresh(): Promise<FormValues> {
    if (id) {
      const found = await register.get(id) as AnyRecord
      record.value = found
      version.value = found.version
      return valuesOf(definition, found)
    }
    const [blank, preset] = await Promise.all([register.blank(start.parent), start.preset?.() ?? {}])
    return withFirstLines(definition, valuesOf(definition, { ...blank, ...preset }))
  }
  const parentOf = (from: FormValues) => (definition.parent ? from[definition.parent] as { id?: string } | null : null)?.id

  async function load() {
    state.value = 'loading'
    failure.value = restoredAt.value = stale.value = other.value = undefined
    theirs.value = {}
    misfits.value = []
    reason.value = null
    chosen.clear()
    problems.reset()
    try {
      const [begun, kept] = await Promise.all([fresh(), start.undrafted ? undefined : draft.load()])
      original.value = begun
      replace(begun)
      const fitting = kept && withMisfits(definition, kept)
      if (fitting && start.parent && parentOf(fitting.values) !== parentOf(begun)) other.value = fitting
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
    version.value = kept.version ?? version.value
    restoredAt.value = kept.savedAt
    other.value = undefined
    draft.isPaused.value = false
  }
  async function discardDraft() {
    await draft.discard().catch(() => undefined)
    await load()
  }

  async function save(): Promise<AnyRecord | undefined> {
    if (isSaving.value || state.value !== 'ready') return undefined
    isSaving.value = true
    failure.value = stale.value = undefined
    const why = reason.value?.trim() || undefined
    try {
      const saved = id && version.value !== undefined
        ? await register.update(id, version.value, changesIn(definition, values, original.value) as TypedValues, why)
        : await register.create({ ...values } as TypedValues, why)
      last.value = valuesOf(definition, saved)
      if (!other.value && !start.undrafted) await draft.discard().catch(() => undefined)
      return saved as AnyRecord
    } catch (error) {
      if (isRefusal(error, 'STALE_VERSION')) stale.value = error.data
      else if (problemsOf(error)?.length) problems.refuse(problemsOf(error) ?? [])
      else failure.value = failureMessage(error)
      return undefined
    } finally {
      isSaving.value = false
    }
  }

  /** Goes on from what somebody else has saved: own changes stay, everything else becomes theirs. */
  async function takeLatest() {
    if (!id) return
    try {
      const mine = changesIn(definition, values, original.value)
      const before = original.value
      const latest = await fresh()
      const changedThere = changesIn(definition, latest, before)
      original.value = latest
      replace({ ...latest, ...mine })
      theirs.value = Object.fromEntries(Object.entries(changedThere).filter(([name]) => name in mine))
      stale.value = undefined
      draft.touch()
    } catch (error) {
      failure.value = failureMessage(error)
    }
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
  /** 同上一条: everything but the day and the photos. */
  function sameAll() {
    for (const name of typedNames(definition)) if (name !== definition.day && name !== definition.parent) same(name)
  }

  return {
    definition, id, values, record, state, failure, isSaving, reason, stale, theirs, restoredAt, misfits, other, problems,
    day: computed(() => typedDay(definition, values)),
    draftSavedAt: draft.savedAt,
    hasLast: computed(() => last.value !== null),
    last,
    isNew: id === null,
    load, set, leave, save, same, sameAll, takeLatest, discardDraft,
    restoreOther: () => other.value && restore(other.value),
  }
}

export type RecordForm = ReturnType<typeof useRecordForm>
