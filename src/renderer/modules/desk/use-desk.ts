import { useQuery } from '@pinia/colada'
import { computed } from 'vue'
import { useClient } from '#renderer/api/client.ts'

/** What waits today. Any committed change asks again, so the page never has to be reloaded by hand. */
export function useDesk() {
  const client = useClient()
  const { data, error, status, refetch } = useQuery({ key: ['desk'], query: () => client.desk.get() })
  return { desk: data, error, isFirstLoad: computed(() => status.value === 'pending'), reload: () => void refetch() }
}
