import { computed, onScopeDispose, shallowRef, watchEffect } from 'vue'
import { usePreference } from '#renderer/api/preferences.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]
export const themeLabels: Record<Theme, string> = { system: '跟随系统', light: '浅色', dark: '深色' }

/** Keeps the document in the chosen theme, and in the machine's own when none is chosen. */
export function useTheme() {
  const theme = usePreference<Theme>('theme', 'system')
  const systemDark = window.matchMedia('(prefers-color-scheme: dark)')
  const isSystemDark = shallowRef(systemDark.matches)
  const follow = () => { isSystemDark.value = systemDark.matches }
  systemDark.addEventListener('change', follow)
  onScopeDispose(() => systemDark.removeEventListener('change', follow))

  const shown = computed(() => theme.value === 'system' ? (isSystemDark.value ? 'dark' : 'light') : theme.value)
  watchEffect(() => { document.documentElement.dataset['theme'] = shown.value })
  return { theme, shown }
}
