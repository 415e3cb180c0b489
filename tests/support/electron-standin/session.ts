type RequestHandler = (contents: unknown, permission: string, decide: (granted: boolean) => void, details: { requestingUrl: string }) => void
type CheckHandler = (contents: { getURL: () => string } | null, permission: string, origin: string) => boolean

/** The page's permissions. Chromium's own prompts never come here, so tests put the question themselves. */
class Session {
  #request: RequestHandler | undefined
  #check: CheckHandler | undefined
  #device: (() => boolean) | undefined

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#request = handler
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#check = handler
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.#device = handler
  }

  /** Electron grants whatever nobody answers, so a missing handler counts as a yes. */
  async ask(permission: string, url: string): Promise<{ request: boolean, check: boolean, device: boolean }> {
    const request = this.#request
    return {
      request: request ? await new Promise<boolean>(decide => request(null, permission, decide, { requestingUrl: url })) : true,
      check: this.#check?.({ getURL: () => url }, permission, url) ?? true,
      device: this.#device?.() ?? true,
    }
  }
}

export const session = { defaultSession: new Session() }
