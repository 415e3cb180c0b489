import type { Sentence } from '#contract/narrative/sentences.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choosePhrase, fillPhrase } from '#contract/narrative/phrase.ts'
import { broughtUp, marked, readBack, textOf } from '#contract/narrative/sentences.ts'

const words = fc.string({ unit: fc.constantFrom('护', '栏', '损', '坏', '。', '；', '1', '𠮷', '\n'), minLength: 1, maxLength: 8 }).map(text => text.trim()).filter(Boolean)
const told = fc.record({ text: words, mark: fc.constantFrom('untouched', 'edited'), part: fc.constant('finding'), source: fc.integer({ min: 1, max: 9 }).map(n => `WT2026-0000${n}`) })
const own = fc.record({ text: words, mark: fc.constant('own'), part: fc.constant(null), source: fc.constant(null) })
const narrative = fc.uniqueArray<Sentence, string | Sentence>(fc.oneof(told, own), { maxLength: 8, selector: sentence => sentence.source ?? sentence })
const fresh = fc.uniqueArray<Sentence, string | null>(told.map(sentence => ({ ...sentence, mark: 'untouched' })), { maxLength: 8, selector: sentence => sentence.source })

describe('bringing up', () => {
  test('never loses what a clerk wrote or changed, in its order, and tells every record once', () => {
    fc.assert(fc.property(narrative, fresh, (kept, now) => {
      const after = broughtUp(kept, now)
      const written = (sentences: Sentence[]) => sentences.filter(({ mark }) => mark !== 'untouched')
      expect(written(after)).toEqual(written(kept))
      for (const { source } of now) expect(after.filter(sentence => sentence.source === source)).toHaveLength(1)
      for (const sentence of after) if (sentence.mark === 'untouched') expect(now.map(({ text }) => text)).toContain(sentence.text)
    }))
  })

  test('a second time changes nothing', () => {
    fc.assert(fc.property(narrative, fresh, (kept, now) => { expect(broughtUp(broughtUp(kept, now), now)).toEqual(broughtUp(kept, now)) }))
  })
})

describe('reading back a text', () => {
  test('that is what the sentences say gives that text again', () => {
    fc.assert(fc.property(narrative, (sentences) => { expect(textOf(readBack(textOf(sentences), sentences))).toBe(textOf(sentences)) }))
  })

  test('any text at all loses nothing a clerk typed', () => {
    const letters = (text: string) => text.replace(/[。\s]/g, '')
    fc.assert(fc.property(words, narrative, (text, known) => { expect(letters(textOf(readBack(text, known)))).toBe(letters(text)) }))
  })
})

test('a mark is never taken on trust', () => {
  fc.assert(fc.property(narrative, narrative, fresh, (sentences, before, now) => {
    for (const { mark, text, part } of marked(sentences, before, now)) {
      if (part === null) expect(mark).toBe('own')
      else if (mark === 'untouched') expect([...now, ...before.filter(other => other.mark === 'untouched')].map(other => other.text)).toContain(text)
    }
  }))
})

describe('a phrase', () => {
  const cases: ReadonlyArray<[says: string, text: string, recorded: Record<string, string>, sentence: string | null]> = [
    ['with everything recorded', '在{{桩号}}[，处置：{{处置}}]。', { 桩号: 'K1+000', 处置: '已清理' }, '在K1+000，处置：已清理。'],
    ['a clause without its record goes', '在{{桩号}}[，处置：{{处置}}]。', { 桩号: 'K1+000' }, '在K1+000。'],
    ['a clause of two blanks goes with either', '在{{桩号}}[，{{甲}}由{{乙}}]。', { 桩号: 'K1+000', 甲: '一' }, '在K1+000。'],
    ['the sentence goes with what it cannot do without', '在{{桩号}}[，处置：{{处置}}]。', { 处置: '已清理' }, null],
    ['what looks like a blank within a record is only text', '在{{桩号}}。', { 桩号: '{{处置}}[甲]', 处置: '已清理' }, '在{{处置}}[甲]。'],
  ]
  test.each(cases)('%s', (_, text, recorded, sentence) => expect(fillPhrase(text, new Map(Object.entries(recorded)))).toBe(sentence))

  test('none fits where a condition does not hold', () => {
    const phrase = { part: 'finding', name: '试', text: '{{桩号}}', method: null, matter: null, condition: null, kind: 'damage', state: null, position: 1 }
    expect(choosePhrase([phrase], 'finding', { kind: 'spill' })).toBeUndefined()
    expect(choosePhrase([phrase], 'site', { kind: 'damage' })).toBeUndefined()
    expect(choosePhrase([phrase], 'finding', { kind: 'damage' })).toBe(phrase)
  })
})
