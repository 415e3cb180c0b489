import type { SearchAnswer } from '#contract/desk.ts'
import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { Database } from '../db/database.ts'
import { dictionaries } from '#contract/dictionaries.ts'
import { dictionaryEntries, findRegister, mustFindRegister, phrases, registerDefinitions } from '#contract/registers/index.ts'
import { foldText } from '../platform/grams.ts'
import { needleFor } from '../platform/search.ts'

interface Hit { record_id: string, title: string, text: string }

/** What a brigade keeps comes before what it counts: a person or a road section is one hit among a hundred patrols that name it. Words the program works with come last. */
const searched = [...registerDefinitions].sort((a, b) => rank(a) - rank(b)).map(definition => definition.code)
function rank({ code, day }: RegisterDefinition): number {
  return code === dictionaryEntries.code || code === phrases.code ? 2 : day ? 1 : 0
}

/** Words only the program sets are in every other record: kinds of violation, states. Asked for by register they are found all the same. */
const fixed = Object.entries(dictionaries).filter(([, dictionary]) => dictionary.fixed).map(([code]) => code)
const isChangeable = `NOT EXISTS (SELECT 1 FROM dictionary_entries e WHERE e.id = d.record_id AND e.dictionary IN (${fixed.map(() => '?').join(', ')}))`

/** Search over registers: newest first within each, verified literally, with the place the words were found at. */
export function findRecords(db: Database, input: { text: string, in?: readonly string[], limit: number }): SearchAnswer {
  const codes = input.in?.length ? input.in : searched
  const groups = codes.flatMap((code) => {
    const definition = findRegister(code)
    const needle = needleFor(input.text, code)
    if (!definition || !needle) return []
    const narrowed = code === dictionaryEntries.code && !input.in?.length
    const hits = db.prepare(`SELECT d.record_id, d.title, d.text FROM search_fts f CROSS JOIN search_docs d ON d.ord = f.rowid
      WHERE f.search_fts MATCH ? AND ${needle.check}${narrowed ? ` AND ${isChangeable}` : ''} ORDER BY f.rowid DESC LIMIT ?`).all(needle.match, ...needle.parameters, ...narrowed ? fixed : [], input.limit) as Hit[]
    return hits.length ? [{ code, label: definition.label, items: hits.map(hit => asItem(db, code, hit, input.text)) }] : []
  })
  return { groups }
}

function asItem(db: Database, code: string, hit: Hit, text: string): SearchAnswer['groups'][number]['items'][number] {
  const { table, number, day } = mustFindRegister(code)
  const row = db.prepare(`SELECT ${number ? 'number' : 'NULL'} AS number, ${day ?? 'NULL'} AS day FROM ${table} WHERE id = ?`).get(hit.record_id) as { number: string | null, day: string | null }
  return { id: hit.record_id, title: hit.title, snippet: code === dictionaryEntries.code ? dictionaryOf(db, hit.record_id) : snippetOf(hit.text, text), ...row }
}

/** A word says nothing without what it is a word for. */
function dictionaryOf(db: Database, id: string): string {
  const { dictionary } = db.prepare('SELECT dictionary FROM dictionary_entries WHERE id = ?').get(id) as { dictionary: string }
  return Object.entries(dictionaries).find(([code]) => code === dictionary)?.[1].label ?? dictionary
}

/** A few words around the first place the needle stands at. The index keeps letters small; plates, numbers and routes are written large. */
function snippetOf(text: string, needle: string): string {
  const flat = text.replace(/\s+/g, ' ')
  const at = Math.max(0, flat.indexOf(foldText(needle).split(/\s+/)[0] ?? ''))
  const from = Math.max(0, at - 16)
  return `${from > 0 ? '…' : ''}${flat.slice(from, at + 40).toUpperCase()}${at + 40 < flat.length ? '…' : ''}`
}
