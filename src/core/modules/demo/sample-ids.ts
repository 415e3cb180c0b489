import { chanceOf } from './chance.ts'

/** Ids as the program's own, in the order of the sample's clock, that come out the same for the same seed. The count makes each of them another. */
export function sampleIds(seed: number, now: () => Date): () => string {
  const chance = chanceOf(seed ^ 0x1D5)
  let count = 0
  return () => {
    const time = now().getTime().toString(16).padStart(12, '0')
    const variant = chance.whole(0x8000, 0xBFFF).toString(16)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.whole(0, 0xFFF).toString(16).padStart(3, '0')}-${variant}-${(count++).toString(16).padStart(12, '0')}`
  }
}
