/**
 * What a page of the program may load, in the desktop window and in a browser alike: our own files and nothing else.
 * Style attributes are allowed because tables and forms place their parts with them; style elements and scripts in a page are not.
 * `framedBy` says who may show the page in a frame: nobody, or (for printing a PDF in the browser) our own pages.
 */
export function contentPolicy(framedBy: `'none'` | `'self'`): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' blob: data:`,
    `font-src 'self' data:`,
    `connect-src 'self'`,
    `worker-src 'self'`,
    `frame-src 'self' blob:`,
    `manifest-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors ${framedBy}`,
    `object-src 'none'`,
  ].join('; ')
}
