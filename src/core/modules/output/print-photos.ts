import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Attachment } from '#contract/registers/field.ts'
import type { TaskTools } from '../../platform/worker-tasks.ts'
import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'

/** Longer edge of a photo on paper: 80 mm at 300 dpi. A sheet with twenty camera originals would be a 200 MB file. */
const printEdge = 1200

/** Photos of the records as JPEG files fit for paper, by hash. What cannot be drawn is left out; its name stays on the record. */
export async function preparePhotos(definition: RegisterDefinition, records: readonly AnyRecord[], tools: TaskTools): Promise<Map<string, string>> {
  const fields = Object.keys(definition.fields).filter(name => definition.fields[name]!.type === 'attachments')
  const hashes = new Set(records.flatMap(record => fields.flatMap(name => (record[name] as Attachment[]).map(photo => photo.sha256))))
  const ready = new Map<string, string>()
  for (const sha256 of hashes) {
    const file = join(tools.dataDir, 'attachments', 'previews', `${sha256}.print.jpg`)
    const made = existsSync(file) || await drawSmaller(join(tools.dataDir, 'attachments', sha256.slice(0, 2), sha256), file, printEdge)
    if (made) ready.set(sha256, file)
  }
  return ready
}

/** Writes a smaller upright copy. Answers whether the photo could be drawn. */
export async function drawSmaller(source: string, file: string, edge: number): Promise<boolean> {
  try {
    await mkdir(dirname(file), { recursive: true })
    const picture = sharp(source).rotate().resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
    await (file.endsWith('.webp') ? picture.webp({ quality: 80 }) : picture.flatten({ background: '#fff' }).jpeg({ quality: 85 })).toFile(`${file}.part`)
    await rename(`${file}.part`, file)
    return true
  }
  catch {
    return false
  }
}
