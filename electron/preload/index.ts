import type { Answer, NativeCall } from '../channels.ts'
import type { DesktopBridge } from '#contract/desktop.ts'
import { contextBridge, ipcRenderer } from 'electron'
import { coreLostMessage, corePortMessage } from '#contract/desktop.ts'
import { coreChannels, nativeChannels, versionSwitch } from '../channels.ts'

// The context bridge copies values and cannot carry a port, so a port goes to the page by postMessage.
ipcRenderer.on(coreChannels.port, (event) => {
  window.postMessage(corePortMessage, window.location.origin, [...event.ports])
})
ipcRenderer.on(coreChannels.lost, () => {
  window.postMessage(coreLostMessage, window.location.origin)
})

async function call<C extends NativeCall>(
  name: C,
  ...args: Parameters<DesktopBridge[C]>
): Promise<Awaited<ReturnType<DesktopBridge[C]>>> {
  const answer: Answer<Awaited<ReturnType<DesktopBridge[C]>>> = await ipcRenderer.invoke(nativeChannels[name], ...args)
  if (!answer.ok) throw new Error(answer.message)
  return answer.value
}

const bridge: DesktopBridge = {
  version: process.argv.find(arg => arg.startsWith(versionSwitch))?.slice(versionSwitch.length) ?? '',
  platform: process.platform as DesktopBridge['platform'],
  connect: () => ipcRenderer.send(coreChannels.connect),
  openFile: path => call('openFile', path),
  showInFolder: path => call('showInFolder', path),
  saveCopy: (path, suggestedName) => call('saveCopy', path, suggestedName),
  chooseFolder: () => call('chooseFolder'),
  printers: () => call('printers'),
  printFile: (path, options) => call('printFile', path, options),
}

contextBridge.exposeInMainWorld('brigadeDesk', bridge)
