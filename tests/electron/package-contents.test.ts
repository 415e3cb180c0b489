import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { extractFile, listPackage } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)
let folder: string
let archive: string
let packed: string[]

/** How Electron marks its switches in the executable: the mark, a version, their number, and a digit for each. */
const fuseMark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuses = ['runAsNode', 'cookieEncryption', 'nodeOptions', 'nodeInspect', 'asarIntegrity', 'onlyFromAsar', 'v8Snapshot', 'fileProtocol']

/** Packs with a runtime that is only a file of the right name, so that nothing has to be downloaded. */
async function packOffline(output: string): Promise<string> {
  const runtime = join(output, 'runtime')
  await mkdir(runtime, { recursive: true })
  await writeFile(join(runtime, 'electron'), `#!/bin/sh\n# ${fuseMark}\u0001${String.fromCharCode(fuses.length)}${'1'.repeat(fuses.length)}\n`)
  await chmod(join(runtime, 'electron'), 0o755)
  await run(process.execPath, [
    resolve(root, 'node_modules/electron-builder/cli.js'), '--config', 'electron-builder.yml', '--linux', 'dir', '--x64',
    `-c.electronDist=${runtime}`, `-c.directories.output=${join(output, 'dist')}`, '--publish', 'never',
  ], { cwd: root, maxBuffer: 1 << 26 })
  return join(output, 'dist', 'linux-unpacked', 'resources')
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brigade-desk-pack-'))
  archive = join(await packOffline(folder), 'app.asar')
  packed = listPackage(archive, { isPack: false }).map(path => path.replaceAll('\\', '/'))
}, 300_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

const unpackedFiles = async () => {
  const files = await readdir(`${archive}.unpacked`, { recursive: true, withFileTypes: true })
  return files.filter(file => file.isFile()).map(file => file.name)
}

describe('an installed program', () => {
  it.each([
    '/package.json', '/out/main/index.js', '/out/main/utility.js', '/out/main/worker.js', '/out/main/cli.js',
    '/out/main/host.js', '/out/preload/index.cjs', '/out/renderer/index.html',
  ])('holds %s', path => expect(packed).toContain(path))

  it('starts at the built main file', () => {
    const manifest = JSON.parse(extractFile(archive, 'package.json').toString()) as { main: string, devDependencies?: object }
    expect(packed).toContain(`/${manifest.main}`)
    expect(manifest.devDependencies).toBeUndefined()
  })

  it('holds no source, test or script of ours', () => {
    const ours = packed.filter(path => !path.startsWith('/node_modules'))
    expect(ours.filter(path => !path.startsWith('/out') && path !== '/package.json')).toEqual([])
    expect(ours.filter(path => /\.(?:ts|vue|map)$/.test(path))).toEqual([])
  })

  it.each(['electron', 'electron-builder', 'playwright-core', 'vitest', 'vue', 'element-plus', 'typescript', '@expo-google-fonts'])(
    'does not carry the development package %s',
    name => expect(packed.filter(path => path === `/node_modules/${name}` || path.startsWith(`/node_modules/${name}/`))).toEqual([]),
  )

  it('keeps native libraries beside the archive, for this system only', async () => {
    const native = (await unpackedFiles()).filter(name => /\.(?:node|so)(?:\.|$)/.test(name))
    expect(native).toContain('linux-x64.node')
    expect(native.some(name => name.startsWith('libvips'))).toBe(true)
    expect(native.filter(name => /win32|darwin|musl|arm64/.test(name))).toEqual([])
  })

  it('carries the shipped data and its fonts beside the archive', async () => {
    const shipped = join(archive, '..', 'resources')
    expect(await readdir(join(shipped, 'fonts'))).toEqual(expect.arrayContaining(['fonts.json', 'NotoSansSC_400Regular.ttf', 'NotoSansSC_700Bold.ttf']))
  })
})

describe('the packed executable', () => {
  it('runs nothing but the program in its archive, whatever a variable or a switch says', async () => {
    const executable = await readFile(join(archive, '../../brigade-desk'), 'latin1')
    const start = executable.indexOf(fuseMark) + fuseMark.length + 2
    const isOn = (name: string) => executable[start + fuses.indexOf(name)] === '1'
    expect({ nodeOptions: isOn('nodeOptions'), nodeInspect: isOn('nodeInspect'), onlyFromAsar: isOn('onlyFromAsar') })
      .toEqual({ nodeOptions: false, nodeInspect: false, onlyFromAsar: true })
  })
})

describe('the packed core', () => {
  it('finds everything it imports inside the package, and nothing outside it', async () => {
    const installed = join(folder, 'installed')
    await run(process.execPath, [resolve(root, 'node_modules/@electron/asar/bin/asar.mjs'), 'extract', archive, installed])
    await cp(`${archive}.unpacked`, installed, { recursive: true })
    const { stdout } = await run(process.execPath, [join(installed, 'out/main/cli.js'), '--help'], { cwd: folder })
    expect(stdout).not.toBe('')
  })
})
