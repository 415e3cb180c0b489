import type { BaseWindow, MenuItemConstructorOptions } from 'electron'
import { app, BrowserWindow, dialog, Menu, shell } from 'electron'

export interface MenuOptions {
  dataDir: string
  isDevelopment: boolean
}

/**
 * The program menu. It leaves Ctrl+S, Ctrl+P, Ctrl+K and Ctrl+F to the page, which knows what is
 * being saved, printed or searched; reloading is for developers, because it would drop unsaved typing.
 */
export function installMenu({ dataDir, isDevelopment }: MenuOptions): void {
  const template: MenuItemConstructorOptions[] = [
    {
      label: '文件(&F)',
      submenu: [
        { label: '打开数据文件夹', click: () => void shell.openPath(dataDir) },
        { type: 'separator' },
        { label: '退出(&X)', role: 'quit' },
      ],
    },
    {
      label: '编辑(&E)',
      submenu: [
        { label: '撤销', role: 'undo' },
        { label: '重做', role: 'redo' },
        { type: 'separator' },
        { label: '剪切', role: 'cut' },
        { label: '复制', role: 'copy' },
        { label: '粘贴', role: 'paste' },
        { label: '粘贴为纯文本', role: 'pasteAndMatchStyle' },
        { label: '全选', role: 'selectAll' },
      ],
    },
    {
      label: '显示(&V)',
      submenu: [
        { label: '放大', role: 'zoomIn' },
        // The plus sign shares its key with the equals sign; without this a clerk would have to hold Shift.
        { label: '放大', role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false },
        { label: '缩小', role: 'zoomOut' },
        { label: '实际大小', role: 'resetZoom' },
        { type: 'separator' },
        { label: '全屏', role: 'togglefullscreen' },
        ...(isDevelopment ? developerItems : []),
      ],
    },
    {
      label: '帮助(&H)',
      submenu: [
        // Shown beside the word and left to the page, which knows where the clerk is; the menu presses the key for a mouse.
        { label: '使用手册', accelerator: 'F1', registerAccelerator: false, click: (_item, window) => pressF1(window) },
        { label: '关于', click: () => void showAbout(dataDir) },
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

const developerItems: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { label: '重新载入', role: 'reload' },
  { label: '开发者工具', role: 'toggleDevTools' },
]

function pressF1(window: BaseWindow | undefined): void {
  if (window instanceof BrowserWindow) window.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'F1' })
}

async function showAbout(dataDir: string): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    title: '关于',
    message: `执法台 ${app.getVersion()}`,
    detail: `数据文件夹：${dataDir}`,
    buttons: ['好'],
  })
}
