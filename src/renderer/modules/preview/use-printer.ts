import type { DesktopPrinter } from '#contract/desktop.ts'
import type { JobState } from '#contract/jobs.ts'
import { computed, onMounted, shallowRef } from 'vue'
import { failureMessage } from '#renderer/api/failures.ts'
import { usePreference } from '#renderer/api/preferences.ts'
import { printInBrowser } from '#renderer/api/results.ts'
import { showToast } from '#renderer/ui/toasts.ts'

const mostCopies = 99

/** The way of a paper to a printer: one chosen here in the desktop window, the browser's own dialog elsewhere. */
export function usePrinter(job: () => JobState) {
  const bridge = window.brigadeDesk
  const printers = shallowRef<readonly DesktopPrinter[]>([])
  const lastPrinter = usePreference('print.printer', '')
  const printer = shallowRef('')
  const copies = shallowRef<number | string | null>(1)
  const failure = shallowRef('')
  const isBusy = shallowRef(false)
  const copiesWrong = computed(() => Number.isInteger(copies.value) && Number(copies.value) >= 1 && Number(copies.value) <= mostCopies ? '' : `份数应为 1 至 ${mostCopies} 的整数`)

  onMounted(async () => {
    try {
      printers.value = await bridge?.printers() ?? []
      const known = printers.value.find(one => one.name === lastPrinter.value) ?? printers.value.find(one => one.isDefault) ?? printers.value[0]
      printer.value = known?.name ?? ''
    } catch (error) {
      failure.value = failureMessage(error)
    }
  })

  /** Answers whether the paper is on its way. */
  async function print(): Promise<boolean> {
    const { file, title } = job()
    if (!file || copiesWrong.value || isBusy.value) return false
    if (!bridge) {
      printInBrowser(job())
      return true
    }
    isBusy.value = true
    failure.value = ''
    try {
      await bridge.printFile(file, { printer: printer.value || undefined, copies: Number(copies.value) })
      lastPrinter.value = printer.value
      showToast(`已送往打印机：${title}`, { tone: 'good' })
      return true
    } catch (error) {
      failure.value = failureMessage(error)
      return false
    } finally {
      isBusy.value = false
    }
  }

  return { isDesktop: bridge !== undefined, printers, printer, copies, copiesWrong, failure, isBusy, print }
}
