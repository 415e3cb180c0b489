import type { DesktopPrinter, PrintOptions } from '#contract/desktop.ts'
import type { WebContents } from 'electron'
import { setTimeout as pause } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { BrowserWindow } from 'electron'
import { DesktopRefusal } from './refusal.ts'

const maximumCopies = 99
/** The viewer draws the PDF a moment after its page has loaded, and tells nobody when it is done. */
const viewerSettlesMs = 800

export async function listPrinters(contents: WebContents): Promise<DesktopPrinter[]> {
  const printers = await contents.getPrintersAsync()
  return printers.map(({ name, displayName, options }) => ({
    name,
    label: displayName || name,
    isDefault: (options as Record<string, string> | undefined)?.['printer-is-default'] === 'true',
  }))
}

export function readPrintOptions(options: unknown): PrintOptions {
  if (options === undefined || options === null) return {}
  if (typeof options !== 'object') throw new DesktopRefusal('BAD_REQUEST')
  const { printer, copies } = options as Record<string, unknown>
  if (printer !== undefined && typeof printer !== 'string') throw new DesktopRefusal('BAD_REQUEST')
  if (copies !== undefined && !isCopies(copies)) throw new DesktopRefusal('BAD_REQUEST')
  return { printer, copies }
}

function isCopies(copies: unknown): copies is number {
  return typeof copies === 'number' && Number.isInteger(copies) && copies >= 1 && copies <= maximumCopies
}

/** Prints a PDF as it is, through a window nobody sees, so that the clerk's page stays where it was. */
export async function printPdf(sender: WebContents, file: string, { printer, copies = 1 }: PrintOptions): Promise<void> {
  if (printer !== undefined && !(await listPrinters(sender)).some(known => known.name === printer))
    throw new DesktopRefusal('PRINTER_MISSING')

  const window = new BrowserWindow({
    show: false,
    // Electron's PDF viewer counts as a plugin. The window has no preload and a session of its own.
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, plugins: true, partition: 'print' },
  })
  try {
    await window.loadURL(pathToFileURL(file).href)
    await pause(viewerSettlesMs)
    await print(window.webContents, { silent: true, printBackground: true, copies, ...(printer && { deviceName: printer }) })
  } finally {
    window.destroy()
  }
}

function print(contents: WebContents, options: Electron.WebContentsPrintOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    contents.print(options, (succeeded, reason) => {
      if (succeeded) return resolve()
      console.error('Printing failed.', reason)
      reject(new DesktopRefusal('PRINT_FAILED'))
    })
  })
}
