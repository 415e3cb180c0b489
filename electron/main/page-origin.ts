/** The scheme and host under which the program's own pages are served. */
export const appScheme = 'app'
export const appHost = 'desk'
export const appUrl = `${appScheme}://${appHost}/`

/** Answers whether an address is one of the program's own pages. */
export type IsOwnPage = (url: string) => boolean

/**
 * Own pages are those of `app://desk`, and the development server's while developing. `URL.origin`
 * is `null` for a scheme of our own under Node, so scheme and host are compared instead.
 */
export function ownPages(developmentUrl?: string): IsOwnPage {
  const own = [appUrl, ...(developmentUrl ? [developmentUrl] : [])].map(url => new URL(url))
  return (url) => {
    if (!URL.canParse(url)) return false
    const { protocol, host } = new URL(url)
    return own.some(page => page.protocol === protocol && page.host === host)
  }
}
