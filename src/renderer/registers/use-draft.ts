import type { Misfit } from './fitting.ts'
import type { FormValues } from './form-values.ts'
import { onBeforeUnmount, onMounted, ref } from 'vue'
import { useSession } from '#renderer/api/session.ts'

interface DraftStore {
  get: (id: string | null) => Promise<{ values: Record<string, unknown>, savedAt: string } | null>
  put: (id: string | null, values: object) => Promise<unknown>
  discard: (id: string | null) => Promise<unknown>
}

const pause = 800
/** Kept with a draft of an edit: the version it started from, so that a save after a restart still notices who saved in between. */
const versionKey = '$version'
/** Kept with a draft of an older release: what its form held and this one does not, until the clerk is done with it. */
const misfitsKey = '$misfits'

/** Keeps what is typed and not saved, in the core: a crash of the window or of the program loses nothing. */
export function useDraft(store: DraftStore, id: string | null, current: () => { values: FormValues, version?: number, misfits: readonly Misfit[] }) {
  const savedAt = ref<string>()
  const isPaused = ref(false)
  let timer: number | undefined
  let writing: Promise<unknown> = Promise.resolve()

  function write() {
    window.clearTimeout(timer)
    timer = undefined
    const { values, version, misfits } = current()
    const kept = { ...values, ...(version === undefined ? {} : { [versionKey]: version }), ...(misfits.length ? { [misfitsKey]: misfits } : {}) }
    // One after the other: an older text must not arrive last. A draft that could not be kept is tried again at the next key.
    writing = writing.then(() => store.put(id, kept)).then(
      () => { savedAt.value = new Date().toISOString() },
      () => undefined,
    )
  }
  function touch() {
    if (isPaused.value) return
    window.clearTimeout(timer)
    timer = window.setTimeout(write, pause)
  }
  function flush() {
    if (timer !== undefined) write()
    return writing
  }
  function flushWhenHidden() {
    if (document.visibilityState === 'hidden') void flush()
  }
  async function discard() {
    window.clearTimeout(timer)
    timer = undefined
    savedAt.value = undefined
    await writing
    await store.discard(id)
  }
  async function load() {
    const found = await store.get(id)
    if (!found) return undefined
    const { [versionKey]: version, [misfitsKey]: misfits, ...values } = found.values
    return { values, version: typeof version === 'number' ? version : undefined, misfits: Array.isArray(misfits) ? misfits as Misfit[] : [], savedAt: found.savedAt }
  }

  const stopKeeping = useSession().beforeLock(flush)
  onMounted(() => document.addEventListener('visibilitychange', flushWhenHidden))
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', flushWhenHidden)
    stopKeeping()
    void flush()
  })
  return { savedAt, isPaused, touch, discard, load }
}
