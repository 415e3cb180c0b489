import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** electron-builder's number for each processor; its own enum is not importable from a hook without a copy. */
const archNames = { 1: 'x64', 3: 'arm64' }

/**
 * Refuses a package whose native modules are for another computer. npm installs only the binaries of
 * the machine it runs on, so packing for Windows on Linux would otherwise make a program that starts
 * and then cannot open its database or a photo. electron-builder looks for a default export here.
 */
export default async function afterPack({ appOutDir, electronPlatformName: platform, arch }) {
  const target = `${platform}-${archNames[arch]}`
  const unpacked = join(appOutDir, 'resources', 'app.asar.unpacked', 'node_modules')
  const missing = [
    join(unpacked, 'better-sqlite3', 'prebuilds', `${target}.node`),
    join(unpacked, '@img', `sharp-${target}`, 'lib'),
  ].filter(path => !hasFiles(path))
  if (missing.length > 0)
    throw new Error(`Native modules for ${target} are missing. Pack on that system, or install with "npm ci --os=${platform} --cpu=${archNames[arch]}" first:\n${missing.join('\n')}`)
}

function hasFiles(path) {
  if (!existsSync(path)) return false
  return path.endsWith('.node') || readdirSync(path).length > 0
}
