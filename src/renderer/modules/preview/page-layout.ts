/** Extent of a page in points, or of what it takes on screen in CSS pixels. */
export interface Size { width: number, height: number }

/** Where a page stands on the strip of all pages, in CSS pixels. */
export interface PlacedPage extends Size { number: number, top: number }

export type Fit = 'width' | 'page'

/** Around and between the pages. */
export const gap = 16

/** One and a half times its size on paper. A narrow slip drawn wider shows nothing more. */
const largest = 1.5 * 96 / 72

/** Places every page below the one before, as large as the window allows. */
export function layOut(sizes: readonly Size[], room: Size, fit: Fit): PlacedPage[] {
  let top = gap
  return sizes.map(({ width, height }, index) => {
    const byWidth = (room.width - 2 * gap) / width
    const scale = Math.max(0, Math.min(largest, byWidth, fit === 'page' ? (room.height - 2 * gap) / height : byWidth))
    const placed = { number: index + 1, top, width: Math.floor(width * scale), height: Math.floor(height * scale) }
    top += placed.height + gap
    return placed
  })
}

/** Height of the whole strip. */
export function stripHeight(pages: readonly PlacedPage[]): number {
  const last = pages.at(-1)
  return last ? last.top + last.height + gap : 0
}

/** The pages in sight and those a screenful away: only they are drawn. */
export function nearPages(pages: readonly PlacedPage[], scrollTop: number, roomHeight: number): PlacedPage[] {
  return pages.filter(({ top, height }) => top + height > scrollTop - roomHeight && top < scrollTop + 2 * roomHeight)
}

/** Number of the page one is reading: the one that reaches into the upper third. At the end of the strip it is the last, and before one moves the first. */
export function pageAt(pages: readonly PlacedPage[], scrollTop: number, roomHeight: number): number {
  if (scrollTop <= 0) return 1
  if (scrollTop + roomHeight >= stripHeight(pages) - 1) return pages.length
  return Math.max(1, pages.findLastIndex(({ top }) => top <= scrollTop + roomHeight / 3) + 1)
}
