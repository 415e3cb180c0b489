import type { JobState } from '#contract/jobs.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { useClient } from './client.ts'
import { failureMessage, isConnectionLoss } from './failures.ts'

type After = (job: JobState) => void

const retryAfter = 1000

export function isOver(job: Pick<JobState, 'status'>): boolean {
  return job.status === 'done' || job.status === 'failed' || job.status === 'cancelled'
}

/** Long work this window knows of, newest first, each followed to its end. */
export const useJobs = defineStore('jobs', () => {
  const client = useClient()
  const jobs = shallowRef<JobState[]>([])
  /** The job this window has asked for last. */
  const begun = shallowRef<JobState | null>(null)
  const followed = new Set<string>()
  const running = computed(() => jobs.value.filter(job => !isOver(job)))

  function show(job: JobState) {
    const known = jobs.value.some(other => other.id === job.id)
    jobs.value = known ? jobs.value.map(other => other.id === job.id ? job : other) : [job, ...jobs.value]
  }

  async function follow(job: JobState): Promise<JobState> {
    let latest = job
    while (!isOver(latest)) {
      try {
        for await (const state of await client.jobs.watch({ id: job.id })) {
          latest = state
          show(state)
        }
        // A stream that ends before the job does was cut; the next one continues it.
        if (!isOver(latest)) await pause()
      } catch (error) {
        if (isConnectionLoss(error)) {
          await pause()
          continue
        }
        latest = { ...latest, status: 'failed', failure: failureMessage(error) }
        show(latest)
      }
    }
    return latest
  }

  /** Shows a job and follows it until it ends; `after` hears how, whatever the end. */
  async function track(job: JobState, after?: After): Promise<JobState> {
    show(job)
    begun.value = job
    return followOnce(job, after)
  }

  async function followOnce(job: JobState, after?: After): Promise<JobState> {
    if (followed.has(job.id)) return job
    followed.add(job.id)
    const last = await follow(job)
    followed.delete(job.id)
    after?.(last)
    return last
  }

  /** Jobs begun before this window opened. */
  async function load() {
    for (const job of await client.jobs.list()) {
      show(job)
      if (!isOver(job)) void followOnce(job)
    }
  }

  async function cancel(id: string) {
    show(await client.jobs.cancel({ id }))
  }

  function dismiss(id: string) {
    jobs.value = jobs.value.filter(job => job.id !== id)
  }

  return { jobs, running, begun, track, load, cancel, dismiss }
})

const pause = () => new Promise(resolve => setTimeout(resolve, retryAfter))
