import { printable } from './plain-text.ts'
import type { FontChain, TextRun } from './fonts.ts'

/** Joiners and variation selectors: they shape their neighbour and have no look of their own. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u

const faceOf = new WeakMap<FontChain, Map<number, number>>()

/** The first face that has the character, or -1. */
function findFace(chain: FontChain, codePoint: number): number {
  let known = faceOf.get(chain)
  if (!known)
    faceOf.set(chain, known = new Map())
  let face = known.get(codePoint)
  if (face === undefined)
    known.set(codePoint, face = chain.findIndex(candidate => candidate.has(codePoint)))
  return face
}

/** How a character no font has is named to the clerk: its code, then itself for a screen that can show it. */
function characterName(character: string): string {
  return `${codeName(character)} ${character}`
}

function codeName(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}

/**
 * Splits text into runs along the font chain. A character no font has is set as 〔U+XXXX〕 and reported:
 * an empty box in a person's name on a notice would be a silent lie.
 */
export function splitRuns(chain: FontChain, text: string): { runs: TextRun[], missing: string[] } {
  const runs: TextRun[] = []
  const missing: string[] = []
  let current: TextRun | undefined
  const append = (piece: string, face: number): void => {
    if (current?.face === face)
      current.text += piece
    else
      runs.push(current = { text: piece, face })
  }
  for (const character of printable(text).replaceAll('\t', '    ')) {
    if (character === '\n') {
      append(character, current?.face ?? 0)
      continue
    }
    const codePoint = character.codePointAt(0)!
    if (codePoint > 0x7F && INVISIBLE.test(character)) {
      if (current && chain[current.face]!.has(codePoint))
        current.text += character
      continue
    }
    const face = findFace(chain, codePoint)
    if (face === -1) {
      missing.push(characterName(character))
      append(`〔${codeName(character)}〕`, 0)
    }
    else {
      append(character, face)
    }
  }
  return { runs, missing }
}

/** Sets the texts of one PDF and remembers which characters could not be printed. */
export class Typesetter {
  private readonly chain: FontChain
  private readonly unprinted = new Set<string>()

  constructor(chain: FontChain) {
    this.chain = chain
  }

  /** The text as the PDF library takes it: plain where the first face suffices, runs with their face where not. */
  set(text: string): string | { text: string, font?: string }[] {
    const { runs, missing } = splitRuns(this.chain, text)
    for (const name of missing)
      this.unprinted.add(name)
    if (runs.length === 0)
      return ''
    if (runs.length === 1 && runs[0]!.face === 0)
      return runs[0]!.text
    return runs.map(run => run.face === 0 ? { text: run.text } : { text: run.text, font: this.chain[run.face]!.name })
  }

  get missing(): readonly string[] {
    return [...this.unprinted]
  }
}
