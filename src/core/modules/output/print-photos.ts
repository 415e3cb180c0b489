import type { AnyRecord, RegisterDefinition } from '#contract/registers/definition.ts'
import type { Attachment, FilledChecklist } from '#contract/registers/field.ts'
import type { TaskTools } from '../../platform/worker-tasks.ts'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { attachmentPath } from '../../platform/backup-contents.ts'
import { writeBytes } from '../../platform/paper/atomic-file.ts'

/** Longer edge of a photo on paper: 80 mm at 300 dpi. A sheet with twenty camera originals would be a 200 MB file. */
const printEdge = 1200

/** Photos fit for paper, by hash, and the names of those that cannot be drawn. */
interface PrintPhotos { files: Map<string, string>, unreadable: string[] }

/** Photos of the records as JPEG files fit for paper. */
export async function preparePhotos(definition: RegisterDefinition, records: readonly AnyRecord[], tools: TaskTools): Promise<PrintPhotos> {
  const names = new Map(records.flatMap(record => photosOf(definition, record).map(({ sha256, name }) => [sha256, name])))
  const photos: PrintPhotos = { files: new Map(), unreadable: [] }
  for (const [sha256, name] of names) {
    const file = join(tools.dataDir, 'attachments', 'previews', `${sha256}.print.jpg`)
    const made = existsSync(file) || await drawSmaller(attachmentPath(tools.dataDir, sha256), file, printEdge)
    if (made) photos.files.set(sha256, file)
    else photos.unreadable.push(name)
  }
  return photos
}

/** Photos of a record, and those taken at items of its checklist. */
function photosOf(definition: RegisterDefinition, record: AnyRecord): Attachment[] {
  return Object.entries(definition.fields).flatMap(([name, { type }]) => {
    if (type === 'attachments') return record[name] as Attachment[]
    return type === 'checklist' ? (record[name] as FilledChecklist | null)?.answers.flatMap(({ photos }) => photos) ?? [] : []
  })
}

/** Writes a smaller upright copy. Answers whether the photo could be drawn; a disk that takes no copy is another matter, and is thrown. */
export async function drawSmaller(source: string, file: string, edge: number): Promise<boolean> {
  const picture = sharp(source).rotate().resize(edge, edge, { fit: 'inside', withoutEnlargement: true })
  const bytes = await (file.endsWith('.webp') ? picture.webp({ quality: 80 }) : picture.flatten({ background: '#fff' }).jpeg({ quality: 85 })).toBuffer().catch(() => undefined)
  if (!bytes) return false
  await mkdir(dirname(file), { recursive: true })
  await writeBytes(file, bytes)
  return true
}
