import type { LabelOf } from '../registers/format.ts'
import type { Part, PatrolBooks } from './blanks.ts'
import type { Phrase } from './phrase.ts'
import { recordedFor } from './blanks.ts'
import { choosePhrase, fillPhrase } from './phrase.ts'

/** One sentence of a narrative, as it is kept with the patrol log. */
export interface Sentence {
  id?: string
  text: string
  /** `untouched` as the phrases made it, `edited` by a clerk afterwards, `own` written by hand. */
  mark: string
  /** What it tells; null for one written by hand. */
  part: string | null
  /** Number of the record it tells; null for what the log itself says, and for what was written by hand. */
  source: string | null
}

/** A record that hangs on the patrol and ought to be told. */
export interface Told { register: string, id: string, number: string, title: string, stake: string }
/** What the records say now: the sentences they make, and which records there are. */
export interface Composed { sentences: Sentence[], records: Told[] }

/** The narrative of a patrol from what was recorded and nothing else: who drove where, then sites and findings by the clock, then what came of it. */
export function assemble(books: PatrolBooks, phrases: readonly Phrase[], labelOf: LabelOf): Sentence[] {
  const say = (part: Part, record: Readonly<Record<string, unknown>>, source: string | null): Sentence[] => {
    const phrase = choosePhrase(phrases, part, record)
    const text = phrase && fillPhrase(phrase.text, recordedFor(part, record, books, labelOf))
    return text ? [{ text, mark: 'untouched', part, source }] : []
  }
  const told = [
    ...books.sites.map(record => ({ part: 'site' as const, record, at: String(record.starts) })),
    ...books.findings.map(record => ({ part: 'finding' as const, record, at: String(record.foundAt) })),
  ].toSorted((a, b) => a.at < b.at ? -1 : a.at > b.at ? 1 : 0)
  return [
    ...say('opening', books.patrol, null),
    ...told.flatMap(({ part, record }) => say(part, record, String(record.number))),
    ...say('closing', books.patrol, null),
  ]
}

const ends = /[。！？；…”）]$/

/** 巡查情况 as it is printed, exported and searched: the sentences one after the other. */
export function textOf(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text.trim()).filter(Boolean)
    .map((text, index, all) => index < all.length - 1 && !ends.test(text) ? `${text}。` : text).join('')
}

const isSame = (a: Sentence, b: Sentence) => a.part !== null && a.part === b.part && a.source === b.source

/**
 * Brings a narrative up to what the records say now. What a clerk wrote or changed stays; an untouched sentence becomes the new
 * one, or goes with its record; what was not yet told comes in after what precedes it in time.
 */
export function broughtUp(kept: readonly Sentence[], fresh: readonly Sentence[]): Sentence[] {
  const result = kept.flatMap((sentence): Sentence[] => {
    if (sentence.mark !== 'untouched') return [sentence]
    const now = fresh.find(other => isSame(other, sentence))
    return now ? [{ ...sentence, text: now.text }] : []
  })
  fresh.forEach((sentence, position) => {
    if (result.some(other => isSame(other, sentence))) return
    const before = fresh.slice(0, position).reverse().map(earlier => result.findIndex(other => isSame(other, earlier))).find(at => at >= 0)
    // The closing comes after what was written by hand as well.
    result.splice(sentence.part === 'closing' ? result.length : (before ?? -1) + 1, 0, sentence)
  })
  return result
}

/**
 * Marks every sentence by what it is, whoever says what it were: untouched is what the records make of it now, or what
 * stood there untouched before; anything else about a record was edited.
 */
export function marked(sentences: readonly Sentence[], before: readonly Sentence[], fresh: readonly Sentence[]): Sentence[] {
  return sentences.map((sentence) => {
    if (sentence.part === null) return { ...sentence, mark: 'own', source: null }
    const asMade = [...fresh, ...before.filter(other => other.mark === 'untouched')]
    return { ...sentence, mark: asMade.some(other => isSame(other, sentence) && other.text === sentence.text) ? 'untouched' : 'edited' }
  })
}

/**
 * The sentences of a narrative that was typed as one text. Known sentences are found again; what stands in the place of
 * exactly one of them is that one, edited; anything else was written by hand.
 */
export function readBack(text: string, known: readonly Sentence[]): Sentence[] {
  const found: Sentence[] = []
  let at = 0
  let missing: Sentence[] = []
  const gap = (until: number) => {
    const written = text.slice(at, until).replace(/^[。\s]+/, '').trim()
    if (!written) return
    const [only] = missing
    found.push(only && missing.length === 1 ? { ...only, text: written, mark: only.part === null ? 'own' : 'edited' } : { text: written, mark: 'own', part: null, source: null })
  }
  for (const sentence of known) {
    const place = text.indexOf(sentence.text.trim(), at)
    if (place < 0) {
      missing.push(sentence)
      continue
    }
    gap(place)
    missing = []
    found.push(sentence)
    at = place + sentence.text.trim().length
  }
  gap(text.length)
  return found
}

/** A sentence against the records: `changed` no longer says what they say, `unfounded` has lost its record. `now` is what they say where that is something else. */
export interface Reviewed { standing: 'sound' | 'changed' | 'unfounded', now: string | null, record: Told | null }

export function reviewed(sentence: Sentence, composed: Composed): Reviewed {
  if (sentence.part === null) return { standing: 'sound', now: null, record: null }
  const record = composed.records.find(({ number }) => number === sentence.source) ?? null
  const fresh = composed.sentences.find(other => isSame(other, sentence))
  if (sentence.source !== null && !record) return { standing: 'unfounded', now: null, record }
  if (!fresh) return { standing: sentence.part === 'closing' ? 'unfounded' : 'sound', now: null, record }
  if (fresh.text === sentence.text) return { standing: 'sound', now: null, record }
  return { standing: sentence.mark === 'untouched' ? 'changed' : 'sound', now: fresh.text, record }
}

/** Records the narrative does not tell: none of its sentences is theirs, and nothing written by hand names their number or stake. */
export function untold(sentences: readonly Sentence[], composed: Composed): Told[] {
  const written = sentences.filter(({ mark }) => mark !== 'untouched').map(({ text }) => text).join('\n')
  return composed.records.filter(({ number, stake }) => !sentences.some(({ source }) => source === number) && !written.includes(number) && !(stake && written.includes(stake)))
}
