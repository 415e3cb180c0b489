import type { KeyboardInputEvent, MenuItemConstructorOptions } from 'electron'
import { app, BrowserWindow, dialog, Menu, shell } from 'electron'

export interface MenuOptions {
  dataDir: string
  isDevelopment: boolean
}

/**
 * The program menu. It leaves Ctrl+S, Ctrl+P, Ctrl+K, Ctrl+F and the keys of enlargement to the page, which
 * knows what is being saved, printed, searched or enlarged; reloading is for developers, because it would drop unsaved typing.
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
        // The page enlarges itself and remembers it with the person. Electron's own zoom would come on top of that.
        pageKey('放大', 'CommandOrControl+=', { keyCode: '=', modifiers: ['control'] }),
        pageKey('缩小', 'CommandOrControl+-', { keyCode: '-', modifiers: ['control'] }),
        pageKey('恢复原大小', 'CommandOrControl+0', { keyCode: '0', modifiers: ['control'] }),
        { type: 'separator' },
        { label: '全屏', role: 'togglefullscreen' },
        ...(isDevelopment ? developerItems : []),
      ],
    },
    {
      label: '帮助(&H)',
      submenu: [
        pageKey('使用手册', 'F1', { keyCode: 'F1' }),
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

/** An entry the page answers. Its key is shown beside the word and left to the page, which knows where the clerk is; the menu presses it for a mouse. */
function pageKey(label: string, accelerator: string, key: Pick<KeyboardInputEvent, 'keyCode' | 'modifiers'>): MenuItemConstructorOptions {
  return {
    label,
    accelerator,
    registerAccelerator: false,
    click: (_item, window) => {
      if (window instanceof BrowserWindow) window.webContents.sendInputEvent({ type: 'keyDown', ...key })
    },
  }
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
