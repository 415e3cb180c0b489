// What the program imports from `electron`, made of Node, child processes and a real Chromium.
// It does not show: Electron's own sandbox, the context bridge's cloning, menus on screen,
// native dialogs, printing, or the native database module inside Electron.
export { app } from './app.ts'
export { BrowserWindow } from './browser-window.ts'
export { dialog, Menu, screen, shell } from './desktop-services.ts'
export { ipcMain } from './ipc-main.ts'
export { MessageChannelMain } from './message-channel-main.ts'
export { protocol } from './protocol.ts'
export { session } from './session.ts'
export { utilityProcess } from './utility-process.ts'

await import('./remote-control.ts')
