import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
// The schema check belongs to packages of electron-builder's own, so they are asked for from where it lies.
const requireOfBuilder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
const { getConfig, validateConfiguration } = requireOfBuilder('app-builder-lib/out/util/config/config.js') as {
  getConfig: (projectDir: string, configPath: string, fromCli: null) => Promise<PackageConfig>
  validateConfiguration: (config: PackageConfig, log: unknown) => Promise<void>
}
const { DebugLogger } = requireOfBuilder('builder-util') as { DebugLogger: new (isEnabled: boolean) => unknown }

interface PackageConfig {
  electronVersion: string
  npmRebuild: boolean
  extraResources: { from: string, to: string }[]
}

interface Fonts {
  faces: { package: string, regular: FontFile, bold: FontFile }[]
}

interface FontFile { file: string, path: string }

const readJson = <T>(path: string) => JSON.parse(readFileSync(resolve(root, path), 'utf8')) as T
const config = await getConfig(root, 'electron-builder.yml', null)

describe('the package configuration', () => {
  it('is one that electron-builder accepts', async () => {
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined()
  })

  it('is refused when it names a setting that does not exist', async () => {
    const mistaken = { ...config, asarUnpak: [] }
    await expect(validateConfiguration(mistaken, new DebugLogger(false))).rejects.toThrow('asarUnpak')
  })

  it('packs the runtime that the program is developed with, and compiles nothing', () => {
    const { devDependencies } = readJson<{ devDependencies: { electron: string } }>('package.json')
    expect(config.electronVersion).toBe(devDependencies.electron)
    expect(config.npmRebuild).toBe(false)
  })

  it('has the program\'s own icon in every size Windows asks for, and large enough for Linux', async () => {
    const icon = readFileSync(resolve(root, 'resources/icons/icon.ico'))
    const sizes = Array.from({ length: icon.readUInt16LE(4) }, (_, at) => icon[6 + 16 * at] || 256)
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256])
    expect(await sharp(resolve(root, 'resources/icons/icon.png')).metadata()).toMatchObject({ format: 'png', width: 512, height: 512 })
  })

  it('carries every font a PDF is set in, and no other', () => {
    const { faces } = readJson<Fonts>('resources/fonts/fonts.json')
    const wanted = faces.flatMap(face => [face.regular, face.bold].map(font => ({
      from: `node_modules/${face.package}/${font.path}`,
      to: `resources/fonts/${font.file}`,
    })))
    const carried = config.extraResources.filter(({ from }) => from.endsWith('.ttf'))
    expect(carried.map(({ from, to }) => ({ from, to }))).toEqual(wanted)
  })
})
