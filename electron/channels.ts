import type { DesktopBridge } from '#contract/desktop.ts'

/** Channels that carry ports and the news about them. They are events: nobody waits for an answer. */
export const coreChannels = {
  connect: 'core:connect',
  port: 'core:port',
  lost: 'core:lost',
} as const

/** The bridge's native calls, and the channel each one travels on. */
export const nativeChannels = {
  openFile: 'native:open-file',
  showInFolder: 'native:show-in-folder',
  saveCopy: 'native:save-copy',
  chooseFolder: 'native:choose-folder',
  printers: 'native:printers',
  printFile: 'native:print-file',
} as const satisfies Partial<Record<keyof DesktopBridge, string>>

export type NativeCall = keyof typeof nativeChannels

/**
 * How a native call answers across the process border. A rejected `invoke` reaches the page with
 * Electron's own English prefix, so a refusal travels as a value and becomes an error in the preload.
 */
export type Answer<T> = { ok: true, value: T } | { ok: false, message: string }

/** Command-line switch by which main tells the sandboxed preload the program's version. */
export const versionSwitch = '--brigade-desk-version='
