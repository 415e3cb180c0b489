import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { actsAt } from '#contract/registers/course.ts'
import { courseOf } from '#contract/registers/courses.ts'
import CardActs from '#renderer/registers/CardActs.vue'

const open = (code: string, stage: string) => mount(CardActs, { props: { code, acts: actsAt(courseOf(code)!.acts, stage) } })
const beside = (card: ReturnType<typeof open>) => card.findAll('button:not([data-aside])').map(button => button.text())

it('a card with many acts shows the usual two, and the others behind 更多', async () => {
  const card = open('defects', 'ordered')
  expect(beside(card)).toEqual(['复查合格', '复查不合格', '更多'])
  await card.get('.rest').trigger('click')
  expect(card.attributes('data-whole')).toBe('true')
  await card.findAll('[data-aside]').at(-1)!.trigger('click')
  expect(card.emitted('act')).toEqual([['cancel']])
})

it('a card with few acts shows them all', () => {
  expect(beside(open('findings', 'pending'))).toEqual(['处置', '移交', '延期'])
})
