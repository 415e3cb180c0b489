import type { RegisterDefinition } from '#contract/registers/definition.ts'
import { computed } from 'vue'
import { usePreference } from '#renderer/api/preferences.ts'
import { columnsFrom } from './columns.ts'

/** The columns of a register's list as this person laid them out: which, in what order, how wide (pixels; absent where the content decides). */
export function useColumns(definition: RegisterDefinition) {
  const remembered = usePreference<readonly string[]>(`columns.${definition.code}`, definition.list.columns)
  const widths = usePreference<Readonly<Record<string, number>>>(`widths.${definition.code}`, {})
  return {
    /** A column that an older version had and this one has not is passed over. */
    names: computed({ get: () => columnsFrom(definition, remembered.value), set: (names: readonly string[]) => { remembered.value = names } }),
    widths,
  }
}
