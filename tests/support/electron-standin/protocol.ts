type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()
const privileged: unknown[] = []

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => void privileged.push(...schemes),
  handle: (scheme: string, handler: Handler) => void handlers.set(scheme, handler),
}

/** Chromium knows no scheme of ours, so the page lives at this address instead of `app://desk`. */
const appOrigin = 'app://desk'
const pageOrigin = 'http://desk.localhost'

export const toPageUrl = (url: string) => url.startsWith(appOrigin) ? pageOrigin + url.slice(appOrigin.length) : url
export const toAppUrl = (url: string) => url.startsWith(pageOrigin) ? appOrigin + url.slice(pageOrigin.length) : url
export const isAppUrl = (url: string) => url.startsWith(`${appOrigin}/`)

/** Asks the program's own handler, as Chromium would under Electron. */
export async function answerFromProtocol(url: string, method = 'GET'): Promise<Response> {
  const handler = handlers.get(new URL(url).protocol.slice(0, -1))
  if (!handler) throw new Error(`No handler for ${url}`)
  return handler(new Request(url, { method }))
}

export const privilegedSchemes = () => privileged
