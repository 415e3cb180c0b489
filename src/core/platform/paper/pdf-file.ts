import { writeBytes } from './atomic-file.ts'
import { renderPdf } from './render-pdf.ts'
import type { Paper } from './paper.ts'
import type { RenderedPdf, RenderOptions } from './render-pdf.ts'
import type { WriteOptions } from './table.ts'

/** Renders papers and puts the PDF in place of the old file, or leaves that whole. */
export async function writePdf(papers: readonly Paper[], options: WriteOptions & RenderOptions): Promise<Omit<RenderedPdf, 'bytes'> & { bytes: number }> {
  const { bytes, ...rendered } = await renderPdf(papers, options)
  await writeBytes(options.file, bytes, options.open)
  return { ...rendered, bytes: bytes.length }
}
