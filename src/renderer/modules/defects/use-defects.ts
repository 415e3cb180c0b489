import type { DefectBoardFilter, DefectSource } from '#contract/defects.ts'
import { useQuery, useQueryCache } from '@pinia/colada'
import { useClient } from '#renderer/api/client.ts'

/** What was done about a defect, and whose the machine is by now. Asked anew whenever the defect was saved. */
export function useDefectCourse(id: () => string, version: () => number) {
  const client = useClient()
  const steps = useQuery({ key: () => ['defects', 'steps', id(), version()], query: () => client.defects.steps({ id: id() }) })
  const owner = useQuery({ key: () => ['defects', 'owner', id(), version()], query: () => client.defects.newOwner({ id: id() }) })
  return { steps: steps.data, error: steps.error, newOwner: owner.data }
}

/** What an inspection or a visit found wrong, and the defects made of it. */
export function useFailedItems(found: () => { register: DefectSource, id: string }, version: () => number) {
  const client = useClient()
  return useQuery({ key: () => ['defects', 'failed', found().register, found().id, version()], query: () => client.defects.failed(found()) })
}

/** Makes the defects of an inspection or a visit; lists and pages that show them ask again. */
export function useMakeDefects() {
  const client = useClient()
  const cache = useQueryCache()
  return async (found: { register: DefectSource, id: string }) => {
    const made = await client.defects.make(found)
    void cache.invalidateQueries({ key: ['defects'] })
    void cache.invalidateQueries({ key: ['registers', 'defects'] })
    return made
  }
}

/** The board; while the next one is on its way, the former stays on screen. */
export function useDefectBoard(asked: () => DefectBoardFilter) {
  const client = useClient()
  return useQuery({ key: () => ['defects', 'board', asked()], query: () => client.defects.board(asked()), placeholderData: former => former })
}
