import type { App, BrowserWindow } from 'electron'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { applicationFolder } from '#hosts/data-folder.ts'

/**
 * The shell's own folder (window size, page cache), one for each data folder. Electron locks on
 * this folder, so two data folders may be open side by side and one data folder only once.
 */
function shellFolder(dataDir: string): string {
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  return join(applicationFolder(), 'shell', key)
}

/** Claims the data folder's one window. False when it is open already: that window comes to the front. */
export function claimOnlyInstance(app: App, dataDir: string, currentWindow: () => BrowserWindow | undefined): boolean {
  app.setPath('userData', shellFolder(dataDir))
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', () => bringToFront(currentWindow()))
  return true
}

function bringToFront(window: BrowserWindow | undefined): void {
  if (!window || window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
