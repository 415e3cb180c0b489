import { describe, expect, test } from 'vitest'
import { pinWeakness } from '#contract/lock.ts'

describe('a PIN', () => {
  test.each(['2580', '1379', '90817263', '1122', '2026'])('may be %s', pin => expect(pinWeakness(pin)).toBeUndefined())
  test.each(['', '123', '123456789', '12a4', '１２３５', ' 2580', '25.8'])('is four to eight digits, not “%s”', pin => expect(pinWeakness(pin)).toBe('malformed'))
  test.each(['0000', '99999999', '1234', '4321', '0123', '345678', '9876', '1212', '121212', '12341234', '123123'])('is not %s, the first that anybody would try', pin => expect(pinWeakness(pin)).toBe('trivial'))
})
