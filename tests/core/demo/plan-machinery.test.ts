import { expect, it } from 'vitest'
import { bornOn } from '#contract/identifiers/id-number.ts'
import { planMachinery } from '#core/modules/demo/plan-machinery.ts'
import { loadSamples } from '#core/modules/demo/samples.ts'
import { ageOn } from '#core/modules/machinery/driver-rules.ts'
import { resourcesDir } from '#tests/support/core.ts'

it('gives nobody a licence before he is of age, and lets nobody drive past seventy, whatever the seed', () => {
  const samples = loadSamples(resourcesDir)
  for (const scale of ['small', 'office'] as const) {
    for (let seed = 1; seed <= 40; seed++) {
      const drivers = planMachinery(samples, { scale, seed, asOf: '2026-11-22' }).filter(({ register }) => register === 'machine-drivers').map(({ values }) => values(() => '') as Record<string, string>)
      expect(drivers.length).toBeGreaterThan(15)
      for (const { idNumber, validFrom } of drivers) {
        expect(ageOn(bornOn(idNumber!), validFrom!)).toBeGreaterThanOrEqual(18)
        expect(ageOn(bornOn(idNumber!), '2026-11-22')).toBeLessThan(70)
      }
    }
  }
})
