/** What the page and the stand-in say to each other through two bindings and one entry point. */
export type ToPage =
  | { kind: 'deliver', channel: string, args: unknown[], ports: number[] }
  | { kind: 'port', id: number, data: Packed }
  | { kind: 'close', id: number }
export type FromPage =
  | { kind: 'send', channel: string, args: unknown[] }
  | { kind: 'port', id: number, data: Packed }

/** Bytes as text, because what crosses to the page has to be JSON. */
export type Packed = { bytes: string } | { value: unknown }

export function pack(data: unknown): Packed {
  if (data instanceof ArrayBuffer) return { bytes: Buffer.from(data).toString('base64') }
  if (ArrayBuffer.isView(data)) return { bytes: Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString('base64') }
  return { value: data }
}

export function unpack(data: Packed): unknown {
  return 'bytes' in data ? new Uint8Array(Buffer.from(data.bytes, 'base64')) : data.value
}

/**
 * The script that runs before a page's own: it gives the built preload a `require` that knows
 * `electron` and nothing else, as a sandboxed preload has, and hides that `require` from the page.
 */
export function pageRuntime(preload: string, argv: string[]): string {
  // Playwright sends a function's text only, so what it needs is passed in as arguments.
  return `(${installPreload.toString()})(${JSON.stringify(argv)}, ${JSON.stringify(process.platform)}, function (require, process, module, exports) {\n${preload}\n})`
}

type Listener = (event: { ports: MessagePort[] }, ...args: unknown[]) => void
type Preload = (require: (name: string) => unknown, process: object, module: { exports: object }, exports: object) => void
interface PageWindow {
  __standinInvoke: (channel: string, args: unknown[]) => Promise<unknown>
  __standinPost: (message: FromPage) => Promise<void>
  __standinHear?: (message: ToPage) => void
}

/* Runs in the page: nothing from this module is in reach here. */
function installPreload(argv: string[], platform: string, preload: Preload): void {
  // Electron runs the preload in the top frame only.
  if (window.top !== window) return
  const page = window as unknown as PageWindow
  const invoke = page.__standinInvoke
  const post = page.__standinPost
  const listeners = new Map<string, Listener[]>()
  const ends = new Map<number, MessagePort>()

  const toText = (bytes: Uint8Array) => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(text)
  }
  const packed = (data: unknown): Packed => {
    if (data instanceof ArrayBuffer) return { bytes: toText(new Uint8Array(data)) }
    if (data instanceof Uint8Array) return { bytes: toText(data) }
    return { value: data }
  }
  const unpacked = (data: Packed) => 'bytes' in data ? Uint8Array.from(atob(data.bytes), char => char.charCodeAt(0)) : data.value

  const openPort = (id: number) => {
    const { port1, port2 } = new MessageChannel()
    ends.set(id, port1)
    port1.onmessage = event => void post({ kind: 'port', id, data: packed(event.data) })
    return port2
  }

  page.__standinHear = (message) => {
    if (message.kind === 'deliver') {
      const ports = message.ports.map(openPort)
      for (const listener of listeners.get(message.channel) ?? []) listener({ ports }, ...message.args)
    } else if (message.kind === 'port') {
      ends.get(message.id)?.postMessage(unpacked(message.data))
    } else {
      ends.get(message.id)?.close()
      ends.delete(message.id)
    }
  }

  /** The bridge gives the page copies: functions that only take and return cloned values, and errors by message. */
  const crossed = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return async (...args: unknown[]) => {
        try {
          return structuredClone(await (value as (...given: unknown[]) => unknown)(...structuredClone(args)))
        } catch (error) {
          throw new Error((error as Error).message, { cause: error })
        }
      }
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, crossed(member)])))
  }

  const electron = {
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) => invoke(channel, args),
      send: (channel: string, ...args: unknown[]) => void post({ kind: 'send', channel, args }),
      on: (channel: string, listener: Listener) => void listeners.set(channel, [...listeners.get(channel) ?? [], listener]),
    },
    contextBridge: {
      exposeInMainWorld: (name: string, api: unknown) =>
        Object.defineProperty(window, name, { value: crossed(api), writable: false, configurable: false }),
    },
  }
  const requireElectron = (name: string) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}`)
    return electron
  }
  const module = { exports: {} }
  preload(requireElectron, { argv, platform, type: 'renderer' }, module, module.exports)
}
