import { useQuery, useQueryCache } from '@pinia/colada'
import { useClient } from '#renderer/api/client.ts'

interface Task { id: string, version: number }

/** What a draw would be drawn from now. */
export function usePreview(task: () => string) {
  const client = useClient()
  return useQuery({ key: () => ['random-checks', 'preview', task()], query: () => client.randomChecks.preview({ task: task() }) })
}

/** Every draw of a task, the latest first. */
export function useDraws(task: () => string) {
  const client = useClient()
  return useQuery({ key: () => ['random-checks', 'draws', task()], query: () => client.randomChecks.draws({ task: task() }) })
}

export function useProgress(task: () => string) {
  const client = useClient()
  return useQuery({ key: () => ['random-check-objects', 'progress', task()], query: () => client.randomChecks.progress({ task: task() }) })
}

/** Drawing, and declaring void. Own acts show at once; those of others come as events. */
export function useDrawing() {
  const client = useClient()
  const cache = useQueryCache()
  async function written<T>(answer: Promise<T>): Promise<T> {
    const result = await answer
    for (const register of ['random-checks', 'random-check-objects']) {
      void cache.invalidateQueries({ key: [register] })
      void cache.invalidateQueries({ key: ['registers', register] })
    }
    return result
  }
  return {
    draw: ({ id, version }: Task, seed: string | undefined) => written(client.randomChecks.draw({ task: id, version, seed })),
    voidDraw: ({ id, version }: Task, reason: string) => written(client.randomChecks.voidDraw({ task: id, version, reason })),
  }
}
