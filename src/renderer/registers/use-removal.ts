import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import { ref, shallowRef } from 'vue'
import { failureMessage } from '#renderer/api/failures.ts'
import { showToast } from '#renderer/ui/toasts.ts'
import { nameOf } from './columns.ts'
import { useRegister } from './use-register.ts'

type Removable = Pick<AnyRecord, 'id' | 'number' | 'title'>

/** Moving records into the bin, with the reason, and straight back while the message still stands. */
export function useRemoval(definition: RegisterDefinition, after: () => void | Promise<void> = () => {}) {
  const { remove, recover } = useRegister(definition)
  const wanted = shallowRef<readonly Removable[]>([])
  const isOpen = ref(false)

  function ask(records: readonly Removable[]) {
    if (!records.length) return
    wanted.value = records
    isOpen.value = true
  }
  async function bringBack(ids: readonly string[]) {
    try {
      for (const id of ids) await recover(id)
      showToast(ids.length > 1 ? `已恢复 ${ids.length} 条记录` : '已恢复', { tone: 'good' })
    } catch (error) {
      showToast(failureMessage(error), { tone: 'danger' })
    }
  }
  async function run(reason: string) {
    const gone: Removable[] = []
    try {
      for (const record of wanted.value) {
        await remove(record.id, reason)
        gone.push(record)
      }
    } finally {
      // Those that could go are gone; what stays is what a refusal is about.
      if (gone.length < wanted.value.length) wanted.value = wanted.value.filter(record => !gone.includes(record))
      const [first] = gone
      if (first) showToast(gone.length > 1 ? `已将 ${gone.length} 条记录移入回收站` : `已将“${nameOf(first)}”移入回收站`, { action: { label: '撤销', run: () => void bringBack(gone.map(record => record.id)) } })
    }
  }
  return { wanted, isOpen, ask, run, after, bringBack }
}
export type Removal = Pick<ReturnType<typeof useRemoval>, 'wanted' | 'run' | 'after'>
