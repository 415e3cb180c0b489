import type { IdentifierKind } from '#contract/identifiers/index.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkIdentifier } from '#contract/identifiers/check.ts'
import { bornOn } from '#contract/identifiers/id-number.ts'
import { identifierKinds, readIdentifier } from '#contract/identifiers/index.ts'
import { isDay } from '#contract/wall-time.ts'
import { rightIdentifiers } from '#tests/support/identifiers.ts'

// A failure must be the same tomorrow; `npm run soak` looks elsewhere each time.
fc.configureGlobal({ seed: 20260310 })

const today = '2026-03-10'
const levelOf = (kind: IdentifierKind, text: string) => checkIdentifier(kind, text, { today }).level
const anyText = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[ '甘KGM\dOIX+.·-]{0,20}$/))

describe.each(identifierKinds)('%s', (kind) => {
  test('is right whenever it was made by the rule, and stays as it is', () => {
    fc.assert(fc.property(rightIdentifiers[kind], (text) => {
      expect(checkIdentifier(kind, text, { today })).toEqual({ valid: true, level: 'ok', normalised: text, problems: [] })
    }), { numRuns: 500 })
  })

  test('is understood in small and full-width letters and with spaces', () => {
    fc.assert(fc.property(rightIdentifiers[kind], fc.nat(30), (text, at) => {
      const wide = [...text].map(sign => /[\dA-Z]/.test(sign) ? String.fromCharCode(sign.charCodeAt(0) + 0xFEE0) : sign).join('')
      for (const typed of [text.toLowerCase(), wide, ` ${text.slice(0, at)} ${text.slice(at)}\u3000`]) expect(checkIdentifier(kind, typed, { today })).toMatchObject({ level: 'ok', normalised: text })
    }))
  })

  test('comes to rest at its usual form, whatever was typed', () => {
    fc.assert(fc.property(fc.oneof(anyText, rightIdentifiers[kind]), (text) => {
      const { normalised } = readIdentifier(kind, text)
      expect(readIdentifier(kind, normalised).normalised).toBe(normalised)
    }), { numRuns: 1000 })
  })

  test('answers anything without breaking: valid unless there is an error, and a reason unless all is well', () => {
    fc.assert(fc.property(fc.oneof(anyText, fc.anything()), (given) => {
      const { valid, level, problems } = checkIdentifier(kind, given, { today })
      expect(valid).toBe(level !== 'error')
      expect(problems.length > 0).toBe(level !== 'ok')
      for (const { message } of problems) expect(message).toMatch(/\p{Script=Han}/u)
    }))
  })

  test('never changes a letter into the digit it looks like', () => {
    fc.assert(fc.property(rightIdentifiers[kind], fc.nat(20), (text, at) => {
      const index = [...text].findIndex((sign, place) => place >= at && (sign === '0' || sign === '1'))
      if (index < 0) return
      const signs = [...text]
      signs[index] = signs[index] === '0' ? 'O' : 'I'
      const answer = checkIdentifier(kind, signs.join(''), { today })
      expect(answer.normalised).not.toBe(text)
      if (kind !== 'qualification' && kind !== 'operating-licence') expect(answer.level).not.toBe('ok')
    }))
  })
})

/** Every text that differs from `text` in one place, by a character of `alphabet`. */
const misspellings = (text: string, alphabet: string) => [...text].flatMap((sign, index) => [...alphabet].filter(other => other !== sign).map(other => text.slice(0, index) + other + text.slice(index + 1)))
const transpositions = (text: string) => [...text].slice(1).flatMap((sign, index) => sign === text[index] ? [] : [text.slice(0, index) + sign + text[index] + text.slice(index + 2)])

describe('a check character finds', () => {
  test('every wrong digit and every two neighbours exchanged in an identity number', () => {
    fc.assert(fc.property(rightIdentifiers['id-number'], (text) => {
      for (const wrong of [...misspellings(text, '0123456789X'), ...transpositions(text)]) expect(levelOf('id-number', wrong), wrong).toBe('error')
    }), { numRuns: 100 })
  })

  test('every wrong character and every two neighbours exchanged in a credit code', () => {
    fc.assert(fc.property(rightIdentifiers['credit-code'], (text) => {
      for (const wrong of [...misspellings(text, '0123456789ABCDEFGHJKLMNPQRTUWXY'), ...transpositions(text)]) expect(levelOf('credit-code', wrong), wrong).toBe('error')
    }), { numRuns: 50 })
  })

  test('every wrong digit among digits and every two neighbouring digits exchanged in a VIN, the check itself aside', () => {
    fc.assert(fc.property(rightIdentifiers.vin, (text) => {
      const wrongs = [...misspellings(text, '0123456789'), ...transpositions(text)].filter((wrong) => {
        const places = [...wrong].flatMap((sign, index) => sign === text[index] ? [] : [index])
        return places.every(index => index !== 8 && /\d/.test(text[index]!))
      })
      for (const wrong of wrongs) expect(levelOf('vin', wrong), wrong).toBe('warning')
    }), { numRuns: 200 })
  })
})

test('a right identity number names a day that exists', () => {
  fc.assert(fc.property(rightIdentifiers['id-number'], (text) => { expect(isDay(bornOn(text))).toBe(true) }))
})

test('an identity number that went through a spreadsheet is never taken for sound', () => {
  fc.assert(fc.property(rightIdentifiers['id-number'], (text) => {
    const { level, problems } = checkIdentifier('id-number', `${text.slice(0, 15)}000`, { today })
    expect(level).not.toBe('ok')
    expect(problems[0]!.code).toMatch(/^DIGITS_/)
  }))
})
