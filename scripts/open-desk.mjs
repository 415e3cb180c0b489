// Second half of npm start, under the project's Node: opens the desktop program, or the same program in a browser.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { allocatorSettings } from '../src/hosts/allocator.ts'
import { dataFolderFrom } from '../src/hosts/data-folder.ts'
import { obtainElectron } from './electron-runtime.mjs'
import { ended, projectNode, root, run, say } from './project.mjs'

/** A desktop program that ends this soon and this way lacks something of the system, such as a library. */
const startsWithinMs = 10_000

const args = process.argv.slice(2)
const dataDir = dataFolderFrom(args)
say(`数据文件夹：${dataDir}`)
try {
  if (args.includes('--demo')) await fillDemo()
  process.exitCode = await open()
} catch (error) {
  say(error.message)
  process.exitCode = 1
}

/** The demo is filled once; afterwards it is the person's own playground. */
async function fillDemo() {
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0) return
  say('正在生成示例数据…')
  const { code } = await run(projectNode, [join(root, 'out/main/cli.js'), 'demo', '--data', dataDir], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (code !== 0) throw new Error('示例数据没有生成成功。')
}

async function open() {
  const { path, why } = desktopRuntime()
  if (!path) return openInBrowser(why)
  const opened = await openDesktop(path)
  return opened ?? openInBrowser('桌面窗口在这台电脑上没能打开')
}

function desktopRuntime() {
  if (args.includes('--browser')) return { why: '按要求使用浏览器' }
  if (!hasDisplay()) return { why: '这里没有图形桌面' }
  return obtainElectron({ retry: args.includes('--retry-electron') })
}

/** Exit code of the desktop program, or nothing when it could not run here at all. */
async function openDesktop(electron) {
  say('正在打开桌面窗口…')
  const { ELECTRON_RUN_AS_NODE: _plainNode, ...env } = process.env
  const since = Date.now()
  const { code, signal } = await run(electron, [...sandboxSwitches(), root, '--data', dataDir], { env })
  const broke = (signal !== null && signal !== 'SIGINT' && signal !== 'SIGTERM') || code === 126 || code === 127
  return broke && Date.now() - since < startsWithinMs ? undefined : code
}

/** Chromium refuses to run as root with its sandbox; a person's own account keeps it. */
function sandboxSwitches() {
  if (process.platform !== 'linux' || process.getuid() !== 0) return []
  say('当前是 root 账户，桌面窗口只能在没有沙箱的情况下运行；日常请用普通账户。')
  return ['--no-sandbox']
}

async function openInBrowser(why) {
  say(`${why}，改在本机浏览器中打开同一个程序。`)
  const host = spawn(projectNode, [join(root, 'out/main/host.js'), '--data', dataDir, '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...allocatorSettings } })
  let isAnnounced = false
  createInterface({ input: host.stdout }).on('line', (line) => {
    if (isAnnounced) return process.stdout.write(`${line}\n`)
    isAnnounced = true
    announce(JSON.parse(line))
  })
  const { code, signal } = await ended(host)
  return signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : code
}

function announce({ url, signIn }) {
  process.stdout.write(`登录链接（仅限本机、只能用一次）：${signIn ?? url}\n按 Ctrl+C 结束程序。\n`)
  if (hasDisplay()) openBrowser(signIn ?? url)
}

function openBrowser(url) {
  const [command, ...rest] = {
    win32: ['rundll32', 'url.dll,FileProtocolHandler', url],
    darwin: ['open', url],
  }[process.platform] ?? ['xdg-open', url]
  const browser = spawn(command, rest, { stdio: 'ignore', detached: true })
  // The link is on the screen already, so a desktop without a browser is no failure.
  browser.once('error', () => {})
  browser.unref()
}

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
