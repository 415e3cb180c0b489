import type { FolderOptions } from './options.ts'
import type { Terminal } from './terminal.ts'
import { createRouterClient } from '@orpc/server'
import { createCore } from '#core/app.ts'
import { seatByName } from '#core/modules/brigade/index.ts'
import { CommandRefusal } from './outcome.ts'
import { command, readCount } from './options.ts'
import { coreConfig } from './session.ts'

export const serveCommand = (terminal: Terminal) => command('serve', '供本机浏览器使用；第一行给出地址和一次性登录链接，Ctrl+C 结束')
  .option('--host <H>', '地址', '127.0.0.1')
  .option('--port <N>', '端口；0 为任选一个空闲的', readCount(0, 65535), 0)
  .action(async (options: FolderOptions & { host: string, port: number }) => {
    // The web server is the slowest part to load and only this command needs it.
    const { AddressRefused, startHttpHost } = await import('../http.ts')
    const { rendererDir } = terminal.parts
    const core = createCore({ ...coreConfig(terminal, options), program: '执法台（浏览器服务）', dailyBackup: true })
    try {
      if (options.as !== undefined) {
        const client = createRouterClient(core.router, { context: core.connect() })
        await client.seat.choose({ id: seatByName(core.services, options.as).personId! })
      }
      const host = await startHttpHost(core, { rendererDir, host: options.host, port: options.port }).catch((error: NodeJS.ErrnoException) => {
        if (error instanceof AddressRefused) throw new CommandRefusal('ADDRESS_REFUSED', error.message)
        if (error.code === 'EADDRINUSE' || error.code === 'EACCES') throw new CommandRefusal('PORT_TAKEN', `端口 ${options.port} 不能使用（${error.code}），请换一个，或写 0 任选一个空闲的`)
        throw error
      })
      const stop = terminal.stopAsked()
      terminal.write(`${JSON.stringify({ url: host.url, signIn: host.newSignIn() })}\n`)
      await stop
      await host.close()
    }
    finally {
      await core.close()
    }
  })
