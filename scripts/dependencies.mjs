import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { alone, projectNode, readIfThere, root, run, say } from './project.mjs'

const lockFile = join(root, 'package-lock.json')
const installed = join(root, 'node_modules', '.package-lock.json')
const stamp = join(root, 'node_modules', '.cache', 'brigade-desk', 'installed')

/** Installs exactly what the lockfile says, when that is not what lies in node_modules. */
export async function ensureDependencies() {
  if (isInstalled()) return
  await alone('install', async () => {
    if (isInstalled()) return
    say('正在按 package-lock.json 安装依赖（npm ci），首次需要一两分钟…')
    // The machine's Node only installs; warnings that packages want a newer one would worry people for nothing.
    const { code } = await runNpm(['ci', '--no-fund', '--no-audit', '--loglevel=error'])
    if (code !== 0 || !isInstalled()) throw new Error('依赖没有安装成功，请查看上面的提示后重试。')
  })
}

/** True when node_modules holds every package of the lockfile at its version, and the project's Node. */
function isInstalled() {
  if (!existsSync(projectNode) || !existsSync(installed)) return false
  const state = stateOf(lockFile) + stateOf(installed)
  if (readIfThere(stamp) === state) return true
  if (!holdsEverything()) return false
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, state)
  return true
}

/** Someone may have run `npm install` by hand; what counts is the result, not who did it. */
function holdsEverything() {
  const wanted = JSON.parse(readFileSync(lockFile, 'utf8')).packages
  const present = JSON.parse(readFileSync(installed, 'utf8')).packages
  return Object.entries(wanted).every(([path, { version, optional }]) =>
    path === '' || (optional && !present[path]) || present[path]?.version === version)
}

function stateOf(file) {
  const { size, mtimeMs } = statSync(file)
  return createHash('sha256').update(`${size} ${mtimeMs} ${process.platform} ${process.arch}\n`).digest('hex')
}

/** npm as the person started it, or the one on the path. Its chatter must not mix with a program's answer. */
function runNpm(args) {
  const stdio = ['ignore', process.stderr, process.stderr]
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...args], { stdio })
  // On Windows npm is a batch file, and only a shell can start one.
  return run('npm', args, { stdio, shell: process.platform === 'win32' })
}
