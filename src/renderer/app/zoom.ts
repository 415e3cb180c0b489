import { computed, onBeforeUnmount, onMounted, shallowRef, watchEffect } from 'vue'
import { usePreference } from '#renderer/api/preferences.ts'

/** Steps of enlargement, in hundredths. More would leave no room for a list on a screen of 1366. */
const steps = [80, 90, 100, 110, 125, 150] as const
const usual = 100
/** Width in the page's own pixels below which the navigation folds, so that lists keep their room. */
const narrow = 1000

/** How large everything is drawn, remembered with the person. Drawn by the page itself, alike in the desktop window and in a browser. */
export function useZoom() {
  const percent = usePreference<number>('zoom', usual)
  const windowWidth = shallowRef(window.innerWidth)
  const measure = () => { windowWidth.value = window.innerWidth }
  onMounted(() => window.addEventListener('resize', measure))
  onBeforeUnmount(() => window.removeEventListener('resize', measure))
  watchEffect(() => document.documentElement.style.setProperty('--zoom', String(percent.value / 100)))

  const at = () => steps.reduce((best, step, index) => Math.abs(step - percent.value) < Math.abs(steps[best]! - percent.value) ? index : best, 0)
  return {
    percent,
    isNarrow: computed(() => windowWidth.value / (percent.value / 100) < narrow),
    larger: () => { percent.value = steps[Math.min(steps.length - 1, at() + 1)]! },
    smaller: () => { percent.value = steps[Math.max(0, at() - 1)]! },
    reset: () => { percent.value = usual },
  }
}
