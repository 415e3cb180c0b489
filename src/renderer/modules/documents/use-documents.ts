import type { RegisterCode } from '#contract/registers/procedures.ts'
import { useQuery, useQueryCache } from '@pinia/colada'
import { useClient } from '#renderer/api/client.ts'

/** Kinds of document there are; for a register those made for its records. They are shipped, so asked once. */
export function useTemplates(register?: string) {
  const client = useClient()
  return useQuery({ key: ['documents', 'templates', register ?? ''], query: () => client.documents.templates({ register: register as typeof RegisterCode['_output'] | undefined }), staleTime: Number.POSITIVE_INFINITY })
}

/** What a draft still lacks, and how an issued document was kept. */
export function useDocumentState(id: () => string, version: () => number) {
  const client = useClient()
  const missing = useQuery({ key: () => ['documents', 'missing', id(), version()], query: () => client.documents.missing({ id: id() }) })
  const issued = useQuery({ key: () => ['documents', 'issued', id(), version()], query: () => client.documents.issued({ id: id() }) })
  return { missing: missing.data, issued: issued.data }
}

/** A step in the life of a document; lists and pages that show it ask again. */
export function useDocumentStep() {
  const cache = useQueryCache()
  return async <T>(step: () => Promise<T>): Promise<T> => {
    const done = await step()
    void cache.invalidateQueries({ key: ['documents'] })
    void cache.invalidateQueries({ key: ['registers', 'documents'] })
    return done
  }
}
