import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import process from 'node:process'
import { alone, projectNode, readIfThere, root, run, say } from './project.mjs'

const inputs = ['src', 'electron', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const outputs = ['out/main/index.js', 'out/main/cli.js', 'out/main/host.js', 'out/preload/index.cjs', 'out/renderer/index.html']
const stamp = join(root, 'out', '.build.json')

/** Builds when the sources are not those that `out/` was built from. */
export async function ensureBuild() {
  if (isBuilt()) return
  await alone('build', async () => {
    if (isBuilt()) return
    say('正在构建程序…')
    const built = { listing: listing(), content: content() }
    // Without its stamp a half-finished build can never pass for a finished one.
    rmSync(stamp, { force: true })
    const { code } = await run(projectNode, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'], {
      stdio: ['ignore', process.stderr, process.stderr],
    })
    if (code !== 0) throw new Error('构建没有成功，请查看上面的提示。')
    writeFileSync(stamp, JSON.stringify(built))
  })
}

/**
 * Names, sizes and times are compared first, because every command line call asks. Only when they
 * differ are the files read: a checkout changes times and leaves the content alone.
 */
function isBuilt() {
  const built = JSON.parse(readIfThere(stamp) ?? 'null')
  if (!built || !outputs.every(path => existsSync(join(root, path)))) return false
  const now = listing()
  if (built.listing === now) return true
  if (built.content !== content()) return false
  writeFileSync(stamp, JSON.stringify({ ...built, listing: now }))
  return true
}

function listing() {
  return digest(files().map((file) => {
    const { size, mtimeMs } = statSync(file)
    return `${relative(root, file)} ${size} ${mtimeMs}`
  }))
}

function content() {
  return digest(files().map(file => `${relative(root, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`))
}

function digest(lines) {
  return createHash('sha256').update(lines.join('\n')).digest('hex')
}

function files() {
  return inputs.flatMap((input) => {
    const path = join(root, input)
    if (!existsSync(path)) return []
    if (!statSync(path).isDirectory()) return [path]
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath ?? entry.path, entry.name))
  }).sort()
}
