import { createCore } from '#core/app.ts'
import { DataFolderError } from '#core/platform/data-folder-error.ts'
import { dataFolderFrom } from './data-folder.ts'
import { AddressRefused, startHttpHost } from './http.ts'
import { programParts } from './program.ts'

/** The browser host as a program of its own: prints `{ url, signIn }` as its first line and serves until it is told to stop. */
async function main(args: readonly string[]): Promise<void> {
  const { rendererDir, ...parts } = programParts(import.meta.dirname)
  const option = (name: string) => args[args.indexOf(name) + 1]
  const core = createCore({ ...parts, dataDir: dataFolderFrom(args), program: '执法台（浏览器服务）', dailyBackup: true })
  const host = await startHttpHost(core, { rendererDir, port: args.includes('--port') ? Number(option('--port')) : 0 }).catch(async (error: unknown) => {
    await core.close()
    throw error
  })
  process.stdout.write(`${JSON.stringify({ url: host.url, signIn: host.newSignIn() })}\n`)
  const stop = () => void host.close().then(() => core.close()).then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const known = error instanceof DataFolderError || error instanceof AddressRefused
  process.stderr.write(`${known ? (error as Error).message : (error as Error).stack}\n`)
  process.exit(known ? 1 : 3)
})
