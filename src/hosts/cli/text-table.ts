/** Characters a terminal draws two columns wide: Chinese, kana, hangul, full-width forms, most emoji. */
const wide = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u
/** Drawn on top of the character before. */
const joined = /[\p{Mn}\p{Me}\p{Cf}]/u
/** Punctuation whose width depends on the font; Chinese terminals draw it wide. */
const chinesePunctuation = /[“”‘’…—·]/u

const widthOf = (character: string) => joined.test(character) ? 0 : wide.test(character) || chinesePunctuation.test(character) ? 2 : 1

export function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + widthOf(character), 0)
}

/** Cuts a text to a width, saying by `…` that there is more. */
export function fit(text: string, width: number): string {
  const flat = text.replace(/\s+/g, ' ')
  if (displayWidth(flat) <= width) return flat
  let kept = ''
  let used = 2
  for (const character of flat) {
    used += widthOf(character)
    if (used > width) break
    kept += character
  }
  return `${kept}…`
}

export const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - displayWidth(text)))

/** Longest cell of a list: a narrative is read with `show`. */
const cellMax = 36

export interface TextColumn { label: string, align?: 'right' }

/** Rows under their headings, columns aligned however wide their characters are. */
export function textTable(columns: readonly TextColumn[], rows: ReadonlyArray<readonly string[]>): string {
  const cells = [columns.map(column => column.label), ...rows].map(row => row.map(cell => fit(cell, cellMax)))
  const widths = columns.map((_, index) => Math.max(...cells.map(row => displayWidth(row[index] ?? ''))))
  const line = (row: readonly string[]) => row.map((cell, index) => {
    const space = ' '.repeat(Math.max(0, widths[index]! - displayWidth(cell)))
    return columns[index]!.align === 'right' ? space + cell : cell + space
  }).join('  ').trimEnd()
  const rule = widths.map(width => '-'.repeat(width)).join('  ')
  const [head, ...body] = cells
  return [line(head!), rule, ...body.map(line), ''].join('\n')
}
