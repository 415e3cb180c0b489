import { note } from './journal.ts'

/** Dialogs wait for nobody in a test: each answers with what the test queued, or as if it was cancelled. */
const queuedPaths: string[] = []

export function queueDialogAnswer(path: string): void {
  queuedPaths.push(path)
}

export const dialog = {
  showErrorBox: (title: string, content: string) => note('error-box', { title, content }),
  async showSaveDialog(...args: unknown[]) {
    note('save-dialog', args.at(-1))
    const filePath = queuedPaths.shift()
    return { canceled: filePath === undefined, filePath: filePath ?? '' }
  },
  async showOpenDialog(...args: unknown[]) {
    note('open-dialog', args.at(-1))
    const path = queuedPaths.shift()
    return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] }
  },
  async showMessageBox(...args: unknown[]) {
    note('message-box', args.at(-1))
    return { response: 0 }
  },
  showMessageBoxSync(...args: unknown[]) {
    note('message-box', args.at(-1))
    return 0
  },
}

export const shell = {
  async openPath(path: string) {
    note('open-path', path)
    return ''
  },
  showItemInFolder: (path: string) => note('show-item', path),
}

interface MenuItem { label?: string, role?: string, submenu?: MenuItem[], click?: (item: MenuItem, window: unknown) => void }

let installed: MenuItem[] = []

/** Chooses an entry of the program menu with the mouse, above a window. */
export function chooseFromMenu(label: string, window: unknown): void {
  const item = installed.flatMap(({ submenu = [] }) => submenu).find(each => each.label === label)
  if (!item?.click) throw new Error(`The menu does nothing of its own at “${label}”`)
  item.click(item, window)
}

export const Menu = {
  buildFromTemplate: (template: MenuItem[]) => template,
  setApplicationMenu: (menu: MenuItem[]) => {
    installed = menu
    note('menu', menu.map(({ label, submenu }) => ({ label, items: submenu?.map(item => item.label ?? ''), roles: submenu?.flatMap(item => item.role ?? []) })))
  },
}

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
}
