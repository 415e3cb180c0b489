import type { Problem } from '../problems.ts'
import type { identifierSentences } from './sentences.ts'

type Sentences = typeof identifierSentences
export type RemarkCode = keyof Sentences
type RemarkData<C extends RemarkCode> = Omit<Parameters<Sentences[C]>[0], 'label'>

/** One thing to say about an identifier. An error means it cannot be right; a warning may be. Whoever asks adds what the field is called. */
export interface Remark { level: 'error' | 'warning', code: RemarkCode, data: Readonly<Record<string, string | number>> }

/** What was typed in its usual form, and what there is to say about it. */
export interface IdentifierReading { normalised: string, remarks: readonly Remark[] }

/** Reads one kind of identifier. Never throws. `today` (Beijing's) is left out where only the shape is asked for. */
export type IdentifierReader = (text: string, at?: { today?: string }) => IdentifierReading

export function error<C extends RemarkCode>(code: C, data: RemarkData<C>): Remark {
  return { level: 'error', code, data: data as Remark['data'] }
}

export function warning<C extends RemarkCode>(code: C, data: RemarkData<C>): Remark {
  return { level: 'warning', code, data: data as Remark['data'] }
}

/** A remark as a problem of the field at `path`, under the field's own name. */
export function asProblem({ level, code, data }: Remark, label: string, path: string): Problem {
  return { level, path, code, data: { label, ...data } }
}

/** An apostrophe in front is how spreadsheets mark text; contact lists wrap numbers in invisible signs of direction. */
const aroundText = /^[\p{Cf}'‘’]+|\p{Cf}/gu

/**
 * What was typed as machines write it: half-width, in capitals, without what people put between groups of characters.
 * Only spelling changes here. A letter stays the letter it is, however much it looks like a digit.
 */
export function tidy(text: string, between = /[\s·•.]/g): string {
  return text.normalize('NFKC').toUpperCase().replace(between, '').replace(aroundText, '').normalize('NFKC')
}
