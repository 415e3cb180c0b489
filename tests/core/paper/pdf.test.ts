import { writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { renderPdf } from '#core/platform/paper/render-pdf.ts'
import { pdfText, poppler, resourcesDir, workFolder } from './sample.ts'
import type { Block, Paper } from '#core/platform/paper/paper.ts'

const notice: Paper = {
  size: 'a4',
  header: '青山县交通运输综合行政执法大队',
  title: '责令改正通知书',
  subtitle: '青交执改〔2026〕第 7 号',
  meta: [{ label: '单位', value: '一中队' }, { label: '日期', value: '2026-03-08' }],
  blocks: [
    { kind: 'fields', columns: 2, cells: [{ label: '当事人', value: '王𠮷' }, { label: '证件号码', value: '510104199003078888' }, { label: '住址', value: '青山县人民路 1 号', span: 2 }] },
    { kind: 'heading', text: '一、违法事实' },
    { kind: 'text', text: '经张䶮、李𬭎现场检查，车辆🚗未随车携带道路运输证。' },
    { kind: 'table', columns: [{ label: '项目' }, { label: '金额', align: 'right', width: 80 }], rows: [['罚款', '200.00']] },
    { kind: 'signatures', lines: ['当事人', '执法人员'] },
  ],
}

async function printed(papers: readonly Paper[]) {
  const file = workFolder().path('打印.pdf')
  const result = await renderPdf(papers, { resourcesDir })
  writeFileSync(file, result.bytes)
  return { ...result, file, text: (...options: string[]) => pdfText(file, ...options) }
}

const paper = (blocks: readonly Block[], more: Partial<Paper> = {}): Paper => ({ size: 'a4', title: '记录', blocks, ...more })
const pageText = (file: string, page: number) => pdfText(file, '-f', String(page), '-l', String(page))

describe('a printed notice', () => {
  it('can be searched and copied, rare characters of names included', async () => {
    const { text, missing } = await printed([notice])
    for (const part of ['责令改正通知书', '青交执改〔2026〕第 7 号', '单位：一中队', '510104199003078888', '王𠮷', '张䶮、李𬭎', '🚗', '200.00', '执法人员：', '第 1 页 / 共 1 页'])
      expect(text()).toContain(part)
    expect(missing).toEqual([])
  })

  it('carries its fonts as subsets with their Unicode, so it prints the same everywhere', async () => {
    const { file, bytes } = await printed([notice])
    const fonts = poppler('pdffonts', file).split('\n').slice(2).filter(Boolean)
    expect(fonts.map(line => line.split(/\s+/)[0]!.replace(/^[A-Z]{6}\+/, '')).sort())
      .toEqual(['NotoEmoji-Regular', 'NotoSansJP-Regular', 'NotoSansSC-Bold', 'NotoSansSC-Regular'])
    for (const line of fonts)
      expect(line).toMatch(/yes yes yes/)
    expect(bytes.length).toBeLessThan(150_000)
  })

  it('shows the code of a character no font has, and names it', async () => {
    const { text, missing } = await printed([paper([{ kind: 'text', text: '当事人李\u{323AF}' }])])
    expect(text()).toContain('李〔U+323AF〕')
    expect(missing).toEqual(['U+323AF \u{323AF}'])
  })

  it('prints a pasted text without its control characters', async () => {
    const { text, missing } = await printed([paper([{ kind: 'text', text: '甲\u0000\u001B\u0007乙\uD800' }])])
    expect(text()).toContain('甲乙')
    expect(missing).toEqual([])
  })

  it('takes nothing from the network or the disk, whatever the text says', async () => {
    const { text } = await printed([paper([{ kind: 'text', text: 'https://example.invalid/x.png file:///etc/passwd' }])])
    expect(text()).toContain('file:///etc/passwd')
  })

  it('is a page of the size it was made for', async () => {
    const { file, pages } = await printed([
      paper([]),
      paper([], { orientation: 'landscape' }),
      paper([], { size: 'a5' }),
      paper([{ kind: 'text', text: '告知' }, { kind: 'pageBreak' }, { kind: 'text', text: '存根' }], { size: '80mm', footer: '咨询电话 12328' }),
    ])
    expect(pages).toBe(4)
    const sizes = [...poppler('pdfinfo', '-f', '1', '-l', '4', file).matchAll(/size: +([\d.]+) x ([\d.]+)/g)].map(found => [Math.round(Number(found[1])), Math.round(Number(found[2]))])
    expect(sizes.slice(0, 3)).toEqual([[595, 842], [842, 595], [420, 595]])
    expect(sizes[3]![0]).toBe(227)
    expect(sizes[3]![1]).toBeLessThan(400) // as long as its text, not an endless roll
    expect(pageText(file, 4)).toContain('咨询电话 12328')
    expect(pageText(file, 4)).not.toContain('共 1 页')
  })
})

describe('several papers in one print', () => {
  const long = paper([{ kind: 'text', text: '巡查情况正常。\n'.repeat(90) }], { title: '长记录', header: '一中队' })

  it('each begin on a new page and count their own pages', async () => {
    const { file, pages } = await printed([notice, long, notice])
    expect(pages).toBe(2 + Number(poppler('pdfinfo', file).match(/Pages: +(\d+)/)![1]) - 2)
    expect(pageText(file, 1)).toContain('第 1 页 / 共 1 页')
    expect(pageText(file, 2)).toContain(`第 1 页 / 共 ${pages - 2} 页`)
    expect(pageText(file, pages - 1)).toContain(`第 ${pages - 2} 页 / 共 ${pages - 2} 页`)
    expect(pageText(file, pages)).toContain('第 1 页 / 共 1 页')
  })

  it('repeat unit and title on further pages, so a loose sheet finds its file', async () => {
    const { file } = await printed([long])
    expect(pageText(file, 2)).toContain('长记录')
    expect(pageText(file, 2)).toContain('一中队')
  })

  it('do not end in an empty page after a last page break', async () => {
    expect((await printed([paper([{ kind: 'text', text: '完' }, { kind: 'pageBreak' }])])).pages).toBe(1)
    expect((await printed([paper([{ kind: 'text', text: '一' }, { kind: 'pageBreak' }, { kind: 'text', text: '二' }])])).pages).toBe(2)
  })
})

describe('blocks', () => {
  it('never lose the end of a text longer than a page, in a field or in a table', async () => {
    const endless = `${'巡查过程记录。'.repeat(1200)}完毕`
    const { text } = await printed([paper([
      { kind: 'fields', columns: 2, cells: [{ label: '经过', value: endless, span: 2 }] },
      { kind: 'table', columns: [{ label: '序号', width: 40 }, { label: '经过' }], rows: [['1', endless]] },
    ])])
    expect(text().replace(/\s/g, '').match(/完毕/g)).toHaveLength(2)
    expect(text().replace(/\s/g, '').match(/巡查过程记录。/g)!.length).toBeGreaterThan(2390)
  })

  it('repeat the header of a table on every page and say when there is nothing in it', async () => {
    const columns = [{ label: '编号栏' }, { label: '内容栏' }]
    const { file, pages } = await printed([paper([{ kind: 'table', columns, rows: Array.from({ length: 80 }, (_, index) => [String(index), '护栏损坏']) }])])
    expect(pages).toBeGreaterThan(1)
    for (let page = 1; page <= pages; page++)
      expect(pageText(file, page)).toContain('编号栏')
    expect((await printed([paper([{ kind: 'table', columns, rows: [] }])])).text()).toContain('（无记录）')
  })

  it('never leave a heading alone at the foot of a page', async () => {
    for (let lines = 30; lines < 48; lines++) {
      const { file, pages } = await printed([paper([
        { kind: 'text', text: Array.from({ length: lines }, () => '行').join('\n') },
        { kind: 'heading', text: '二、处理意见' },
        { kind: 'text', text: '同意立案。' },
      ])])
      const page = Array.from({ length: pages }, (_, index) => pageText(file, index + 1)).find(text => text.includes('处理意见'))
      expect(page, `${lines} lines`).toContain('同意立案')
    }
  })

  it('print photos upright beside their caption, and say which could not be read', async () => {
    const folder = workFolder()
    const [photo, lying, damaged] = ['照片.jpg', '横放.jpg', '损坏.jpg'].map(folder.path) as [string, string, string]
    await sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#48a' } }).jpeg().toFile(photo)
    await sharp({ create: { width: 800, height: 400, channels: 3, background: '#a84' } }).withMetadata({ orientation: 6 }).jpeg().toFile(lying)
    writeFileSync(damaged, 'not a photo')
    const { file, text, unreadable } = await printed([paper([{ kind: 'photos', photos: [
      { file: photo, caption: '图 1 护栏' },
      { file: lying, caption: '图 2 路面' },
      { file: damaged, caption: '图 3 损坏' },
    ] }])])
    expect(unreadable).toEqual([damaged])
    expect(text()).toContain('〔照片无法读取〕')
    expect(text()).toContain('图 3 损坏')
    const sizes = poppler('pdfimages', '-list', file).split('\n').slice(2).filter(Boolean).map(line => line.trim().split(/\s+/).slice(3, 5).map(Number))
    expect(sizes).toEqual([[900, 600], [400, 800]])
  })

  it('stop when the clerk cancels', async () => {
    const cancel = new AbortController()
    cancel.abort()
    await expect(renderPdf([notice], { resourcesDir, signal: cancel.signal })).rejects.toMatchObject({ name: 'AbortError' })
  })
})
