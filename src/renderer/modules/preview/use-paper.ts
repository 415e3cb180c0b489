import type { JobState } from '#contract/jobs.ts'
import { onBeforeUnmount, shallowRef, watch } from 'vue'
import { useClient } from '#renderer/api/client.ts'
import { failureMessage } from '#renderer/api/failures.ts'
import { Paper } from './paper.ts'

/** The pages of a job's file, once it is done; `failure` is why they cannot be shown, and `reopen` tries once more. */
export function usePaper(job: () => JobState) {
  const client = useClient()
  const opened = shallowRef<Paper>()
  const failure = shallowRef('')
  let isLeft = false

  function close() {
    const left = opened.value
    opened.value = undefined
    void left?.close()
  }
  async function open() {
    const { id, bytes } = job()
    if (bytes === null) return
    failure.value = ''
    try {
      const paper = await Paper.open(bytes, (from, to) => client.jobs.read({ id, from, to }))
      if (isLeft) return await paper.close()
      opened.value = paper
      // Nothing of a paper is drawn any more once a piece of it did not come, nor is a page that had its turn before.
      await paper.broken
    } catch (error) {
      if (isLeft) return
      close()
      failure.value = failureMessage(error)
    }
  }

  watch(() => job().status, (status) => { if (status === 'done') void open() }, { immediate: true })
  onBeforeUnmount(() => {
    isLeft = true
    close()
  })

  return { opened, failure, reopen: open }
}
