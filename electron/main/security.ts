import type { IsOwnPage } from './page-origin.ts'
import type { Session, WebContents } from 'electron'

/**
 * Scripts only from our own files. Style attributes are allowed because the table and form
 * components place their parts with them; style elements are not.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

/** Copying a number or an error report is the one thing a page may do without a dialog of ours. */
const grantedToOwnPages: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** The program needs no camera, location, notification or device; a page that asks has been tampered with. */
export function denyPermissions(session: Session, isOwnPage: IsOwnPage): void {
  const granted = (permission: string, url: string) => grantedToOwnPages.has(permission) && isOwnPage(url)
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    decide(granted(permission, details.requestingUrl))
  })
  session.setPermissionCheckHandler((contents, permission, origin) => {
    return granted(permission, contents?.getURL() || origin)
  })
  session.setDevicePermissionHandler(() => false)
}

/** Keeps a window on our own pages: a record's text may hold a link, and a link must not replace the program. */
export function lockNavigation(contents: WebContents, isOwnPage: IsOwnPage): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
