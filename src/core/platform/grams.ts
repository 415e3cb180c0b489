/**
 * What the search index holds of a text: every pair and triple of neighbouring characters within a run of letters and digits.
 * Pairs serve the two-character words that most Chinese queries are; triples keep longer ones from matching everywhere.
 */
const runs = /[\p{L}\p{N}]+/gu

/** Text as it is compared: compatibility forms folded, lower case. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Characters of each run; a run without rare characters is cut as the string it is. */
function runsOf(folded: string): Array<string | string[]> {
  return (folded.match(runs) ?? []).map(run => (/[\uD800-\uDBFF]/.test(run) ? [...run] : run))
}

/**
 * Of a text already folded. The index tokenizer splits at ASCII punctuation and blanks only; grams hold letters and digits,
 * so each stays one token.
 */
export function gramsOf(folded: string, prefix = ''): Set<string> {
  const grams = new Set<string>()
  for (const run of runsOf(folded)) {
    let pair = ''
    for (let at = 1; at < run.length; at++) {
      const last = run[at]!
      if (pair) grams.add(pair + last)
      pair = prefix + run[at - 1]! + last
      grams.add(pair)
    }
    if (run.length === 1) grams.add(prefix + run[0]!)
  }
  return grams
}

/**
 * Tokens that all must be present for a needle to occur: its triples, or its pairs. A lone character (the 0 of `XC2026-0`)
 * may be the edge of a longer run in the text, which holds no token for it, so it counts only where there is nothing else.
 */
export function needleGrams(needle: string, prefix = ''): string[] {
  const grams = new Set<string>()
  const runs = runsOf(foldText(needle))
  const sure = runs.filter(run => run.length > 1)
  for (const run of sure.length ? sure : runs) {
    if (run.length < 3) { grams.add(prefix + [...run].join('')); continue }
    for (let at = 0; at + 2 < run.length; at++) grams.add(prefix + run[at]! + run[at + 1]! + run[at + 2]!)
  }
  return [...grams]
}
