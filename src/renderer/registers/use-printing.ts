import type { RegisterDefinition } from '#contract/registers/definition.ts'
import { useClient } from '#renderer/api/client.ts'
import { usePapers } from '#renderer/api/papers.ts'

/** Sheets of records, to be printed. */
export function usePrinting(definition: RegisterDefinition) {
  const client = useClient()
  const papers = usePapers()
  return (ids: string[]) => papers.print(() => client.jobs.print({ register: definition.code, ids }))
}
