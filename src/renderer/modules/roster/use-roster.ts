import type { CopiedWeek, RosterWeek } from '#contract/roster.ts'
import type { Ref } from 'vue'
import { useQuery, useQueryCache } from '@pinia/colada'
import { computed, shallowRef } from 'vue'
import { addDays } from '#contract/wall-time.ts'
import { useClient } from '#renderer/api/client.ts'
import { failureMessage } from '#renderer/api/failures.ts'
import { useJobs } from '#renderer/api/jobs.ts'
import { usePapers } from '#renderer/api/papers.ts'
import { showToast } from '#renderer/ui/toasts.ts'

/** The registers a roster is made of. */
export type RosterCode = 'patrol-plans' | 'duty-shifts'

/** One week of 排班: what is planned, and what can be done with the week as a whole. */
export function useRoster(day: Ref<string>) {
  const client = useClient()
  const jobs = useJobs()
  const papers = usePapers()
  const cache = useQueryCache()
  const { data, error, isLoading, refetch } = useQuery<RosterWeek>({
    key: () => ['roster', day.value],
    query: () => client.roster.week({ day: day.value }),
    placeholderData: former => former,
  })
  const skipped = shallowRef<CopiedWeek['skipped']>([])
  const isCopying = shallowRef(false)

  async function attempt(work: () => Promise<void>) {
    try {
      await work()
    } catch (failure) {
      showToast(failureMessage(failure), { tone: 'danger' })
    }
  }
  const fetchAgain = () => cache.invalidateQueries({ key: ['roster'] })

  async function copyLastWeek() {
    isCopying.value = true
    await attempt(async () => {
      const copied = await client.roster.copyWeek({ day: day.value })
      skipped.value = copied.skipped
      await fetchAgain()
      const count = copied.made.length
      showToast(count ? `已从上周复制 ${count} 项` : '上周没有可复制的排班', { tone: count ? 'good' : 'plain', ...count ? { action: { label: '撤销', run: () => void undoCopy(copied.made) } } : {} })
    })
    isCopying.value = false
  }
  /** What was copied goes to the bin, where it can still be had back one by one. */
  const undoCopy = (made: CopiedWeek['made']) => attempt(async () => {
    for (const { register, id } of made) await client.registers.remove({ register, id, reason: '撤销复制上周排班' })
    skipped.value = []
    await fetchAgain()
    showToast(`已撤销，${made.length} 项移入回收站`)
  })

  return {
    week: data, error, isLoading, refetch, skipped, isCopying, copyLastWeek,
    days: computed(() => Array.from({ length: 7 }, (_, index) => addDays(data.value?.from ?? day.value, index))),
    print: () => papers.print(() => client.jobs.paper({ paper: 'roster-week', day: day.value })),
    exportList: (register: RosterCode) => attempt(async () => {
      if (data.value) void jobs.track(await client.jobs.export({ register, format: 'xlsx', from: data.value.from, to: data.value.to }))
    }),
  }
}
