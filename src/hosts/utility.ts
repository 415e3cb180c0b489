import type { Core } from '#core/app.ts'
import type { CallContext } from '#core/procedure.ts'
import type { FromCore, ToCore } from './utility-messages.ts'
import type { MessagePortMain } from 'electron'
import { RPCHandler } from '@orpc/server/message-port'
import { createCore } from '#core/app.ts'
import { DataFolderError } from '#core/platform/data-folder-error.ts'

// The core as a process of the desktop program. Main says when to start, brings a port for each
// window, and says when to stop; everything else a window asks goes over its port.
let core: Core | undefined
let handler: RPCHandler<CallContext> | undefined

process.parentPort.on('message', ({ data, ports }) => void obey(data as ToCore, ports))

async function obey(order: ToCore, ports: MessagePortMain[]): Promise<void> {
  if (order.type === 'start') start(order.config)
  if (order.type === 'connect') for (const port of ports) serve(port)
  if (order.type === 'close') await stop()
}

function start(config: Extract<ToCore, { type: 'start' }>['config']): void {
  try {
    core = createCore(config)
    handler = new RPCHandler(core.router)
    answer({ type: 'ready' })
  } catch (error) {
    console.error('The core did not start.', error)
    // The process stays until main ends it: a message posted on the way out may never arrive.
    answer({ type: 'refused', message: startFailure(error) })
  }
}

function serve(port: MessagePortMain): void {
  if (!core || !handler) return port.close()
  handler.upgrade(port, { context: core.connect() })
  port.start()
}

async function stop(): Promise<void> {
  await core?.close()
  process.exit(0)
}

function answer(message: FromCore): void {
  process.parentPort.postMessage(message)
}

/** The core's own refusals are sentences already; a defect is shown with what it said, for the report. */
function startFailure(error: unknown): string {
  if (error instanceof DataFolderError) return error.message
  return `数据核心没能启动，数据没有改动。请把这段文字交给维护人员：${error instanceof Error ? error.message : String(error)}`
}
