import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { View } from '#contract/views.ts'
import type { LocationQuery } from 'vue-router'
import { computed, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useViews } from '#renderer/api/views.ts'
import { columnsFrom } from './columns.ts'
import { useColumns } from './use-columns.ts'

/** What of a list's address a view keeps: everything but the page it stands on and the view itself. */
function viewQuery(query: LocationQuery): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'after' && entry[0] !== 'view'))
}
const written = (query: Record<string, string>) => JSON.stringify(Object.entries(query).toSorted(([a], [b]) => a < b ? -1 : 1))

/** The address a view stands for. */
export const viewAddress = (view: View) => ({ name: 'register-list', params: { code: view.register }, query: { ...view.query, view: view.id } })

/**
 * The view a list is shown in, named by its address, and the columns that go with it. Without one the columns are those the
 * person laid out last; changing them within a view changes that view only once it is updated.
 */
export function useListView(definition: RegisterDefinition) {
  const route = useRoute()
  const router = useRouter()
  const views = useViews()
  const { names: ownColumns, widths } = useColumns(definition)
  const known = computed(() => views.of(definition.code))
  const active = computed(() => known.value.find(view => view.id === route.query['view']))

  const edited = ref<readonly string[]>()
  watch(() => active.value?.id, () => { edited.value = undefined })
  const columns = computed({
    get: () => active.value ? columnsFrom(definition, edited.value ?? active.value.columns) : ownColumns.value,
    set: (names: readonly string[]) => {
      if (active.value) edited.value = names
      else ownColumns.value = names
    },
  })
  const isChanged = computed(() => active.value !== undefined
    && (written(viewQuery(route.query)) !== written(active.value.query) || JSON.stringify(columns.value) !== JSON.stringify(active.value.columns)))

  // Coming by the navigation, without a wish of one's own, the list opens as its person prefers it.
  const preferred = known.value.find(view => view.isDefault)
  if (preferred && Object.keys(route.query).length === 0) void router.replace(viewAddress(preferred))

  return {
    known, active, columns, widths, isChanged,
    open: (view: View) => router.push(viewAddress(view)),
    leave: () => router.push({ query: {} }),
    saveAs: async (name: string) => {
      const saved = await views.create({ register: definition.code, name, query: viewQuery(route.query), columns: columns.value as string[] })
      edited.value = undefined
      await router.replace(viewAddress(saved))
    },
    update: async () => {
      await views.update({ id: active.value!.id, query: viewQuery(route.query), columns: [...columns.value] })
      edited.value = undefined
    },
    rename: (name: string) => views.update({ id: active.value!.id, name }),
    remove: async () => {
      const columnsNow = columns.value
      await views.remove(active.value!.id)
      // What was on screen stays on screen; only its name is gone.
      ownColumns.value = columnsNow
      await router.replace({ query: viewQuery(route.query) })
    },
    setDefault: (isDefault: boolean) => views.setDefault(definition.code, isDefault ? active.value!.id : null),
  }
}

export type ListView = ReturnType<typeof useListView>
