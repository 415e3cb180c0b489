import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'

/** Address of the picture of what is `wanted`, given back when that changes or leaves the screen; `failure` is why there is none. */
export function usePictureAddress<T>(wanted: () => T | undefined, load: (wanted: T) => Promise<Blob>) {
  const address = ref<string>()
  const failure = shallowRef<unknown>()

  function forget() {
    if (address.value) URL.revokeObjectURL(address.value)
    address.value = undefined
  }
  watch(wanted, async (one) => {
    forget()
    failure.value = undefined
    if (one === undefined) return
    try {
      const picture = await load(one)
      if (wanted() === one) address.value = URL.createObjectURL(picture)
    } catch (error) {
      if (wanted() === one) failure.value = error
    }
  }, { immediate: true })
  onBeforeUnmount(forget)

  return { address, failure }
}
