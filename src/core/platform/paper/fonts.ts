import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PaperRefusal } from './refusal.ts'

/** The parts of a parsed font this folder asks for; the PDF library asks for the rest. */
interface ParsedFont { hasGlyphForCodePoint: (codePoint: number) => boolean }

interface FontReader {
  openSync: (file: string) => ParsedFont
  registerFormat: (format: FontFormat) => void
}

interface FontFormat {
  probe: (bytes: Uint8Array) => boolean
  new (stream: { buffer: Uint8Array }): ParsedFont
}

interface FontFile { file: string, path: string }
interface FaceEntry { name: string, package: string, regular: FontFile, bold: FontFile }

interface FontFace {
  name: string
  /** Stand-ins for the font files: 16 bytes that the PDF library resolves to the font parsed once. */
  regular: Uint8Array
  bold: Uint8Array
  has: (codePoint: number) => boolean
}

/** Faces in the order they are asked for a character. */
export type FontChain = readonly FontFace[]

/** A stretch of text that one face can set. */
export interface TextRun { text: string, face: number }

// Not named `require`: the build puts a constant of that name at the top of every chunk that asks for one.
const here = createRequire(import.meta.url)

/** The very copy the PDF library draws with: a second copy would neither see our format nor share its fonts. */
function fontReader(): FontReader {
  const pdfmake = createRequire(here.resolve('pdfmake'))
  const pdfkit = createRequire(pdfmake.resolve('pdfkit'))
  return pdfkit('fontkit') as FontReader
}

const TOKEN = 'brigade-face-'
const files: string[] = []
const parsed = new Map<string, ParsedFont>()
const chains = new Map<string, FontChain>()
let reader: FontReader | undefined

/** The font chain of an installation, parsed once per process and shared by all its documents. */
export function loadFonts(resourcesDir: string): FontChain {
  let chain = chains.get(resourcesDir)
  if (!chain) {
    const folder = join(resourcesDir, 'fonts')
    const entries = (JSON.parse(readFileSync(join(folder, 'fonts.json'), 'utf8')) as { faces: FaceEntry[] }).faces
    chain = entries.map(entry => openFace(folder, entry))
    chains.set(resourcesDir, chain)
  }
  return chain
}

function openFace(folder: string, entry: FaceEntry): FontFace {
  const regular = locate(folder, entry.package, entry.regular)
  return {
    name: entry.name,
    regular: token(regular),
    bold: token(locate(folder, entry.package, entry.bold)),
    has: codePoint => parse(regular).hasGlyphForCodePoint(codePoint),
  }
}

/** An installation carries the file beside its resources; a checkout has it in the npm package. */
function locate(folder: string, packageName: string, font: FontFile): string {
  const shipped = join(folder, font.file)
  if (existsSync(shipped))
    return shipped
  try {
    const packaged = join(dirname(here.resolve(`${packageName}/package.json`)), font.path)
    if (existsSync(packaged))
      return packaged
  }
  catch {
    // Not installed: the refusal below names what is missing.
  }
  throw new PaperRefusal('FONT_FILE_MISSING', { file: shipped })
}

function token(file: string): Uint8Array {
  if (!files.includes(file))
    files.push(file)
  return Buffer.from(TOKEN + String(files.indexOf(file)).padStart(3, '0'), 'latin1')
}

function parse(file: string): ParsedFont {
  let font = parsed.get(file)
  if (!font) {
    font = openReader().openSync(file)
    parsed.set(file, font)
  }
  return font
}

function openReader(): FontReader {
  if (!reader) {
    reader = fontReader()
    reader.registerFormat(SharedFont as unknown as FontFormat)
  }
  return reader
}

/**
 * A "font format" whose files are our tokens and whose instances are fonts already parsed.
 * The PDF library opens every font anew for each document; this halves the time of a notice.
 */
class SharedFont {
  static probe(bytes: Uint8Array): boolean {
    return Buffer.from(bytes.subarray(0, TOKEN.length)).toString('latin1') === TOKEN
  }

  constructor(stream: { buffer: Uint8Array }) {
    const index = Number(Buffer.from(stream.buffer).toString('latin1').slice(TOKEN.length))
    // A constructor that answers with another object: what `new` yields is the shared font.
    return parse(files[index]!) as unknown as SharedFont
  }
}
