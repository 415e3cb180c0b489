import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dictionaries } from '#contract/dictionaries.ts'
import { choosePhrase, conditions } from '#contract/narrative/phrase.ts'
import { phrases } from '#contract/registers/index.ts'
import { DictionarySeeds } from '#core/modules/brigade/dictionary-seeds.ts'
import { readPhraseSeeds } from '#core/modules/narrative/seeds.ts'
import { loadPatrolThresholds } from '#core/modules/patrol/index.ts'
import { RuleData } from '#core/platform/rule-data.ts'
import { resourcesDir } from '#tests/support/core.ts'

const jsonFiles = readdirSync(resourcesDir, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.json'))
const read = (name: string): unknown => JSON.parse(readFileSync(join(resourcesDir, name), 'utf8'))
const rules = jsonFiles.filter(name => name.startsWith('rules'))

describe('shipped data can be read', () => {
  test.each(jsonFiles)('%s', name => expect(read(name)).toBeTypeOf('object'))
  test('there are rules and dictionaries among it', () => expect(jsonFiles).toEqual(expect.arrayContaining([join('rules', 'patrol.json'), join('dictionaries', 'patrol.json')])))
})

describe('every number rules decide by says where it comes from and whether that was verified', () => {
  test.each(rules)('%s', (name) => {
    const data = RuleData.parse(read(name))
    expect(data.source).not.toBe('')
    for (const [key, value] of Object.entries(data.values)) {
      const source = value.source ?? data.source
      const status = value.status ?? data.status
      expect(source, key).not.toBe('')
      expect(['已核实', '未核实'], key).toContain(status)
      expect(value.verified ?? data.verified, `${key} says the same twice`).toBe(status === '已核实')
      expect(value.meaning, key).not.toBe('')
      expect(value.unit, key).not.toBe('')
    }
  })

  test('a misspelt key stops the program instead of being a rule nobody applies', () => {
    expect(Object.keys(RuleData.parse(read(join('rules', 'patrol.json'))).values).sort()).toEqual(Object.keys(loadPatrolThresholds(resourcesDir)).sort())
  })
})

describe('phrases', () => {
  const seeds = readPhraseSeeds(resourcesDir)
  const { entries } = DictionarySeeds.parse(read(join('dictionaries', 'patrol.json')))
  test('say where they come from, each under a code and a name of its own', () => {
    expect(seeds.source).not.toBe('')
    for (const pick of ['code', 'name'] as const) expect(new Set(seeds.phrases.map(phrase => phrase[pick])).size).toBe(seeds.phrases.length)
  })
  test('are narrowed by choices there are, and leave no part of a narrative without one that fits anything', () => {
    for (const phrase of seeds.phrases) {
      for (const name of conditions) {
        const field = phrases.fields[name]
        if (phrase[name]) expect(entries[field.dictionary]!.map(({ code }) => code), phrase.name).toContain(phrase[name])
      }
    }
    const fits = (part: string, of: Record<string, string>) => choosePhrase(seeds.phrases.map(phrase => ({ ...phrase, position: 1 })), part, of)
    for (const part of ['opening', 'finding', 'closing']) expect(fits(part, {}), part).toBeDefined()
    for (const { code } of entries['site-condition']!) expect(fits('site', { condition: code }), code).toBeDefined()
  })
})

describe('dictionaries', () => {
  const seeds = DictionarySeeds.parse(read(join('dictionaries', 'patrol.json')))
  test('each that a field may choose from is seeded, and none besides', () => {
    expect(Object.keys(seeds.entries).sort()).toEqual(Object.keys(dictionaries).filter(code => code !== 'dictionary').sort())
    expect(seeds.source).not.toBe('')
  })
  test.each(Object.entries(seeds.entries))('%s has entries, no code or label twice', (_, entries) => {
    expect(entries.length).toBeGreaterThan(1)
    for (const pick of ['code', 'label'] as const) expect(new Set(entries.map(entry => entry[pick])).size).toBe(entries.length)
    for (const { code } of entries) expect(code).toMatch(/^[a-z][a-z-]*$/)
  })
})
