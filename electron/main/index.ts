import type { BrowserWindow } from 'electron'
import { app, dialog, ipcMain, protocol, session, utilityProcess } from 'electron'
import { allocatorSettings } from '#hosts/allocator.ts'
import { dataFolderFrom } from '#hosts/data-folder.ts'
import { coreChannels } from '../channels.ts'
import { CoreProcess } from './core-process.ts'
import { FileAccess } from './file-access.ts'
import { GuardedIpc } from './ipc.ts'
import { installMenu } from './menu.ts'
import { answerNativeCalls } from './native.ts'
import { ownPages } from './page-origin.ts'
import { programFiles } from './program-files.ts'
import { registerAppScheme, serveRenderer } from './protocol.ts'
import { denyPermissions, lockNavigation } from './security.ts'
import { claimOnlyInstance } from './single-instance.ts'
import { openWindow } from './window.ts'

const dataDir = dataFolderFrom(process.argv)
// An installed program never listens to the environment: a stray variable must not load a foreign page.
const developmentUrl = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
const isOwnPage = ownPages(developmentUrl)
const files = programFiles(import.meta.dirname, { isPackaged: app.isPackaged, resourcesPath: process.resourcesPath })
let window: BrowserWindow | undefined

registerAppScheme(protocol)
if (claimOnlyInstance(app, dataDir, () => window)) void app.whenReady().then(run)
else app.quit()

function run(): void {
  app.on('web-contents-created', (_event, contents) => lockNavigation(contents, isOwnPage))
  denyPermissions(session.defaultSession, isOwnPage)
  serveRenderer(protocol, files.renderer)
  installMenu({ dataDir, isDevelopment: developmentUrl !== undefined })

  const core = new CoreProcess({
    fork: () => utilityProcess.fork(files.utility, [], { serviceName: '执法台数据核心', env: { ...process.env, ...allocatorSettings } }),
    config: {
      dataDir,
      resourcesDir: files.resources,
      workerEntry: files.worker,
      version: app.getVersion(),
      program: '执法台桌面程序',
      dailyBackup: true,
    },
    onGiveUp: giveUp,
  })
  const ipc = new GuardedIpc(ipcMain, isOwnPage)
  ipc.on(coreChannels.connect, sender => core.connect(sender))
  answerNativeCalls(ipc, new FileAccess(dataDir))
  closeWithProgram(core)

  core.start()
  window = openWindow({ preload: files.preload, title: '执法台', developmentUrl, onFailure: giveUp })
}

function giveUp(message: string): void {
  window?.destroy()
  dialog.showErrorBox('执法台没能启动', message)
  app.exit(1)
}

function closeWithProgram(core: CoreProcess): void {
  let isClosed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void core.close().then(() => {
      isClosed = true
      app.quit()
    })
  })
}
