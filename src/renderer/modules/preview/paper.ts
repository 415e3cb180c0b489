import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist'
import type { Size } from './page-layout.ts'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

export type ReadPiece = (from: number, to: number) => Promise<Blob>

/** What one question to the core brings. Large enough for a whole patrol sheet, small beside a list of a year. */
const pieceBytes = 512 * 1024

/** A finished PDF, read piece by piece and drawn page by page. Ends its worker when closed. */
export class Paper {
  readonly #document: PDFDocumentProxy
  readonly #worker: PDFWorker
  /** Rejects when a piece could not be read. PDF.js does not ask for it again, so the paper has to be opened anew. */
  readonly broken: Promise<never>
  /** Size of the first page, in points. */
  readonly firstSize: Size

  private constructor(document: PDFDocumentProxy, worker: PDFWorker, broken: Promise<never>, firstSize: Size) {
    this.#document = document
    this.#worker = worker
    this.broken = broken
    this.firstSize = firstSize
  }

  /** Rejects with what `read` failed with, or with what PDF.js could not make sense of. */
  static async open(bytes: number, read: ReadPiece): Promise<Paper> {
    const { getDocument, PDFDataRangeTransport, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    // PDF.js waits for a piece that does not come, and for a worker that never started; we do not.
    const { promise: broken, reject } = Promise.withResolvers<never>()
    broken.catch(() => undefined)

    const port = new Worker(workerAddress, { type: 'module' })
    port.addEventListener('error', event => reject(event.error ?? new Error('The worker of PDF.js did not start.')))
    const worker = PDFWorker.create({ port })
    const range = new PDFDataRangeTransport(bytes, null)
    range.requestDataRange = (from, to) => void read(from, to)
      .then(async piece => range.onDataRange(from, new Uint8Array(await piece.arrayBuffer())))
      .catch(reject)
    try {
      const document = await Promise.race([broken, getDocument({
        range, worker, rangeChunkSize: pieceBytes, disableAutoFetch: true, disableStream: true,
        // Our papers carry their fonts and hold JPEG photos. WebAssembly, for rarer pictures, would need a hole in the content policy.
        useSystemFonts: false, useWasm: false, verbosity: 0,
      }).promise])
      const page = await Promise.race([broken, document.getPage(1)])
      return new Paper(document, worker, broken, sizeOf(page))
    } catch (error) {
      end(worker)
      throw error
    }
  }

  get pageCount(): number {
    return this.#document.numPages
  }

  /** Size of a page, the first being 1, in points. */
  async sizeOf(number: number): Promise<Size> {
    return sizeOf(await Promise.race([this.broken, this.#document.getPage(number)]))
  }

  /** Draws a page as wide as the canvas. An aborted drawing ends quietly. */
  async draw(number: number, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<void> {
    const page = await Promise.race([this.broken, this.#document.getPage(number)])
    if (signal.aborted) return
    const task = page.render({ canvas, viewport: page.getViewport({ scale: canvas.width / sizeOf(page).width }) })
    signal.addEventListener('abort', () => task.cancel(), { once: true })
    try {
      await Promise.race([this.broken, task.promise])
    } catch (error) {
      if (!signal.aborted) throw error
    } finally {
      page.cleanup()
    }
  }

  async close(): Promise<void> {
    await this.#document.loadingTask.destroy()
    end(this.#worker)
  }
}

function sizeOf(page: PDFPageProxy): Size {
  const { width, height } = page.getViewport({ scale: 1 })
  return { width, height }
}

/** PDF.js ends only workers it made itself. */
function end(worker: PDFWorker): void {
  const { port } = worker
  worker.destroy()
  if (port instanceof Worker) port.terminate()
}
