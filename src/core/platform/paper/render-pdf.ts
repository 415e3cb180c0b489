import { setImmediate as turn } from 'node:timers/promises'
import { loadFonts } from './fonts.ts'
import { setPaper } from './page-frame.ts'
import { createPdf } from './pdf-engine.ts'
import { readPhoto } from './photos.ts'
import { Typesetter } from './text-runs.ts'
import type { Paper } from './paper.ts'
import type { Photo } from './photos.ts'
import type { WriteOptions } from './table.ts'

export interface RenderOptions extends Pick<WriteOptions, 'signal' | 'onProgress'> {
  /** The folder that holds `fonts/`. */
  resourcesDir: string
}

export interface RenderedPdf {
  bytes: Uint8Array
  pages: number
  /** Characters no font has, as `U+1F9FF 🧿`; the page shows 〔U+1F9FF〕. The clerk must be told. */
  missing: readonly string[]
  /** Photos that could not be read; the page shows an empty frame that says so. */
  unreadable: readonly string[]
}

/**
 * Sets papers as one PDF. Each begins on a new page and counts its own pages, so a batch can be taken
 * apart again. Laying out blocks the thread (some 30 ms for a notice): call it in a worker.
 */
export async function renderPdf(papers: readonly Paper[], options: RenderOptions): Promise<RenderedPdf> {
  if (papers.length === 0)
    throw new RangeError('renderPdf needs at least one paper')
  const chain = loadFonts(options.resourcesDir)
  const type = new Typesetter(chain)
  const photos = await readPhotos(papers, options)

  const frames = []
  for (const [index, paper] of papers.entries()) {
    frames.push(setPaper(paper, type, photos))
    if (index % 20 === 19) {
      await turn()
      options.signal?.throwIfAborted()
    }
  }
  options.signal?.throwIfAborted()
  const bytes = await createPdf(chain, { title: papers[0]!.title, content: frames.map(frame => frame.section) })
  options.signal?.throwIfAborted()
  options.onProgress?.({ done: papers.length, total: papers.length })
  return {
    bytes,
    pages: frames.reduce((sum, frame) => sum + frame.pages(), 0),
    missing: type.missing,
    unreadable: [...photos.values()].filter(photo => !photo.image).map(photo => photo.file),
  }
}

async function readPhotos(papers: readonly Paper[], { signal }: RenderOptions): Promise<ReadonlyMap<string, Photo>> {
  const photos = new Map<string, Photo>()
  for (const block of papers.flatMap(paper => paper.blocks)) {
    if (block.kind !== 'photos')
      continue
    for (const { file } of block.photos) {
      signal?.throwIfAborted()
      if (!photos.has(file))
        photos.set(file, await readPhoto(file))
    }
  }
  return photos
}
