import type { FromCore, ToCore } from '#hosts/utility-messages.ts'
import type { UtilityProcess, WebContents } from 'electron'
import { MessageChannelMain } from 'electron'
import { coreChannels } from '../channels.ts'
import { restartDelay } from './restart-policy.ts'

/** The core answers in well under a second; a core that takes this long to close is writing a backup. */
const closeTimeoutMs = 20_000

export interface CoreProcessOptions {
  fork: () => UtilityProcess
  config: Extract<ToCore, { type: 'start' }>['config']
  /** The core cannot run at all, at the start or later. The message is for the person at the seat. */
  onGiveUp: (message: string) => void
}

/** The core in its own process: starts it, starts it again when it stops, and hands windows their ports. */
export class CoreProcess {
  readonly #options: CoreProcessOptions
  readonly #windows = new Set<WebContents>()
  #crashes: number[] = []
  #child: UtilityProcess | undefined
  #isReady = false
  #wasReady = false
  #isClosing = false
  #restart: NodeJS.Timeout | undefined

  constructor(options: CoreProcessOptions) {
    this.#options = options
  }

  start(): void {
    const child = this.#options.fork()
    this.#child = child
    this.#isReady = false
    child.on('message', (message: FromCore) => this.#hear(message))
    child.once('exit', code => this.#mourn(code))
    // What was there before the core stopped must be there still: a stick may have been pulled.
    this.#tell({ type: 'start', config: { ...this.#options.config, mustExist: this.#wasReady } })
  }

  /** Gives a window a port now, or as soon as the core is up, and again after every restart. */
  connect(window: WebContents): void {
    if (!this.#windows.has(window)) {
      this.#windows.add(window)
      window.once('destroyed', () => this.#windows.delete(window))
    }
    if (this.#isReady) this.#handPort(window)
  }

  /** Lets the core finish its transaction and close its database before the program ends. */
  async close(): Promise<void> {
    this.#isClosing = true
    clearTimeout(this.#restart)
    const child = this.#child
    if (!child) return
    const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
    this.#tell({ type: 'close' })
    const impatient = setTimeout(() => child.kill(), closeTimeoutMs)
    await exited
    clearTimeout(impatient)
  }

  #hear(message: FromCore): void {
    if (message.type === 'refused') {
      // A refusal (folder held, database newer or damaged) would be the same the next time.
      this.#isClosing = true
      this.#child?.kill()
      this.#options.onGiveUp(message.message)
      return
    }
    this.#isReady = this.#wasReady = true
    for (const window of this.#windows) this.#handPort(window)
  }

  #mourn(code: number): void {
    this.#child = undefined
    this.#isReady = false
    if (this.#isClosing) return

    for (const window of this.#windows) window.send(coreChannels.lost)
    this.#crashes.push(Date.now())
    const delay = restartDelay(this.#crashes, Date.now())
    if (delay === undefined) return this.#options.onGiveUp(gaveUp(this.#crashes.length, code))
    console.error(`The core process ended with code ${code}; starting it again in ${delay} ms.`)
    this.#restart = setTimeout(() => this.start(), delay)
  }

  #handPort(window: WebContents): void {
    const { port1, port2 } = new MessageChannelMain()
    this.#child?.postMessage({ type: 'connect' } satisfies ToCore, [port1])
    window.postMessage(coreChannels.port, null, [port2])
  }

  #tell(message: ToCore): void {
    this.#child?.postMessage(message)
  }
}

function gaveUp(times: number, code: number): string {
  return `数据核心接连 ${times} 次意外退出（代码 ${code}），程序已停止重试。已保存的记录不受影响。`
    + '请重新启动程序；若仍出现此提示，请先备份数据文件夹，再联系维护人员。'
}
