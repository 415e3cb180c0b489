import type { DraftOf } from '../registers/definition.ts'
import type { phrases } from '../registers/phrases.ts'

/**
 * The text of a phrase. `{{地点}}` is a blank; a part in square brackets may be left out.
 * A clause with a blank that has nothing recorded is not said, and the sentence itself is the outermost clause:
 * that is what keeps a narrative from claiming what nobody wrote down.
 */
export type Phrase = Pick<DraftOf<typeof phrases>, 'part' | 'name' | 'method' | 'matter' | 'condition' | 'kind' | 'state' | 'text' | 'position'>

/** Fields of a phrase that narrow what it is used for; each stands for the field of that name in the record. */
export const conditions = ['method', 'matter', 'condition', 'kind', 'state'] as const

export interface Clause { optional: boolean, pieces: ReadonlyArray<string | { blank: string }> }

/** The clauses of a phrase, or null where braces or brackets do not pair. Brackets are not nested. */
export function readPhrase(text: string): Clause[] | null {
  const clauses: Clause[] = []
  let pieces: Array<string | { blank: string }> = []
  let isOpen = false
  const close = () => {
    if (pieces.length) clauses.push({ optional: isOpen, pieces })
    pieces = []
  }
  for (const [token, blank] of text.matchAll(/\{\{([^{}[\]]*)\}\}|[^{}[\]]+|[{}[\]]/g)) {
    if (blank !== undefined) pieces.push({ blank: blank.trim() })
    else if (token === '[' || token === ']') {
      if ((token === '[') === isOpen) return null
      close()
      isOpen = token === '['
    }
    else if (token === '{' || token === '}') return null
    else pieces.push(token)
  }
  if (isOpen) return null
  close()
  return clauses
}

/** Names of the blanks of some clauses, in order. */
export const blanksIn = (clauses: readonly Clause[]): string[] => clauses.flatMap(({ pieces }) => pieces.flatMap(piece => typeof piece === 'string' ? [] : [piece.blank]))

/** The sentence a phrase makes of what was recorded, or null where something it cannot do without was not. */
export function fillPhrase(text: string, recorded: ReadonlyMap<string, string>): string | null {
  let sentence = ''
  for (const { optional, pieces } of readPhrase(text) ?? []) {
    const isTold = pieces.every(piece => typeof piece === 'string' || recorded.get(piece.blank))
    if (!isTold && !optional) return null
    if (isTold) sentence += pieces.map(piece => typeof piece === 'string' ? piece : recorded.get(piece.blank)).join('')
  }
  return sentence || null
}

/** The phrase that says most precisely what a record is: the one with the most conditions, all of which hold. */
export function choosePhrase(all: readonly Phrase[], part: string, record: Readonly<Record<string, unknown>>): Phrase | undefined {
  const precision = (phrase: Phrase) => conditions.filter(name => phrase[name]).length
  return all
    .filter(phrase => phrase.part === part && conditions.every(name => !phrase[name] || phrase[name] === record[name]))
    .toSorted((a, b) => precision(b) - precision(a) || a.position - b.position || (a.name < b.name ? -1 : 1))[0]
}
