import type { WebPreferences } from './web-contents.ts'
import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { note } from './journal.ts'
import { WebContents } from './web-contents.ts'

interface Options {
  show?: boolean
  title?: string
  webPreferences?: WebPreferences
}

const open = new Set<BrowserWindow>()

/** A window as far as the program can tell: what is in it is a real page. */
export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents
  readonly options: Options

  constructor(options: Options) {
    super()
    this.options = options
    this.webContents = new WebContents(options.webPreferences ?? {})
    this.webContents.on('ready-to-show', () => this.emit('ready-to-show'))
    open.add(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...open].find(window => window.webContents === contents) ?? null
  }

  static getAllWindows(): BrowserWindow[] {
    return [...open]
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }

  show(): void {
    note('show')
  }

  focus(): void {
    note('focus')
  }

  restore(): void {}
  maximize(): void {}

  isMinimized(): boolean {
    return false
  }

  isMaximized(): boolean {
    return false
  }

  isDestroyed(): boolean {
    return !open.has(this)
  }

  getNormalBounds(): object {
    return { x: 0, y: 0, width: 1366, height: 768 }
  }

  close(): void {
    this.emit('close', { preventDefault() {} })
    this.destroy()
    if (open.size === 0) app.emit('window-all-closed')
  }

  destroy(): void {
    if (!open.delete(this)) return
    this.emit('closed')
    void this.webContents.close().catch(() => undefined)
  }
}

app.onQuit(() => {
  for (const window of open) {
    window.emit('close', { preventDefault() {} })
    window.destroy()
  }
})
