import type { RegisterDefinition } from '#contract/registers/definition.ts'
import { useClient } from '#renderer/api/client.ts'
import { failureMessage } from '#renderer/api/failures.ts'
import { useJobs } from '#renderer/api/jobs.ts'
import { showToast } from '#renderer/ui/toasts.ts'

/** Papers of records; the tray shows them when they are ready. */
export function usePrinting(definition: RegisterDefinition) {
  const client = useClient()
  const jobs = useJobs()
  return async (ids: string[]) => {
    try {
      void jobs.track(await client.jobs.print({ register: definition.code, ids }))
    } catch (error) {
      showToast(failureMessage(error), { tone: 'danger' })
    }
  }
}
