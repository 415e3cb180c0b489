import { join } from 'node:path'
import { app, BrowserWindow, dialog, screen } from 'electron'
import { versionSwitch } from '../channels.ts'
import { appUrl } from './page-origin.ts'
import { readWindowState, writeWindowState } from './window-state.ts'

export interface WindowOptions {
  preload: string
  title: string
  /** The development server's address; the built pages are shown without it. */
  developmentUrl?: string
  /** There is nothing to show; the message is for the person at the seat. */
  onFailure: (message: string) => void
}

/** The program's one window, where it stood last time. It shows itself when there is something to see. */
export function openWindow({ preload, title, developmentUrl, onFailure }: WindowOptions): BrowserWindow {
  const stateFile = join(app.getPath('userData'), 'window.json')
  const state = readWindowState(stateFile, screen.getAllDisplays().map(display => display.workArea))
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    ...state?.bounds,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // The spell checker would fetch word lists from the Internet, and knows no Chinese.
      spellcheck: false,
      devTools: developmentUrl !== undefined,
      additionalArguments: [versionSwitch + app.getVersion()],
    },
  })
  if (state?.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => writeWindowState(stateFile, { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }))
  window.webContents.on('render-process-gone', (_event, { reason }) => offerReload(window, reason))
  window.loadURL(developmentUrl ?? appUrl).catch((error: NodeJS.ErrnoException) => {
    // A window closed while it was loading is no failure.
    if (error.code !== 'ERR_ABORTED' && !window.isDestroyed()) onFailure(`页面没能打开（${error.code ?? error.message}），数据没有改动。请重新安装程序后再试。`)
  })
  return window
}

/** Drafts are kept by the core, so a page that died can simply be opened again. */
function offerReload(window: BrowserWindow, reason: string): void {
  if (reason === 'clean-exit' || window.isDestroyed()) return
  console.error(`The page's process ended: ${reason}.`)
  const choice = dialog.showMessageBoxSync(window, {
    type: 'error',
    title: '页面意外关闭',
    message: '页面意外关闭，已保存的记录和草稿都在。',
    buttons: ['重新打开页面', '退出程序'],
    defaultId: 0,
    cancelId: 0,
  })
  if (choice === 0) window.webContents.reload()
  else app.quit()
}
