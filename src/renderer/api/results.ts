import type { JobState } from '#contract/jobs.ts'

type Result = Pick<JobState, 'id' | 'file' | 'fileName'>

/** The result of a job as an address, for a browser: to read in a tab, or to keep. */
export const resultAddress = (job: Result) => `/files/results/${job.id}?inline=1`
export const resultDownload = (job: Result) => `/files/results/${job.id}`

export function isPdf(job: Result): boolean {
  return Boolean(job.fileName?.toLowerCase().endsWith('.pdf'))
}

/** What is wrong with a finished file, for the one who signs it. */
export function flawsOf({ missing, unreadable }: Pick<JobState, 'missing' | 'unreadable'>): string[] {
  return [
    ...missing.length ? [`字库缺字，以编码代替：${missing.join('、')}`] : [],
    ...unreadable.length ? [`照片无法印出，纸上留有空框：${unreadable.join('、')}`] : [],
  ]
}

/**
 * Opens a PDF in a tab of its own and the browser's print dialog on it. A tab rather than a hidden
 * frame: whatever a browser's PDF viewer does with a print order, the page being typed in stays whole,
 * and where the order is ignored the person prints from the tab.
 */
export function printInBrowser(job: Result): void {
  const tab = window.open(resultAddress(job), '_blank')
  tab?.addEventListener('load', () => tab.print(), { once: true })
}
