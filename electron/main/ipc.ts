import type { Answer, NativeCall } from '../channels.ts'
import type { IsOwnPage } from './page-origin.ts'
import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import { desktopRefusals } from '#contract/desktop.ts'
import { nativeChannels } from '../channels.ts'
import { DesktopRefusal } from './refusal.ts'

type Handler = (sender: WebContents, ...args: unknown[]) => unknown

/** The only door from pages to main: it asks who is speaking before it listens. */
export class GuardedIpc {
  readonly #ipc: IpcMain
  readonly #isOwnPage: IsOwnPage

  constructor(ipc: IpcMain, isOwnPage: IsOwnPage) {
    this.#ipc = ipc
    this.#isOwnPage = isOwnPage
  }

  on(channel: string, listener: (sender: WebContents) => void): void {
    this.#ipc.on(channel, (event) => {
      if (this.#isTrusted(event)) listener(event.sender)
    })
  }

  handle(call: NativeCall, handler: Handler): void {
    this.#ipc.handle(nativeChannels[call], async (event, ...args: unknown[]): Promise<Answer<unknown>> => {
      try {
        if (!this.#isTrusted(event)) throw new DesktopRefusal('UNKNOWN_SENDER')
        return { ok: true, value: await handler(event.sender, ...args) }
      } catch (error) {
        if (error instanceof DesktopRefusal) return { ok: false, message: error.message }
        console.error(`Native call ${call} failed.`, error)
        return { ok: false, message: desktopRefusals.DEFECT }
      }
    })
  }

  /** Only the top frame of one of our own pages speaks for the person; a frame inside it does not. */
  #isTrusted({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
    return senderFrame !== null && senderFrame === sender.mainFrame && this.#isOwnPage(senderFrame.url)
  }
}
