import { createRequire } from 'node:module'
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { FontChain } from './fonts.ts'

/** The parts of the library in use; its published types describe the browser build. */
interface PdfEngine {
  virtualfs: { existsSync: (name: string) => boolean, writeFileSync: (name: string, content: Uint8Array) => void }
  setFonts: (fonts: Record<string, { normal: string, bold: string }>) => void
  setUrlAccessPolicy: (allows: () => boolean) => void
  setLocalAccessPolicy: (allows: () => boolean) => void
  createPdf: (definition: TDocumentDefinitions) => { getBuffer: () => Promise<Buffer> }
}

let engine: PdfEngine | undefined

/** Loaded on first use: most runs of the program print nothing. */
function openEngine(): PdfEngine {
  if (!engine) {
    engine = createRequire(import.meta.url)('pdfmake') as PdfEngine
    // Fonts and photos come from memory, so a paper can make the library open neither an address nor a file.
    engine.setUrlAccessPolicy(() => false)
    engine.setLocalAccessPolicy(() => false)
  }
  return engine
}

export async function createPdf(chain: FontChain, document: { title: string, content: Content[] }): Promise<Uint8Array> {
  const pdf = openEngine()
  for (const face of chain) {
    pdf.virtualfs.writeFileSync(`${face.name}-regular`, face.regular)
    pdf.virtualfs.writeFileSync(`${face.name}-bold`, face.bold)
  }
  pdf.setFonts(Object.fromEntries(chain.map(face => [face.name, { normal: `${face.name}-regular`, bold: `${face.name}-bold` }])))
  const buffer = await pdf.createPdf({
    content: document.content,
    defaultStyle: { font: chain[0]!.name },
    info: { title: document.title, creator: '执法台', producer: '执法台' },
    language: 'zh-CN',
    displayTitle: true,
    version: '1.7',
  }).getBuffer()
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength)
}
