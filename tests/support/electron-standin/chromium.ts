import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A browser of the Chromium family on this machine; where `CHROMIUM` names one, that one or none. */
export function findChromium(): string | undefined {
  const { CHROMIUM: named } = process.env
  return (named === undefined ? places : [named]).find(path => existsSync(path))
}

/** Quiet on a machine that may have neither a graphics card nor the Internet. */
export const chromiumArguments = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]
