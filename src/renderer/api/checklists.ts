import { useQuery } from '@pinia/colada'
import { useClient } from './client.ts'

/** The checklists to be used on a day. */
export function useChecklistsOn(day: () => string) {
  const client = useClient()
  return useQuery({ key: () => ['checklists', 'inForce', day()], query: () => client.checklists.inForce({ day: day() }), placeholderData: former => former })
}

/** One version of a list: the one a record was filled by. */
export function useChecklist(named: () => { code: string, version: number } | undefined) {
  const client = useClient()
  return useQuery({ key: () => ['checklists', 'version', named()?.code ?? '', named()?.version ?? 0], query: () => client.checklists.get(named()!), enabled: () => named() !== undefined })
}
