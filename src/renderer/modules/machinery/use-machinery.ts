import { useQuery } from '@pinia/colada'
import { useClient } from '#renderer/api/client.ts'

/** What inspections tell of a machine; asked for anew when one is saved. */
export function useMachineHistory(id: () => string) {
  const client = useClient()
  return useQuery({ key: () => ['registers', 'machine-inspections', 'history', id()], query: () => client.machinery.history({ id: id() }) })
}

/** What the inspections of a campaign come to. */
export function useCampaignFigures(id: () => string) {
  const client = useClient()
  return useQuery({ key: () => ['registers', 'machine-inspections', 'campaign', id()], query: () => client.machinery.campaign({ id: id() }) })
}
