import { describe, expect, it } from 'vitest'
import { deadline, ruleTable } from '#tests/support/deadlines.ts'
import { workedCases } from './worked-cases.ts'

describe('every worked case of the procedure comes out', () => {
  it.each(workedCases)('$id $request.rule $request.trigger: $what', ({ request: { rule, trigger, ...further }, expected }) => {
    expect(deadline(rule, trigger, further)).toMatchObject({ rule, trigger, ...expected })
  })

  it('from D01 to D45, none left out', () => {
    expect([...new Set(workedCases.map(({ id }) => id))]).toEqual(Array.from({ length: 45 }, (_, index) => `D${String(index + 1).padStart(2, '0')}`))
  })
})

/** procedure.md §8, the four the command line adds, and the answer to a complaint. */
const ids = 'hear-req defence hear-notice evid-reg decide decide-ext serve pay surcharge cash-in cash-bank spot-file seize seize-ext emerg-appr urge court-open court-close review suit suit-after-rev subst-urge pub-penalty pub-other unpublish crim-decide crim-send crim-goods fwd-review limit annual archive file-case transfer-out hearing-earliest police-appear public-notice sale-after-surcharge complaint-reply'.split(' ')

describe('the rule table', () => {
  it('holds every rule of the procedure once', () => expect(ruleTable.rules.map(({ id }) => id).sort()).toEqual([...ids].sort()))

  it('rests every rule on a law that says where it was read', () => {
    for (const rule of ruleTable.rules) {
      for (const { law } of rule.basis) expect(ruleTable.laws[law], rule.id).toBeDefined()
      // What nobody saw in a statute cannot be confirmed by saying so.
      if (rule.status === '已核实') expect(rule.basis.map(({ law }) => ruleTable.laws[law]!.status), rule.id).not.toContain('未核实')
    }
    for (const { source } of Object.values(ruleTable.laws)) expect(source).not.toBe('')
  })

  it('rolls nothing that holds people or their goods', () => {
    for (const id of ['seize', 'seize-ext', 'emerg-appr', 'crim-decide', 'crim-send', 'crim-goods', 'limit']) expect(ruleTable.rules.find(rule => rule.id === id)!.rolls, id).toBeUndefined()
  })
})
