/**
 * The manual is written in a small part of Markdown, so that it also reads well in a plain editor:
 * headings, paragraphs, lists, tables, remarks (`>`) and pictures; in a line **words on the screen**,
 * `keys and commands` and [links](20-entry.md#section). Anything else is refused rather than shown wrong.
 */
export type Span =
  | { kind: 'text' | 'label' | 'key', text: string }
  | { kind: 'link', text: string, to: Address }

/** A chapter, or one of its sections by its title. */
export interface Address { chapter: string, section?: string }

export type Block =
  | { kind: 'paragraph', spans: Span[] }
  | { kind: 'remark', spans: Span[] }
  | { kind: 'list', isOrdered: boolean, items: Span[][] }
  | { kind: 'table', head: Span[][], rows: Span[][][] }
  | { kind: 'picture', file: string, caption: string }

/** What stands before the first heading of a chapter is its section without a title. */
export interface Section { title: string, blocks: Block[] }
export interface Chapter { slug: string, title: string, sections: Section[] }

/** `20-entry.md` is the chapter `entry`; the number only orders. */
export const slugOf = (file: string): string => file.replace(/^.*\//, '').replace(/^\d+-/, '').replace(/\.md$/, '')

/** `entry#修改` as an address. */
export function readAddress(text: string): Address {
  const [chapter = '', section] = text.split('#')
  return { chapter: slugOf(chapter), ...(section && { section }) }
}

function readSpans(text: string): Span[] {
  return text.split(/(\*\*.+?\*\*|`.+?`|\[.+?\]\(.+?\))/).filter(Boolean).map((part): Span => {
    if (part.startsWith('**')) return { kind: 'label', text: part.slice(2, -2) }
    if (part.startsWith('`')) return { kind: 'key', text: part.slice(1, -1) }
    const link = /^\[(.+?)\]\((.+?)\)$/.exec(part)
    if (link) return { kind: 'link', text: link[1]!, to: readAddress(link[2]!) }
    if (/[*`<]|\]\(/.test(part)) throw new Error(`The manual cannot show “${part}”.`)
    return { kind: 'text', text: part }
  })
}

const cellsOf = (line: string) => line.replace(/^\||\|$/g, '').split('|').map(cell => readSpans(cell.trim()))

function readBlock(lines: string[]): Block {
  const [first = ''] = lines
  const picture = /^!\[(.*)\]\(pictures\/(.+)\)$/.exec(first)
  if (picture) return { kind: 'picture', caption: picture[1]!, file: picture[2]! }
  if (first.startsWith('|')) return { kind: 'table', head: cellsOf(first), rows: lines.slice(2).map(cellsOf) }
  if (first.startsWith('> ')) return { kind: 'remark', spans: readSpans(lines.map(line => line.replace(/^> /, '')).join('')) }
  const mark = /^(?:- |\d+\. )/
  if (!mark.test(first)) return { kind: 'paragraph', spans: readSpans(lines.join('')) }
  const stray = lines.find(line => !mark.test(line))
  if (stray !== undefined) throw new Error(`An item of a list is one line; “${stray}” is none.`)
  return { kind: 'list', isOrdered: !first.startsWith('- '), items: lines.map(line => readSpans(line.replace(mark, ''))) }
}

export function readChapter(file: string, text: string): Chapter {
  const chapter: Chapter = { slug: slugOf(file), title: '', sections: [{ title: '', blocks: [] }] }
  for (const paragraph of text.trim().split(/\n\s*\n/)) {
    const [line = ''] = paragraph.split('\n')
    if (line.startsWith('# ')) chapter.title = line.slice(2)
    else if (line.startsWith('## ')) chapter.sections.push({ title: line.slice(3), blocks: [] })
    else if (line.startsWith('#')) throw new Error(`A chapter has sections and nothing below them: “${line}”.`)
    else chapter.sections.at(-1)!.blocks.push(readBlock(paragraph.split('\n')))
  }
  return chapter
}

/** Every piece of text in a section, in reading order. */
export function spansIn(section: Section): Span[] {
  return section.blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flat()
    if (block.kind === 'table') return [...block.head, ...block.rows.flat()].flat()
    if (block.kind === 'picture') return [{ kind: 'text' as const, text: block.caption }]
    return block.spans
  })
}
