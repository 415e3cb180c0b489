import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'

/** The project's folder, wherever the command was started from. */
export const root = resolve(import.meta.dirname, '..')

/** The Node that the project runs on; the one that started a script may be older. */
export const projectNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** News for the person at the terminal. Standard output belongs to the program's answers. */
export function say(text) {
  process.stderr.write(`${text}\n`)
}

/**
 * Runs a program and answers its exit code; one ended by a signal counts as 128. A terminal sends
 * Ctrl+C to the child as well, so this process only waits for it; other signals are passed on.
 */
export function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
  return ended(child)
}

/** Waits for a child, passing on what would otherwise end this process and leave the child behind. */
export async function ended(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const pass = (signal) => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  for (const signal of signals) process.on(signal, pass)
  try {
    return await new Promise((done, failed) => {
      child.once('error', failed)
      child.once('exit', (code, signal) => done({ code: code ?? 128, signal }))
    })
  } finally {
    for (const signal of signals) process.off(signal, pass)
  }
}

/** Lets one command at a time install or build; the others wait for its result. */
export async function alone(name, work) {
  const lock = join(root, '.cache', `${name}.lock`)
  mkdirSync(join(root, '.cache'), { recursive: true })
  while (!claim(lock)) await pause(200)
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function claim(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    const holder = Number(readIfThere(lock))
    // Whoever left the lock behind and died will not come back for it.
    if (holder && !isAlive(holder)) rmSync(lock, { force: true })
    return false
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

export function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
