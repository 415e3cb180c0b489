import type { Ref } from 'vue'
import { ref, watch } from 'vue'

/**
 * A field that is typed as text and means something else. The value follows every key, so that saving needs no
 * farewell to the field; the text is put in order only when the clerk leaves, so that nothing jumps under the fingers.
 * What cannot be read stays as typed: the check then says what is wrong with it, and a draft loses nothing.
 */
export function useTypedText<V>(options: {
  value: () => V
  show: (value: V) => string
  read: (text: string) => V
  emit: (value: V) => void
}): { text: Ref<string>, type: (text: string) => void, settle: () => void } {
  const { value, show, read, emit } = options
  const text = ref(show(value()))
  let own: V | undefined
  let isTyping = false

  watch(() => [value(), show(value())] as const, ([now, shown]) => {
    if (!isTyping || now !== own) text.value = shown
  })

  function type(typed: string) {
    isTyping = true
    text.value = typed
    own = read(typed)
    emit(own)
  }
  function settle() {
    isTyping = false
    text.value = show(value())
  }
  return { text, type, settle }
}
