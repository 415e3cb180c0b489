import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { projectNode, readIfThere, root, say } from './project.mjs'

const folder = join(root, 'node_modules', 'electron')
const failure = join(root, 'node_modules', '.cache', 'brigade-desk', 'electron-unavailable.json')
const fetchTimeoutMs = 20_000
const rememberMs = 24 * 60 * 60_000

/** The Electron executable when it lies in node_modules, whole and of the right version. */
export function installedElectron() {
  const executable = readIfThere(join(folder, 'path.txt'))
  const version = readIfThere(join(folder, 'dist', 'version'))?.replace(/^v/, '')
  if (!executable || version !== wantedVersion()) return undefined
  const path = join(folder, 'dist', executable)
  return existsSync(path) ? path : undefined
}

/**
 * The Electron executable, fetched when it is missing. Its package installs nothing by itself, and
 * the download needs the Internet (`ELECTRON_MIRROR` names a nearer place), which many offices do
 * not have: it gives up soon and does not ask again the same day.
 */
export function obtainElectron({ retry = false } = {}) {
  const present = installedElectron()
  if (present) return { path: present }
  // A test that is about the browser must not reach for the Internet.
  if (process.env.BRIGADE_DESK_NO_ELECTRON) return { why: '已按设置跳过桌面运行环境' }
  if (retry) rmSync(failure, { force: true })
  if (failedLately()) return { why: '桌面运行环境（Electron）今天已尝试下载而未成功，可用 --retry-electron 再试' }

  say(`正在下载桌面运行环境 Electron ${wantedVersion()}（最多等 ${fetchTimeoutMs / 1000} 秒）…`)
  const { status } = spawnSync(projectNode, [join(folder, 'install.js')], { cwd: folder, timeout: fetchTimeoutMs, killSignal: 'SIGKILL', stdio: 'ignore' })
  const path = status === 0 ? installedElectron() : undefined
  if (path) return { path }
  mkdirSync(dirname(failure), { recursive: true })
  writeFileSync(failure, JSON.stringify({ version: wantedVersion(), at: Date.now() }))
  return { why: '桌面运行环境（Electron）未能下载' }
}

function failedLately() {
  const { version, at } = JSON.parse(readIfThere(failure) ?? '{}')
  return version === wantedVersion() && Date.now() - at < rememberMs
}

function wantedVersion() {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
}
