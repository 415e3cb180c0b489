import type { Page } from 'playwright-core'
import { screens } from './screens.ts'
import { sees } from './screen.ts'

/** A picture of the manual: a screen of the filled books, or one that comes before there are books. */
export interface ManualPicture {
  file: string
  /** By its name among `screens`; absent before the books are filled. */
  screen?: string
  /** What is shown beyond the screen itself. */
  then?: (page: Page) => Promise<void>
  /** The whole window; otherwise the page without what stands around it. */
  isWhole?: boolean
}

/** What an area adds to a record stands below its fields. */
const showPanel = (page: Page) => page.locator('section.panel').first().evaluate(panel => panel.scrollIntoView({ block: 'end' }))

/** The one list of what docs/manual shows. Windows are 1366 × 768, in light colours. */
export const manualPictures: readonly ManualPicture[] = [
  { file: 'setup.png', isWhole: true },
  { file: 'desk.png', screen: 'the desk', isWhole: true },
  { file: 'palette.png', screen: 'the palette', isWhole: true },
  { file: 'lock.png', screen: 'the lock' },
  { file: 'form.png', screen: 'an empty form' },
  { file: 'paste.png', screen: 'a row to be pasted', isWhole: true },
  { file: 'problems.png', screen: 'a form with problems' },
  { file: 'reason.png', screen: 'a form that asks for a reason' },
  { file: 'narrative.png', screen: 'a narrative being written' },
  { file: 'record.png', screen: 'a record with photos and children' },
  { file: 'findings.png', screen: 'the findings' },
  { file: 'finding.png', screen: 'a finding' },
  { file: 'machine.png', screen: 'a machine' },
  { file: 'checklist.png', screen: 'a checklist being filled' },
  { file: 'defect.png', screen: 'a defect', then: showPanel },
  { file: 'document.png', screen: 'a document', then: showPanel },
  { file: 'complaint.png', screen: 'a complaint', then: showPanel },
  { file: 'licence-check.png', screen: 'a licence check being filled' },
  { file: 'draw.png', screen: 'a drawn random check', then: showPanel },
  { file: 'visit.png', screen: 'a visit being planned' },
  { file: 'roster.png', screen: 'the roster' },
  { file: 'statistics.png', screen: 'the statistics' },
  { file: 'list.png', screen: 'a list' },
  { file: 'view.png', screen: 'the views of a list' },
  { file: 'preview.png', screen: 'the print preview', isWhole: true },
  { file: 'task.png', screen: 'a list', isWhole: true, then: async (page) => {
    await page.getByRole('button', { name: '导出', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Excel 表格（xlsx）' }).click()
    await page.getByText(/ 行 · /).first().waitFor()
    await page.keyboard.press('Alt+R')
    await sees(page, '下载')
  } },
  { file: 'people.png', screen: 'the people' },
  { file: 'remove.png', screen: 'the question before a deletion', isWhole: true },
  { file: 'bin.png', screen: 'the bin' },
  { file: 'backups.png', screen: 'the backups' },
]

/** The screen a picture shows. A name that is none is a defect of the list. */
export function screenOf({ file, screen }: ManualPicture) {
  const found = screens.find(({ name }) => name === screen)
  if (!found) throw new Error(`${file} shows no screen there is: ${screen}`)
  return found
}
