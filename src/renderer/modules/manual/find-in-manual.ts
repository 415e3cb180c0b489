import type { Address, Chapter } from './read-chapter.ts'
import { spansIn } from './read-chapter.ts'

export interface Passage { to: Address, title: string, snippet: string }

const around = 14

/** Sections that hold every word asked for, those that say it in their title first; with the words around its first place. */
export function findInManual(chapters: readonly Chapter[], asked: string): Passage[] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean)
  if (!words.length) return []
  const found = chapters.flatMap(chapter => chapter.sections.flatMap((section) => {
    const title = section.title ? `${chapter.title} › ${section.title}` : chapter.title
    const text = spansIn(section).map(span => span.text).join('')
    const all = `${title} ${text}`.toLowerCase()
    if (!words.every(word => all.includes(word))) return []
    const at = Math.max(0, text.toLowerCase().indexOf(words[0]!))
    const start = Math.max(0, at - around)
    const snippet = `${start > 0 ? '…' : ''}${text.slice(start, at + words[0]!.length + around * 2)}…`
    const isTitled = words.every(word => title.toLowerCase().includes(word))
    return [{ isTitled, passage: { to: { chapter: chapter.slug, ...(section.title && { section: section.title }) }, title, snippet } }]
  }))
  return found.sort((a, b) => Number(b.isTitled) - Number(a.isTitled)).map(({ passage }) => passage)
}
