import type { BoardFilter } from '#contract/findings.ts'
import { useQuery } from '@pinia/colada'
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
