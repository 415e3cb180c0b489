import type { FileAccess } from './file-access.ts'
import type { GuardedIpc } from './ipc.ts'
import type { WebContents } from 'electron'
import { copyFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { app, BrowserWindow, dialog, shell } from 'electron'
import { listPrinters, printPdf, readPrintOptions } from './print.ts'
import { DesktopRefusal } from './refusal.ts'

/** Kinds of file that only show something. A program or script among the attachments is never started from here. */
const documents: ReadonlySet<string> = new Set([
  '.pdf', '.xlsx', '.xls', '.csv', '.docx', '.doc', '.wps', '.et', '.ofd', '.txt', '.json', '.zip',
  '.jpg', '.jpeg', '.png', '.webp', '.heic', '.bmp', '.gif', '.tif', '.tiff', '.mp4', '.mov', '.mp3', '.wav', '.m4a',
])

/** Answers the bridge's native calls. */
export function answerNativeCalls(ipc: GuardedIpc, files: FileAccess): void {
  ipc.handle('openFile', async (_sender, path) => {
    const file = await files.admit(path)
    if (!documents.has(extname(file).toLowerCase())) throw new DesktopRefusal('NOT_A_DOCUMENT')
    if (await shell.openPath(file)) throw new DesktopRefusal('NO_PROGRAM')
  })

  ipc.handle('showInFolder', async (_sender, path) => shell.showItemInFolder(await files.admit(path)))

  ipc.handle('saveCopy', async (sender, path, suggestedName) => {
    const file = await files.admit(path)
    if (typeof suggestedName !== 'string') throw new DesktopRefusal('BAD_REQUEST')
    return saveCopy(sender, file, suggestedName, files)
  })

  ipc.handle('chooseFolder', async (sender) => {
    const options: Electron.OpenDialogOptions = { title: '选择文件夹', properties: ['openDirectory', 'createDirectory'] }
    const window = BrowserWindow.fromWebContents(sender)
    const { canceled, filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
    const [folder] = filePaths
    if (canceled || !folder) return null
    files.choose(folder)
    return folder
  })

  ipc.handle('printers', sender => listPrinters(sender))

  ipc.handle('printFile', async (sender, path, options) => {
    const file = await files.admit(path)
    if (extname(file).toLowerCase() !== '.pdf') throw new DesktopRefusal('NOT_A_PDF')
    await printPdf(sender, file, readPrintOptions(options))
  })
}

async function saveCopy(sender: WebContents, file: string, suggestedName: string, files: FileAccess): Promise<string | null> {
  const options: Electron.SaveDialogOptions = {
    title: '另存为',
    defaultPath: join(app.getPath('documents'), safeName(suggestedName)),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  }
  const window = BrowserWindow.fromWebContents(sender)
  const { canceled, filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options))
  if (canceled || !filePath) return null
  await copyFile(file, filePath).catch(() => {
    throw new DesktopRefusal('COPY_FAILED')
  })
  files.choose(filePath)
  return filePath
}

const forbiddenInNames = new Set('<>:"/\\|?*')

/** A name every system accepts: 案由 and party names in it may hold characters that Windows forbids. */
function safeName(suggested: string): string {
  const name = [...suggested].map(char => char < ' ' || forbiddenInNames.has(char) ? '_' : char).join('')
  return name.replace(/^\.+/, '').replace(/[. ]+$/, '') || '导出文件'
}
