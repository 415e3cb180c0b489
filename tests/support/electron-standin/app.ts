import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeBrowser } from './browser.ts'

const manifest = new URL('../../../package.json', import.meta.url)

class App extends EventEmitter {
  readonly isPackaged = false
  readonly #paths = new Map<string, string>()
  #lockFile: string | undefined
  #closeWindows: () => void = () => {}

  getVersion(): string {
    return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  getPath(name: string): string {
    return this.#paths.get(name) ?? join(tmpdir(), name)
  }

  async whenReady(): Promise<void> {
    await new Promise(resolve => setImmediate(resolve))
    this.emit('ready')
  }

  /** Electron tells the first program about the second through its own socket; here it is a signal. */
  requestSingleInstanceLock(): boolean {
    const file = join(this.getPath('userData'), 'standin.lock')
    const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined
    if (holder !== undefined && isAlive(holder)) {
      process.kill(holder, 'SIGUSR2')
      return false
    }
    mkdirSync(this.getPath('userData'), { recursive: true })
    writeFileSync(file, String(process.pid))
    this.#lockFile = file
    process.on('SIGUSR2', () => this.emit('second-instance', {}, []))
    return true
  }

  onQuit(closeWindows: () => void): void {
    this.#closeWindows = closeWindows
  }

  quit(): void {
    this.emit('before-quit', { preventDefault() {} })
    this.#closeWindows()
    let isPrevented = false
    this.emit('will-quit', { preventDefault: () => isPrevented = true })
    if (!isPrevented) this.exit(0)
  }

  exit(code = 0): void {
    if (this.#lockFile) rmSync(this.#lockFile, { force: true })
    void closeBrowser().finally(() => process.exit(code))
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

export const app = new App()
process.once('SIGTERM', () => app.quit())
