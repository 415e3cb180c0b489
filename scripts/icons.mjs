// Draws the program's icons from the one drawing, `src/renderer/app/favicon.svg`: `node scripts/icons.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import sharp from 'sharp'

const root = resolve(import.meta.dirname, '..')
const drawing = readFileSync(resolve(root, 'src/renderer/app/favicon.svg'))
const icons = resolve(root, 'resources/icons')

const draw = size => sharp(drawing, { density: 72 * size / 32 }).resize(size, size).png({ compressionLevel: 9 }).toBuffer()

/** An icon file of Windows: a header, a directory of sixteen bytes a picture, and the pictures as PNG. */
async function windowsIcon(sizes) {
  const pictures = await Promise.all(sizes.map(draw))
  const header = Buffer.alloc(6 + 16 * sizes.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(sizes.length, 4)
  let offset = header.length
  pictures.forEach((picture, index) => {
    const entry = 6 + 16 * index
    header[entry] = header[entry + 1] = sizes[index] % 256 // 0 stands for 256
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(picture.length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += picture.length
  })
  return Buffer.concat([header, ...pictures])
}

writeFileSync(resolve(icons, 'icon.ico'), await windowsIcon([16, 24, 32, 48, 64, 128, 256]))
writeFileSync(resolve(icons, 'icon.png'), await draw(512))
