import type { Ref } from 'vue'
import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'

/** Something that can be picked: what it is called, with what tells it from its namesakes. */
export interface Choice { id: string, label: string, hint?: string }
export type FindChoices = (text: string) => Promise<readonly Choice[]> | readonly Choice[]

/** Short enough not to be felt, long enough to spare the core a question per key. */
const pause = 120

const underway = new Set<Promise<unknown>>()

/** Waits for what was typed and confirmed, and is still being looked up: who saves in the same breath saves the person, not the letters. */
export async function picksSettled(): Promise<void> {
  await Promise.allSettled(underway)
}

/** The list under a field one picks from: what was asked, what came back, which line the arrow keys stand on. */
export function useCandidates(find: (text: string) => Promise<readonly Choice[]> | readonly Choice[]) {
  const choices = shallowRef<readonly Choice[]>([])
  const state = ref<'asking' | 'ready' | 'failed'>('ready')
  const isOpen = ref(false)
  const active = ref(-1)
  let asked = 0
  let timer: number | undefined

  function show(found: readonly Choice[], text: string) {
    choices.value = found
    active.value = found.length && text ? 0 : -1
    state.value = 'ready'
  }
  async function answer(text: string, turn: number) {
    try {
      const found = await find(text)
      if (turn === asked) show(found, text)
    } catch {
      if (turn === asked) state.value = 'failed'
    }
  }
  /** Asks for what fits; an earlier answer that comes late is dropped. */
  function ask(text: string, isNow = false) {
    const turn = ++asked
    isOpen.value = true
    state.value = 'asking'
    window.clearTimeout(timer)
    if (isNow) void answer(text, turn)
    else timer = window.setTimeout(() => void answer(text, turn), pause)
  }
  /**
   * Puts an end to the wait of a clerk who types and presses Enter at once. Its answer counts even when the
   * list was closed meanwhile: moving on to the next field closes it in the same instant.
   */
  function settle(text: string): Promise<Choice | undefined> {
    const answer = lookUp(text)
    underway.add(answer)
    void answer.finally(() => underway.delete(answer))
    return answer
  }
  async function lookUp(text: string): Promise<Choice | undefined> {
    if (state.value !== 'asking') return choices.value[active.value]
    window.clearTimeout(timer)
    const turn = ++asked
    try {
      const found = await find(text)
      if (turn === asked) show(found, text)
      return text ? found[0] : undefined
    } catch {
      if (turn === asked) state.value = 'failed'
      return undefined
    }
  }
  function close() {
    asked++
    window.clearTimeout(timer)
    state.value = 'ready'
    isOpen.value = false
    active.value = -1
  }
  function walk(step: number) {
    const { length } = choices.value
    if (length) active.value = (active.value + step + (active.value < 0 && step < 0 ? 1 : 0) + length) % length
  }
  onBeforeUnmount(close)

  return { choices, state, isOpen, active: active as Ref<number>, picked: computed(() => choices.value[active.value]), ask, settle, close, walk }
}
