import type { JobState } from '#contract/jobs.ts'
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { showToast } from '#renderer/ui/toasts.ts'
import { failureMessage } from './failures.ts'
import { useJobs } from './jobs.ts'
import { usePreference } from './preferences.ts'

/** Papers asked for in order to be printed: made as a job, and looked at before they are paper. */
export const usePapers = defineStore('papers', () => {
  const jobs = useJobs()
  /** Whether the preview opens by itself. Without it a paper waits in the tray like any other file. */
  const isPreviewed = usePreference('print.preview', true)
  const shown = shallowRef<string>()
  const job = computed(() => jobs.jobs.find(({ id }) => id === shown.value))

  function show({ id }: Pick<JobState, 'id'>) {
    shown.value = id
  }

  /** Starts the job that makes the paper. The preview opens at once: what comes later would take the keyboard from whatever was begun meanwhile. */
  async function print(start: () => Promise<JobState>): Promise<void> {
    try {
      const begun = await start()
      if (isPreviewed.value) show(begun)
      void jobs.track(begun)
    } catch (error) {
      showToast(failureMessage(error), { tone: 'danger' })
    }
  }

  return { isPreviewed, job, show, print, close: () => { shown.value = undefined } }
})
