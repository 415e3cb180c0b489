import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { failureMessage, failureReport, isDefect } from '#renderer/api/failures.ts'
import { useSession } from '#renderer/api/session.ts'

/** What nobody caught. The program goes on; the person is told what happened and can hand on a report. */
export const useDefects = defineStore('defects', () => {
  const current = shallowRef<{ message: string, report: string | null } | null>(null)

  function report(error: unknown) {
    const version = useSession().info?.version
    current.value = { message: failureMessage(error), report: isDefect(error) ? failureReport(error, { version }) : null }
  }

  return { current, report, dismiss: () => { current.value = null } }
})
