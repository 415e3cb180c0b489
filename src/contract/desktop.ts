/** A printer as the operating system names it (`name`) and as a person knows it (`label`). */
export interface DesktopPrinter {
  name: string
  label: string
  isDefault: boolean
}

export interface PrintOptions {
  /** The printer's `name`; the system's default printer when absent. */
  printer?: string
  copies?: number
}

/**
 * What the desktop shell offers a page, beside the core itself. Absent in a browser: a page that
 * needs one of these asks for `window.brigadeDesk` first and offers a download instead.
 *
 * Every refusal rejects with an `Error` whose `message` is already a sentence for the person at
 * the seat, because an error's code does not survive the context bridge.
 */
export interface DesktopBridge {
  readonly version: string
  readonly platform: 'win32' | 'linux' | 'darwin'
  /**
   * Asks for a port to the core. It arrives as a `corePortMessage` on this window, and again,
   * unasked, each time the core was restarted.
   */
  connect(): void
  /** Opens a result or attachment with the program the system has for it. */
  openFile(path: string): Promise<void>
  showInFolder(path: string): Promise<void>
  /** Asks where to keep a copy and writes it there; `null` when the person thought better of it. */
  saveCopy(path: string, suggestedName: string): Promise<string | null>
  chooseFolder(): Promise<string | null>
  printers(): Promise<DesktopPrinter[]>
  /** Sends a PDF to a printer without a further question. */
  printFile(path: string, options?: PrintOptions): Promise<void>
}

/**
 * `data` of the `message` event that carries a fresh port to the core in `ports[0]`. Check that
 * `event.source === window` before believing it.
 */
export const corePortMessage = 'brigade-desk:core-port'

/** `data` of the `message` event sent when the core went away; calls in flight will not answer. */
export const coreLostMessage = 'brigade-desk:core-lost'

/** What the shell may refuse, and the sentence that says what to do next. */
export const desktopRefusals = {
  OUTSIDE_DATA_FOLDER: '只能打开本程序生成的文件、附件，或您刚刚选定位置里的文件。',
  FILE_MISSING: '文件已不在原处，请重新生成或导出。',
  NOT_A_DOCUMENT: '这类文件不能在此直接打开，请用“另存为”保存后自行处理。',
  NOT_A_PDF: '只能直接打印 PDF 文件，请先导出为 PDF。',
  NO_PROGRAM: '系统没有能打开这个文件的程序，请用“另存为”保存后在其他电脑打开。',
  PRINTER_MISSING: '找不到所选打印机，请检查打印机是否已连接，或另选一台。',
  PRINT_FAILED: '打印没有完成，请检查打印机后重试，或打开 PDF 自行打印。',
  COPY_FAILED: '文件没有保存成功，请检查目标位置是否可写、磁盘是否已满。',
  UNKNOWN_SENDER: '请求不是来自本程序的页面，已拒绝。',
  BAD_REQUEST: '请求内容不完整，已拒绝。',
  DEFECT: '操作没有完成，请重试；若仍不行，请重启程序。',
} as const

export type DesktopRefusalCode = keyof typeof desktopRefusals

declare global {
  interface Window {
    /** Present only in the desktop program. */
    brigadeDesk?: DesktopBridge
  }
}
