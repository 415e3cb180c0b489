import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dictionaries } from '#contract/dictionaries.ts'
import { choosePhrase, conditions } from '#contract/narrative/phrase.ts'
import { phrases } from '#contract/registers/index.ts'
import { DictionarySeeds } from '#core/modules/brigade/dictionary-seeds.ts'
import { shippedViolations } from '#core/platform/violations.ts'
import { readPhraseSeeds } from '#core/modules/narrative/seeds.ts'
import { loadMachineryThresholds } from '#core/modules/machinery/thresholds.ts'
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
    expect(Object.keys(RuleData.parse(read(join('rules', 'machinery.json'))).values).sort()).toEqual(Object.keys(loadMachineryThresholds(resourcesDir)).sort())
  })
})

describe('letters and codes identifiers are read by say where they come from and whether that was verified', () => {
  const sourced = (part: unknown, name: string) => {
    const { source, status, verified } = part as { source: string, status: string, verified: boolean }
    expect(source, name).not.toBe('')
    expect(['已核实', '未核实'], name).toContain(status)
    expect(verified, `${name} says the same twice`).toBe(status === '已核实')
  }
  test('plates', () => {
    const { parts } = read(join('identifiers', 'plates.json')) as { parts: Record<string, { value: string, meaning: string }> }
    for (const [name, part] of Object.entries(parts)) {
      sourced(part, name)
      expect(part.meaning, name).not.toBe('')
      expect(new Set(part.value).size, name).toBe([...part.value].length)
    }
    expect([...parts['provinces']!.value]).toHaveLength(31)
  })
  test('farm driver codes', () => {
    const { codes, historical, ...file } = read(join('identifiers', 'farm-codes.json')) as { codes: Array<{ code: string, label: string, covers?: string[] }>, historical: { codes: Array<{ code: string }> } }
    sourced(file, 'codes')
    sourced(historical, 'historical')
    const all = [...codes, ...historical.codes].map(({ code }) => code)
    expect(new Set(all).size).toBe(all.length)
    for (const { covers = [] } of codes) expect(all).toEqual(expect.arrayContaining(covers))
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
  const files = jsonFiles.filter(name => name.startsWith('dictionaries')).map(name => DictionarySeeds.parse(read(name)))
  const entries = files.flatMap(file => Object.entries(file.entries))
  // Kinds of document are what templates there are.
  test('each that a field may choose from is seeded in one file, and none besides', () => {
    // Causes come from the violations, with the law behind each.
    expect([...entries.map(([code]) => code), 'cause'].sort()).toEqual(Object.keys(dictionaries).filter(code => code !== 'dictionary' && code !== 'document-template').sort())
    for (const { source } of files) expect(source).not.toBe('')
  })
  test.each(entries)('%s has entries, no code or label twice', (_, entries) => {
    expect(entries.length).toBeGreaterThan(1)
    for (const pick of ['code', 'label'] as const) expect(new Set(entries.map(entry => entry[pick])).size).toBe(entries.length)
    for (const { code } of entries) expect(code).toMatch(/^[a-z][a-z-]*$/)
  })
})

test('violations name their law, and are only called verified where the text was seen', () => {
  const { items } = shippedViolations(resourcesDir)
  expect(new Set(items.map(({ code }) => code)).size).toBe(items.length)
  for (const { code, name, violated, status, source } of items) expect([code, name !== '', violated.law !== '', status === '未核实' || source !== '']).toEqual([code, true, true, true])
})
