import { onBeforeUnmount, ref, watch } from 'vue'

/** Address of a kept photo's small picture, given back when the photo changes or leaves the screen. */
export function usePreviewAddress(sha256: () => string | undefined, preview: (sha256: string) => Promise<Blob>) {
  const address = ref<string>()
  const isMissing = ref(false)

  function forget() {
    if (address.value) URL.revokeObjectURL(address.value)
    address.value = undefined
  }
  watch(sha256, async (wanted) => {
    forget()
    isMissing.value = false
    if (!wanted) return
    try {
      const picture = await preview(wanted)
      if (sha256() === wanted) address.value = URL.createObjectURL(picture)
    } catch {
      isMissing.value = true
    }
  }, { immediate: true })
  onBeforeUnmount(forget)

  return { address, isMissing }
}
