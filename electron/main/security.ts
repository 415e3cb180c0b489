import type { IsOwnPage } from './page-origin.ts'
import type { Session, WebContents } from 'electron'

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
