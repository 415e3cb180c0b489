import { describe, expect, it } from 'vitest'
import { gap, layOut, nearPages, pageAt, stripHeight } from '#renderer/modules/preview/page-layout.ts'

const a4 = { width: 595, height: 842 }
const lying = { width: 842, height: 595 }
const room = { width: 932, height: 640 }
const pages = (count: number) => Array.from({ length: count }, () => a4)

describe('the pages of a paper on screen', () => {
  it('are as wide as the window when they are to be read', () => {
    const [first, second] = layOut(pages(2), room, 'width')
    expect(first).toEqual({ number: 1, top: gap, width: 900, height: 1273 })
    expect(second!.top).toBe(gap + 1273 + gap)
  })

  it('are seen whole, one at a time, when their look is to be judged', () => {
    for (const { width, height } of layOut([a4, lying], room, 'page')) {
      expect(height).toBeLessThanOrEqual(room.height - 2 * gap)
      expect(width).toBeLessThanOrEqual(room.width - 2 * gap)
    }
  })

  it('keep their own sizes side by side in one paper', () => {
    const [standing, wide] = layOut([a4, lying], room, 'width')
    expect([standing!.width, wide!.width]).toEqual([900, 900])
    expect(wide!.height).toBeLessThan(standing!.height)
  })

  it('are not blown up beyond half again their size', () => {
    const slip = { width: 227, height: 600 }
    expect(layOut([slip], room, 'width')[0]).toMatchObject({ width: 454, height: 1200 })
  })
})

describe('a paper of a thousand pages', () => {
  const strip = layOut(pages(1000), room, 'width')

  it('has only those drawn that are near', () => {
    for (const scrollTop of [0, strip[500]!.top, stripHeight(strip) - room.height]) {
      const near = nearPages(strip, scrollTop, room.height)
      expect(near.length).toBeLessThanOrEqual(3)
      expect(near.map(({ number }) => number)).toContain(pageAt(strip, scrollTop, room.height))
    }
  })

  it('says which page one is reading, from the first to the last', () => {
    expect(pageAt(strip, 0, room.height)).toBe(1)
    expect(pageAt(strip, strip[499]!.top - gap, room.height)).toBe(500)
    expect(pageAt(strip, stripHeight(strip) - room.height, room.height)).toBe(1000)
  })
})

it('a short paper is on its first page until one moves', () => {
  const short = layOut(pages(2), { width: 300, height: 2000 }, 'width')
  expect(pageAt(short, 0, 2000)).toBe(1)
})
