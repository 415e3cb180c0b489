import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'
import { chooseFromMenu, queueDialogAnswer } from './desktop-services.ts'
import { ipcMain } from './ipc-main.ts'
import { answerFromProtocol, privilegedSchemes } from './protocol.ts'
import { session } from './session.ts'
import { currentUtilityProcess } from './utility-process.ts'

/** What a test may ask of the running program. Each answer is plain data. */
const commands = {
  evaluate: async (expression: string): Promise<unknown> => (await theWindow().webContents.page).evaluate(expression),
  screenshot: async (path: string): Promise<void> => void await (await theWindow().webContents.page).screenshot({ path }),
  windowOptions: (): unknown => JSON.parse(JSON.stringify(theWindow().options)),
  windowCount: (): number => BrowserWindow.getAllWindows().length,
  pageUrl: (): string => theWindow().webContents.getURL(),
  closeWindow: (): void => theWindow().close(),
  corePid: (): number | undefined => currentUtilityProcess()?.pid,
  chooseFromMenu: (label: string): void => chooseFromMenu(label, theWindow()),
  press: async (key: string): Promise<void> => (await theWindow().webContents.page).keyboard.press(key),
  queueDialogAnswer: (path: string): void => queueDialogAnswer(path),
  askPermission: (permission: string, url: string): Promise<object> => session.defaultSession.ask(permission, url),
  privilegedSchemes: (): unknown => privilegedSchemes(),
  attachWebview: (): boolean => isPrevented(event => theWindow().webContents.emit('will-attach-webview', event)),
  /** A native call as a page of another origin, or a frame inside ours, would make it. */
  invokeFrom: (url: string, channel: string, args: unknown[]): Promise<unknown> => {
    const { webContents } = theWindow()
    return ipcMain.invoke(channel, { sender: webContents, senderFrame: { url } }, args)
  },
  async fetchPage(url: string, method?: string): Promise<{ status: number, headers: Record<string, string>, body: string }> {
    const response = await answerFromProtocol(url, method)
    return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() }
  },
  quit: (): void => app.quit(),
}

export type Commands = typeof commands
export interface Command { kind: 'command', id: number, name: keyof Commands, args: unknown[] }
export interface Reply { kind: 'reply', id: number, result?: unknown, error?: string }

function theWindow(): BrowserWindow {
  const window = BrowserWindow.getAllWindows()[0]
  if (!window) throw new Error('The program has no window')
  return window
}

function isPrevented(emit: (event: { preventDefault: () => void }) => void): boolean {
  let prevented = false
  emit({ preventDefault: () => prevented = true })
  return prevented
}

process.on('message', async ({ kind, id, name, args }: Command) => {
  if (kind !== 'command') return
  try {
    const run = commands[name] as (...given: unknown[]) => unknown
    process.send?.({ kind: 'reply', id, result: await run(...args) } satisfies Reply)
  } catch (error) {
    process.send?.({ kind: 'reply', id, error: (error as Error).message } satisfies Reply)
  }
})
// The test that started this program is gone; nobody is left to close its browser.
process.once('disconnect', () => app.exit(0))
