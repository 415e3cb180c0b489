import type { RouteLocationRaw } from 'vue-router'
import { useRouter } from 'vue-router'

/** Back to where the clerk came from, with its filters and page; to the list when the address was opened directly. */
export function useBack(otherwise: () => RouteLocationRaw) {
  const router = useRouter()
  return () => typeof window.history.state?.back === 'string' ? router.back() : void router.push(otherwise())
}
