// npm run dev: the developer's loop. Pages reload as they are edited; the core restarts when its files change.
// With Electron at hand electron-vite runs the desktop window, otherwise the same pages are served to a browser.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import vue from '@vitejs/plugin-vue'
import { createServer } from 'vite'
import { installedElectron } from './electron-runtime.mjs'
import { ended, projectNode, root, run, say } from './project.mjs'

/** Fixed, so that the pages find the core again after it restarted. */
const corePort = 5199
const args = process.argv.slice(2)

if (installedElectron() && !args.includes('--browser')) process.exitCode = (await run(projectNode, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'dev', '--', ...args])).code
else process.exitCode = await developInBrowser()

async function developInBrowser() {
  const core = `http://127.0.0.1:${corePort}`
  // To the core the pages come from its own address: it answers nobody else.
  const toCore = { target: core, changeOrigin: true, headers: { origin: core } }
  const pages = await createServer({
    configFile: false,
    root: join(root, 'src/renderer'),
    plugins: [vue()],
    server: { host: '127.0.0.1', proxy: { '/rpc': toCore, '/files': toCore, '/sign-in': toCore } },
  })
  await pages.listen()
  const address = pages.resolvedUrls.local[0]
  const host = spawn(projectNode, ['--watch', join(root, 'src/hosts/http-main.ts'), '--port', String(corePort), ...(args.includes('--data') ? args : ['--data', join(root, '.cache/dev-data')])], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  createInterface({ input: host.stdout }).on('line', (line) => {
    if (line.startsWith('{')) say(`登录链接（核心每次重启后更新）：${JSON.parse(line).signIn.replace(`${core}/`, address)}`)
    else process.stdout.write(`${line}\n`)
  })
  const { code, signal } = await ended(host)
  await pages.close()
  return signal ? 0 : code
}
