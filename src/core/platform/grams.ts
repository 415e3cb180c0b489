/**
 * What the search index holds of a text: every pair and triple of neighbouring characters within a run of letters and digits.
 * Pairs serve the two-character words that most Chinese queries are; triples keep longer ones from matching everywhere.
 */
const runs = /[\p{L}\p{N}]+/gu

/** Text as it is compared: compatibility forms folded, lower case. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

function runsOf(text: string): string[][] {
  return (foldText(text).match(runs) ?? []).map(run => [...run])
}

/** The index tokenizer splits at ASCII punctuation and blanks only; grams hold letters and digits, so each stays one token. */
export function gramsOf(text: string, prefix = ''): Set<string> {
  const grams = new Set<string>()
  for (const run of runsOf(text)) {
    for (let at = 0; at < run.length; at++) {
      if (at + 1 < run.length) grams.add(prefix + run[at] + run[at + 1])
      if (at + 2 < run.length) grams.add(prefix + run[at] + run[at + 1] + run[at + 2])
    }
    if (run.length === 1) grams.add(prefix + run[0])
  }
  return grams
}

/**
 * Tokens that all must be present for a needle to occur: its triples, or its pairs. A lone character (the 0 of `XC2026-0`)
 * may be the edge of a longer run in the text, which holds no token for it, so it counts only where there is nothing else.
 */
export function needleGrams(needle: string, prefix = ''): string[] {
  const grams = new Set<string>()
  const runs = runsOf(needle)
  const sure = runs.filter(run => run.length > 1)
  for (const run of sure.length ? sure : runs) {
    if (run.length < 3) { grams.add(prefix + run.join('')); continue }
    for (let at = 0; at + 2 < run.length; at++) grams.add(prefix + run[at] + run[at + 1] + run[at + 2])
  }
  return [...grams]
}
