import { setBlock } from './page-blocks.ts'
import { INK, innerWidth, pageLook } from './page-look.ts'
import type { Content } from 'pdfmake/interfaces'
import type { PageLook } from './page-look.ts'
import type { Block, LabelledValue, Paper } from './paper.ts'
import type { Photo } from './photos.ts'
import type { Typesetter } from './text-runs.ts'

/** A paper ready for the PDF library: one section with its own head, foot and page count. */
interface Frame { section: Content, pages: () => number }

export function setPaper(paper: Paper, type: Typesetter, photos: ReadonlyMap<string, Photo>): Frame {
  const look = pageLook(paper)
  const pages: number[] = []
  const section = {
    section: {
      stack: [...titleBlock(paper, look, type), ...withoutTrailingBreaks(paper.blocks).map(block => setBlock(block, { look, type, photos })), ...rollFoot(paper, look, type)],
      fontSize: look.body,
      color: INK.text,
    },
    pageSize: { width: look.width, height: look.height ?? 'auto' },
    pageOrientation: look.height === undefined || look.width < look.height ? 'portrait' : 'landscape',
    pageMargins: [look.margins.left, look.margins.top, look.margins.right, look.margins.bottom],
    // All heads are set before the first foot, once the text is laid out: so the foot knows how many pages there are.
    header: (page: number) => {
      pages.push(page)
      return pages.length > 1 ? runningHead(paper, look, type) : undefined
    },
    footer: (page: number) => look.height === undefined ? undefined : foot(paper, look, type, page - pages[0]! + 1, pages.length),
  }
  // The published types know neither sections of differing size nor a roll without end.
  return { section: section as unknown as Content, pages: () => pages.length }
}

/** A break with nothing behind it would print an empty page. */
function withoutTrailingBreaks(blocks: readonly Block[]): readonly Block[] {
  return blocks.slice(0, blocks.findLastIndex(block => block.kind !== 'pageBreak') + 1)
}

function titleBlock(paper: Paper, look: PageLook, type: Typesetter): Content[] {
  const lines: Content[] = []
  if (paper.header)
    lines.push({ text: type.set(paper.header), fontSize: look.heading, alignment: 'center', margin: [0, 0, 0, 2] })
  lines.push({ text: type.set(paper.title), fontSize: look.title, bold: true, alignment: 'center', margin: [0, 0, 0, 4] })
  if (paper.subtitle)
    lines.push({ text: type.set(paper.subtitle), alignment: 'center', margin: [0, 0, 0, 4] })
  if (paper.number)
    lines.push({ text: type.set(paper.number), alignment: 'right', margin: [0, 2, 0, 4] })
  const meta = paper.meta ?? []
  for (let start = 0; start < meta.length; start += look.abreast.meta)
    lines.push(metaLine(meta.slice(start, start + look.abreast.meta), look, type))
  lines.push({ text: '', fontSize: 1, margin: [0, 0, 0, look.body * 0.4] })
  return lines
}

/** First to the left edge, last to the right, the rest between: the line above a Chinese official table. */
function metaLine(items: readonly LabelledValue[], look: PageLook, type: Typesetter): Content {
  return {
    columns: items.map(({ label, value }, index) => ({
      text: type.set(`${label}：${value}`),
      width: stretches(index, items.length) ? '*' : 'auto',
      alignment: index === 0 ? 'left' : index === items.length - 1 ? 'right' : 'center',
    }) as const),
    columnGap: 14,
    fontSize: Math.min(look.body, 9.5),
    margin: [0, 3, 0, 1],
  }
}

/** Whatever stands between the edges takes the room left; of two items the second, of one the only. */
function stretches(index: number, count: number): boolean {
  return count < 3 ? index === count - 1 : index > 0 && index < count - 1
}

function runningHead(paper: Paper, look: PageLook, type: Typesetter): Content {
  return {
    margin: [look.margins.left, look.margins.top - look.small - 14, look.margins.right, 0],
    fontSize: look.small,
    color: INK.quiet,
    stack: [
      { columns: [
        { text: type.set(paper.header ?? ''), width: '*' },
        { text: type.set(paper.title), width: 'auto', alignment: 'right' },
      ] },
      { canvas: [{ type: 'line', x1: 0, y1: 2, x2: innerWidth(look), y2: 2, lineWidth: 0.4, lineColor: INK.quiet }] },
    ],
  }
}

function foot(paper: Paper, look: PageLook, type: Typesetter, page: number, pages: number): Content {
  return {
    margin: [look.margins.left, look.margins.bottom * 0.3, look.margins.right, 0],
    fontSize: look.small,
    color: INK.quiet,
    columns: [
      { text: type.set(paper.footer ?? ''), width: '*' },
      { text: `第 ${page} 页 / 共 ${pages} 页`, width: 'auto', alignment: 'center' },
      { text: '', width: '*' },
    ],
  }
}

/** A roll has no foot of a page: the remark follows the text. */
function rollFoot(paper: Paper, look: PageLook, type: Typesetter): Content[] {
  return look.height === undefined && paper.footer
    ? [{ text: type.set(paper.footer), fontSize: look.small, alignment: 'center', margin: [0, 10, 0, 0] }]
    : []
}
