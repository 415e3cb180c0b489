import type { JobState } from '#contract/jobs.ts'

type Result = Pick<JobState, 'id' | 'file' | 'fileName'>

/** The result of a job as an address, for a browser: to read in a tab, or to keep. */
export const resultAddress = (job: Result) => `/files/results/${job.id}?inline=1`
export const resultDownload = (job: Result) => `/files/results/${job.id}`

export function isPdf(job: Result): boolean {
  return Boolean(job.fileName?.toLowerCase().endsWith('.pdf'))
}

/** Opens a result with the machine's own program, or in a new tab of the browser. */
export async function openResult(job: Result): Promise<void> {
  if (window.brigadeDesk && job.file) await window.brigadeDesk.openFile(job.file)
  else window.open(resultAddress(job), '_blank')
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
