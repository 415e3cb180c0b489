import type { Database } from '../db/database.ts'
import { dayNumber } from '#contract/wall-time.ts'
import { foldText, gramsOf, needleGrams } from './grams.ts'

/** What can be found of a record. `initialsText` is what its 拼音 initials are taken from, already as letters. */
export interface SearchDoc { register: string, recordId: string, day: string, title: string, text: string, initials: string }

/** Tokens of these prefixes never come from a text: facets (which register, which year) and initials. */
const facet = { register: 'ßr', year: 'ßy', initials: 'ßi' } as const
const perDay = 2 ** 20

/** First key of a day. Keys pass 2^31, and FTS5 honours rowid bounds only as integers, so they are bound as BigInt. */
export const firstOrd = (day: string): bigint => BigInt(dayNumber(day)) * BigInt(perDay)
/** First key after a day. */
export const endOrd = (day: string): bigint => firstOrd(day) + BigInt(perDay)

const sql = {
  top: 'SELECT max(ord) AS ord FROM search_docs WHERE ord >= ? AND ord < ?',
  find: 'SELECT ord FROM search_docs WHERE record_id = ?',
  insertDoc: 'INSERT INTO search_docs (ord, register, record_id, title, text, initials) VALUES (?, ?, ?, ?, ?, ?)',
  insertGrams: 'INSERT INTO search_fts (rowid, grams) VALUES (?, ?)',
  deleteDoc: 'DELETE FROM search_docs WHERE ord = ?',
  deleteGrams: 'DELETE FROM search_fts WHERE rowid = ?',
}

/** The first free key of a day. */
export function nextOrd(db: Database, day: string): bigint {
  const first = firstOrd(day)
  const top = (db.prepare(sql.top).get(first, endOrd(day)) as { ord: number | null }).ord
  return top === null ? first : BigInt(top) + 1n
}

/** Makes a record findable, in the transaction that saves it. */
export function indexDoc(db: Database, doc: SearchDoc, ord = nextOrd(db, doc.day)): void {
  const text = foldText(doc.text)
  const grams = gramsOf(`${foldText(doc.title)}\n${text}`)
  for (const gram of gramsOf(doc.initials, facet.initials)) grams.add(gram)
  grams.add(facet.register + doc.register.replaceAll('-', '')).add(facet.year + doc.day.slice(0, 4))
  db.prepare(sql.insertDoc).run(ord, doc.register, doc.recordId, doc.title, text, doc.initials)
  db.prepare(sql.insertGrams).run(ord, [...grams].join(' '))
}

export function unindexDoc(db: Database, recordId: string): void {
  const found = db.prepare(sql.find).get(recordId) as { ord: number } | undefined
  if (!found) return
  db.prepare(sql.deleteDoc).run(found.ord)
  db.prepare(sql.deleteGrams).run(found.ord)
}

/**
 * The index expression and the literal check of a needle. The index holds grams, not words, so each hit is
 * verified against the text; Latin needles also match 拼音 initials.
 */
export interface Needle {
  match: string
  check: string
  parameters: string[]
  /** Whether the check only repeats what the index says, which holds a pair or triple wherever it stands. */
  isExact: boolean
}

export function needleFor(text: string, register?: string): Needle | undefined {
  const words = foldText(text).split(/\s+/).filter(Boolean)
  const parts: string[] = register ? [quote(facet.register + register.replaceAll('-', ''))] : []
  const checks: string[] = []
  const parameters: string[] = []
  for (const word of words) {
    const grams = needleGrams(word)
    if (grams.length === 0) return undefined
    const inText = allOf(grams)
    const isInitials = /^[a-z0-9]+$/.test(word)
    parts.push(isInitials ? `(${inText} OR ${allOf(needleGrams(word, facet.initials))})` : inText)
    checks.push(isInitials ? '(instr(d.text, ?) > 0 OR instr(d.initials, ?) > 0)' : 'instr(d.text, ?) > 0')
    parameters.push(...(isInitials ? [word, word] : [word]))
  }
  return checks.length ? { match: parts.join(' AND '), check: checks.join(' AND '), parameters, isExact: words.every(word => pairOrTriple.test(word)) } : undefined
}

const pairOrTriple = /^[\p{L}\p{N}]{2,3}$/u
/** A character alone stands at the head of a pair far more often than by itself. */
const quote = (token: string) => `"${token.replaceAll('"', '""')}"${[...token].length === 1 ? '*' : ''}`
const allOf = (tokens: string[]) => (tokens.length === 1 ? quote(tokens[0]!) : `(${tokens.map(quote).join(' AND ')})`)
