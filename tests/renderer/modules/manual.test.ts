import type { Address } from '#renderer/modules/manual/read-chapter.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { registerDefinitions } from '#contract/registers/index.ts'
import { createAppRouter } from '#renderer/app/router.ts'
import { chapters, pictureAddress } from '#renderer/modules/manual/chapters.ts'
import { findInManual } from '#renderer/modules/manual/find-in-manual.ts'
import { helpTarget } from '#renderer/modules/manual/help-target.ts'
import { readChapter, spansIn } from '#renderer/modules/manual/read-chapter.ts'
import { manualPictures } from '#tests/support/e2e/manual-pictures.ts'

const root = resolve(import.meta.dirname, '../../..')

const files = (folder: string, ending: RegExp): string[] => readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
  .filter(entry => entry.isFile() && ending.test(entry.name)).map(entry => join(entry.parentPath, entry.name))

/** What the program says: its source without what only its readers see. */
const spoken = [...files('src', /\.(?:ts|vue)$/), ...files('electron', /\.ts$/), ...files('resources', /\.json$/)]
  .filter(file => !file.includes('/modules/manual/'))
  .map(file => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '')).join('\n')

const isSaid = (label: string) => new RegExp(`(?<!\\p{Script=Han})${RegExp.escape(label)}(?!\\p{Script=Han})`, 'u').test(spoken)

const spans = chapters.flatMap(chapter => chapter.sections.flatMap(section => spansIn(section).map(span => ({ where: `${chapter.title} › ${section.title}`, span }))))
const pictures = chapters.flatMap(({ sections }) => sections.flatMap(({ blocks }) => blocks.flatMap(block => block.kind === 'picture' ? [block.file] : [])))
const exists = ({ chapter, section }: Address) => chapters.some(each => each.slug === chapter && (!section || each.sections.some(({ title }) => title === section)))

describe('the manual', () => {
  it('has chapters with a title and text in every section', () => {
    expect(chapters.length).toBeGreaterThanOrEqual(8)
    expect(new Set(chapters.map(({ slug }) => slug)).size).toBe(chapters.length)
    for (const { title, sections } of chapters) {
      expect(title).not.toBe('')
      expect(new Set(sections.map(section => section.title)).size, title).toBe(sections.length)
      expect(sections.filter(section => section.title && !section.blocks.length).map(section => section.title), title).toEqual([])
    }
  })

  it('names only words that stand on the screen', () => {
    expect(spans.flatMap(({ where, span }) => span.kind === 'label' && !isSaid(span.text) ? [`${where}: ${span.text}`] : [])).toEqual([])
  })

  it('would notice a word that was renamed on the screen', () => {
    expect(isSaid('保存并选用')).toBe(true)
    expect(isSaid('保存并选择')).toBe(false)
    expect(isSaid('存并选用')).toBe(false)
  })

  it('links only to places it has', () => {
    expect(spans.flatMap(({ where, span }) => span.kind === 'link' && !exists(span.to) ? [`${where}: ${span.text}`] : [])).toEqual([])
  })

  it('shows every picture that a test takes, and no other', () => {
    const taken = manualPictures.map(({ file }) => file).sort()
    expect([...pictures].sort()).toEqual(taken)
    expect(readdirSync(join(root, 'docs/manual/pictures')).sort()).toEqual(taken)
    expect(pictures.filter(file => !pictureAddress(file))).toEqual([])
  })

  it('refuses what it could not show', () => {
    expect(() => readChapter('10-x.md', '# 标题\n\n<b>字</b>')).toThrow('<b>字</b>')
    expect(() => readChapter('10-x.md', '# 标题\n\n### 小节')).toThrow('小节')
    expect(() => readChapter('10-x.md', '# 标题\n\n- 一\n  接着写')).toThrow('接着写')
  })

  it('finds a section by its words, its title first', () => {
    const [first] = findInManual(chapters, '回收站')
    expect(first?.to).toEqual({ chapter: 'history' })
    expect(findInManual(chapters, '整条带入').map(({ to }) => to)).toContainEqual({ chapter: 'entry', section: '填写' })
    expect(findInManual(chapters, '备份 没有这句话')).toEqual([])
    expect(findInManual(chapters, ' ')).toEqual([])
  })
})

describe('F1', () => {
  const routes = createAppRouter().getRoutes().filter(route => route.name !== 'manual')
  const places = [
    { name: 'setup' },
    { name: 'seat' },
    ...routes.flatMap(route => route.path.includes(':code') ? registerDefinitions.map(({ code }) => ({ name: String(route.name), code })) : [{ name: String(route.name) }]),
  ]

  it('knows more than a few places', () => {
    expect(places.length).toBeGreaterThan(40)
  })

  it.each(places)('on $name $code leads to a section that exists', (place) => {
    const target = helpTarget(place)
    expect(target, 'a target').toBeDefined()
    expect(exists(target!), `${target!.chapter}#${target!.section}`).toBe(true)
  })
})
