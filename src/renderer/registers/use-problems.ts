import type { Problem } from '#contract/problems.ts'
import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { Field } from '#contract/registers/field.ts'
import type { FormValues } from './form-values.ts'
import { computed, onBeforeUnmount, reactive, ref, shallowRef } from 'vue'
import { layoutOf } from '#contract/registers/index.ts'
import { readField, typedDay } from '#contract/registers/read.ts'
import { problemMessage } from '#contract/problems.ts'

/** A clerk who runs through three fields is asked about once. */
const pause = 400
/** A sentence that appears between pressing and releasing the mouse would move the next field from under it. */
const patience = 180

const headOf = (path: string) => path.split('.')[0]!

/** The field and value a path names, also within a line. */
function at(definition: RegisterDefinition, values: FormValues, path: string): { field: Field, value: unknown } | undefined {
  const [name, index, inner] = path.split('.')
  const field = definition.fields[name!]
  if (!field || index === undefined) return field && { field, value: values[name!] }
  const line = (values[name!] as Array<Record<string, unknown>> | undefined)?.[Number(index)]
  const cell = field.type === 'lines' && inner ? field.fields[inner] : undefined
  return cell && line && { field: cell, value: line[inner!] }
}

/** Where the field of a problem stands on its form, so that problems are told in the order in which a clerk meets the fields. */
function placeIn(definition: RegisterDefinition): (path: string) => number {
  const names = layoutOf(definition.code).sections.flatMap(section => section.rows.flat().map(cell => cell.field))
  return (path) => {
    const [name, index = '0', inner = ''] = path.split('.')
    const at = names.indexOf(name!)
    const field = definition.fields[name!]
    const column = field?.type === 'lines' ? Object.keys(field.fields).indexOf(inner) + 1 : 0
    return at < 0 ? Infinity : at + Number(index) / 100 + column / 10000
  }
}

/**
 * What is wrong with a form, told at the field and at the right moment: when the clerk has left the field, or has
 * asked to save. A field that has not been reached is never blamed for being empty.
 */
export function useProblems(definition: RegisterDefinition, values: FormValues, check: () => Promise<Problem[]>) {
  const all = shallowRef<readonly Problem[]>([])
  const touched = reactive(new Set<string>())
  const isEveryShown = ref(false)
  let timer: number | undefined
  let turn = 0
  /** Counts the records this form has held; what was left in the one before is no fault of the next. */
  let held = 0

  const isTouched = (path: string) => touched.has(path) || (!path.includes('.') && [...touched].some(each => headOf(each) === path))
  const rank = placeIn(definition)
  const shown = computed(() => all.value.filter(found => isEveryShown.value || isTouched(found.path)).toSorted((a, b) => Math.sign(rank(a.path) - rank(b.path)) || 0))
  const errors = computed(() => shown.value.filter(found => found.level === 'error'))
  const warnings = computed(() => shown.value.filter(found => found.level === 'warning'))

  async function checkAll() {
    const asked = ++turn
    try {
      const found = await check()
      if (asked === turn) all.value = found
    } catch {
      // Checking early is a courtesy; saving says what is wrong in any case.
    }
  }
  /** The clerk has left a field: what can be read here is read at once, the rest is asked of the core. */
  function leave(path: string) {
    window.setTimeout(readHere, patience, path, held)
    window.clearTimeout(timer)
    timer = window.setTimeout(() => void checkAll(), pause)
  }
  function readHere(path: string, of: number) {
    if (of !== held) return
    touched.add(path)
    const place = at(definition, values, path)
    if (!place || place.field.type === 'lines') return
    const read = readField(place.field, place.value, { path, day: typedDay(definition, values) })
    // What was already said of the field keeps its place in the list.
    if (!('problem' in read) || (read.problem.code === 'REQUIRED' && place.field.default) || all.value.some(found => found.path === path && found.code === read.problem.code)) return
    all.value = [...all.value.filter(found => found.path !== path), read.problem]
  }
  /** What is being mended is not complained about until it is left again. */
  function change(name: string) {
    turn++
    all.value = all.value.filter(found => headOf(found.path) !== name)
  }
  function refuse(found: readonly Problem[]) {
    window.clearTimeout(timer)
    turn++
    isEveryShown.value = true
    all.value = found
  }
  function reset() {
    held++
    refuse([])
    touched.clear()
    isEveryShown.value = false
  }
  function sentences(path: string, level: Problem['level']): string | undefined {
    const found = shown.value.filter(each => each.path === path && each.level === level)
    return found.length ? [...new Set(found.map(problemMessage))].join('；') : undefined
  }
  /** What the field at `path` was probably meant to say. */
  function proposalAt(path: string): string | undefined {
    const proposal = shown.value.find(found => found.path === path && found.data['proposal'] !== undefined)?.data['proposal']
    return proposal === undefined ? undefined : String(proposal)
  }
  onBeforeUnmount(() => window.clearTimeout(timer))

  return { errors, warnings, isEveryShown, leave, change, refuse, reset, errorAt: (path: string) => sentences(path, 'error'), warningAt: (path: string) => sentences(path, 'warning'), proposalAt }
}
