import type { BoardFilter } from '#contract/findings.ts'
import type { FindingActName } from '#contract/finding-acts.ts'
import { useQuery, useQueryCache } from '@pinia/colada'
import { useClient } from '#renderer/api/client.ts'

type BoardAsked = Omit<BoardFilter, 'limit'> & { limit?: number }

/** The board; while the next one is on its way, the former stays on screen. */
export function useBoard(asked: () => BoardAsked) {
  const client = useClient()
  return useQuery({ key: () => ['findings', 'board', asked()], query: () => client.findings.board(asked()), placeholderData: former => former })
}

/** What was done about a finding, oldest first. */
export function useSteps(id: () => string) {
  const client = useClient()
  return useQuery({ key: () => ['findings', 'steps', id()], query: () => client.findings.steps({ id: id() }) })
}

/** One act of the procedure. Own acts show at once; those of others come as events. */
export function useAct() {
  const client = useClient()
  const cache = useQueryCache()
  return async ({ id, version }: { id: string, version: number }, act: FindingActName, values: object) => {
    const saved = await client.findings.act({ id, version, act, values: JSON.parse(JSON.stringify(values)) as never })
    void cache.invalidateQueries({ key: ['findings'] })
    void cache.invalidateQueries({ key: ['registers', 'findings'] })
    return saved
  }
}
