import type { Protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import { extname, isAbsolute, join, relative } from 'node:path'
import { appHost, appScheme } from './page-origin.ts'
import { contentPolicy } from '#hosts/content-policy.ts'

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Makes `app://` an ordinary secure origin. Electron accepts this only before the program is ready. */
export function registerAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([{
    scheme: appScheme,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  }])
}

export function serveRenderer(protocol: Protocol, root: string): void {
  protocol.handle(appScheme, request => answerPage(request, root))
}

/** One file of the built renderer; an address without an extension is a page of the router. */
async function answerPage(request: Request, root: string): Promise<Response> {
  if (request.method !== 'GET') return plain(405, 'Method Not Allowed')
  const file = fileOf(request.url, root)
  if (!file) return plain(404, 'Not Found')
  try {
    return respond(await readFile(file), contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream')
  } catch {
    return plain(404, 'Not Found')
  }
}

function fileOf(url: string, root: string): string | undefined {
  const { host, pathname } = new URL(url)
  if (host !== appHost) return undefined
  const path = decoded(pathname)
  // A NUL cuts the name short in the operating system, and a backslash separates folders on Windows only.
  if (path === undefined || /[\0\\]/.test(path)) return undefined
  const file = join(root, extname(path) ? path : 'index.html')
  const inside = relative(root, file)
  return inside.startsWith('..') || isAbsolute(inside) ? undefined : file
}

function decoded(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname)
    return path.split('/').includes('..') ? undefined : path
  } catch {
    return undefined
  }
}

function respond(body: Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, { headers: { ...safetyHeaders, 'content-type': type } })
}

function plain(status: number, text: string): Response {
  return new Response(text, { status, headers: { ...safetyHeaders, 'content-type': 'text/plain; charset=utf-8' } })
}

const safetyHeaders = {
  'content-security-policy': contentPolicy(`'none'`),
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}
