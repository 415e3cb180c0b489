import type { Problem } from '#contract/problems.ts'
import type { DraftOf, RegisterDefinition } from '#contract/registers/definition.ts'
import type { patrolLogs, phrases } from '#contract/registers/index.ts'
import type { Part } from '#contract/narrative/blanks.ts'
import { blanksOf, partRegisters } from '#contract/narrative/blanks.ts'
import { blanksIn, conditions, readPhrase } from '#contract/narrative/phrase.ts'
import { textOf } from '#contract/narrative/sentences.ts'
import { problem } from '#contract/problems.ts'
import { phrases as phrasesRegister } from '#contract/registers/index.ts'

type Phrase = DraftOf<typeof phrases>

const partWords: Readonly<Record<Part, string>> = { opening: '起始', site: '现场记录', finding: '发现问题', closing: '结尾' }

/** The text of a phrase can be read, names only what the records have, and rests on at least one of them. */
export function phraseText(phrase: Phrase): Problem[] {
  const clauses = readPhrase(phrase.text)
  if (!clauses) return [problem('error', 'text', 'PHRASE_BRACKETS')]
  const part = phrase.part as Part
  const known = blanksOf(part)
  const unknown = blanksIn(clauses).filter(blank => !known.includes(blank))
  if (unknown.length) return unknown.map(blank => problem('error', 'text', 'BLANK_UNKNOWN', { blank, part: partWords[part], known: known.join('、') }))
  return blanksIn(clauses.filter(({ optional }) => !optional)).length ? [] : [problem('error', 'text', 'PHRASE_WITHOUT_BLANK')]
}

/** A phrase is narrowed only by what the records it tells have. */
export function phraseConditions(phrase: Phrase): Problem[] {
  const part = phrase.part as Part
  const of: RegisterDefinition['fields'] = partRegisters[part].fields
  return conditions.filter((name) => {
    const [field, there] = [phrasesRegister.fields[name], of[name]]
    return phrase[name] && !(there?.type === 'choice' && there.dictionary === field.dictionary)
  }).map(name => problem('error', name, 'CONDITION_ELSEWHERE', { label: phrasesRegister.fields[name].label, part: partWords[part] }))
}

/** Words that say all is well. Outside a site record that says so they would be boilerplate. */
const claims = /(?<![不非])正常|(?<!不)良好|完好|无异常|未发现|未见|(?<!不)畅通/

export function phraseClaims(phrase: Phrase): Problem[] {
  if (phrase.part === 'site' && phrase.condition === 'normal') return []
  const written = (readPhrase(phrase.text) ?? []).flatMap(({ pieces }) => pieces.filter(piece => typeof piece === 'string')).join('\n')
  const [word] = claims.exec(written) ?? []
  return word ? [problem('error', 'text', 'PHRASE_CLAIMS', { word })] : []
}

/** What a new sentence rests on belongs to this patrol, and 巡查情况 is the sentences one after the other. */
export function patrolNarrative({ sentences, summary }: Pick<DraftOf<typeof patrolLogs>, 'sentences' | 'summary'>, facts: { sources: ReadonlySet<string> }): Problem[] {
  if (sentences.length === 0) return []
  return [
    ...sentences.flatMap(({ source }, index) => source === null || facts.sources.has(source) ? [] : [problem('error', `sentences.${index}.source`, 'SENTENCE_ELSEWHERE', { number: source })]),
    ...(summary === textOf(sentences) ? [] : [problem('error', 'summary', 'NARRATIVE_DIFFERS')]),
  ]
}
