import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import DayInput from '#renderer/ui/DayInput.vue'
import NumberInput from '#renderer/ui/NumberInput.vue'
import { readTypedDay, weekdayOf } from '#renderer/ui/typed-day.ts'
import { moveTime, readTypedTime, showTime } from '#renderer/ui/typed-time.ts'
import TimeInput from '#renderer/ui/TimeInput.vue'

const today = '2026-11-21'

describe('a day typed at the desk', () => {
  it.each([
    ['1121', '2026-11-21'],
    ['11-21', '2026-11-21'],
    ['11月3日', '2026-11-03'],
    ['20261121', '2026-11-21'],
    ['261103', '2026-11-03'],
    ['2026年3月8日', '2026-03-08'],
    ['２０２６－０３－０８', '2026-03-08'],
    ['今天', '2026-11-21'],
    ['昨天', '2026-11-20'],
    ['前天', '2026-11-19'],
    ['zt', '2026-11-20'],
    ['-3', '2026-11-18'],
    ['9', '2026-11-09'],
  ])('reads %s as %s', (typed, day) => {
    expect(readTypedDay(typed, { today })).toBe(day)
  })

  it('takes last December for 1230 in a field that does not look ahead, and this year in one that does', () => {
    expect(readTypedDay('1230', { today, looksBack: true })).toBe('2025-12-30')
    expect(readTypedDay('1230', { today })).toBe('2026-12-30')
  })

  it('keeps a day that does not exist as it was typed, for the check to complain about', () => {
    expect(readTypedDay('0230', { today })).toBe('0230')
    expect(readTypedDay('2026-02-30', { today })).toBe('2026-02-30')
    expect(readTypedDay('  ', { today })).toBeNull()
  })

  it('shows what was understood only when the clerk leaves the field', async () => {
    const field = mount(DayInput, { props: { modelValue: null, today, 'onUpdate:modelValue': (day: string | null) => field.setProps({ modelValue: day }) } })
    const input = field.get('input')
    await input.setValue('1121')
    expect(input.element.value).toBe('1121')
    expect(field.props('modelValue')).toBe('2026-11-21')
    await input.trigger('blur')
    expect(input.element.value).toBe('2026-11-21')
    expect(field.text()).toContain('周六')
  })

  it('opens a month with Alt+↓ and takes the day picked there', async () => {
    const field = mount(DayInput, { props: { modelValue: '2026-11-20', today }, attachTo: document.body })
    await field.get('input').trigger('keydown', { key: 'ArrowDown', altKey: true })
    await field.get('[role=dialog]').trigger('keydown', { key: 'ArrowRight' })
    await field.get('[role=dialog] [tabindex="0"]').trigger('click')
    expect(field.emitted('update:modelValue')).toEqual([['2026-11-21']])
    expect(field.find('[role=dialog]').exists()).toBe(false)
    field.unmount()
  })

  it('says which weekday it was', () => {
    expect(weekdayOf('2026-11-21')).toBe('周六')
  })
})

describe('a time typed at the desk', () => {
  it.each([
    ['0830', '2026-11-21T08:30'],
    ['8:30', '2026-11-21T08:30'],
    ['8：30', '2026-11-21T08:30'],
    ['830', '2026-11-21T08:30'],
    ['8', '2026-11-21T08:00'],
    ['次日0200', '2026-11-22T02:00'],
    ['次日 2:00', '2026-11-22T02:00'],
  ])('reads %s as %s', (typed, time) => {
    expect(readTypedTime(typed, today)).toBe(time)
  })

  it('keeps 25:00 as typed', () => {
    expect(readTypedTime('25:00', today)).toBe('25:00')
  })

  it('shows a night patrol ending 次日 02:00', async () => {
    const field = mount(TimeInput, { props: { modelValue: null, day: today, 'onUpdate:modelValue': (time: string | null) => field.setProps({ modelValue: time }) } })
    await field.get('input').setValue('次日0200')
    await field.get('input').trigger('blur')
    expect(field.props('modelValue')).toBe('2026-11-22T02:00')
    expect(field.get('input').element.value).toBe('次日 02:00')
    expect(showTime('2026-11-25T02:00', today)).toBe('2026-11-25 02:00')
  })

  it('keeps the clock when the patrol turns out to have been the day before', () => {
    expect(moveTime('2026-11-21T22:40', '2026-11-21', '2026-11-20')).toBe('2026-11-20T22:40')
    expect(moveTime('2026-11-22T02:00', '2026-11-21', '2026-11-20')).toBe('2026-11-21T02:00')
    expect(moveTime('22:4', '2026-11-21', '2026-11-20')).toBe('22:4')
  })
})

describe('figures', () => {
  it('keeps a mileage with too many digits in sight instead of rounding it away', async () => {
    const field = mount(NumberInput, { props: { modelValue: null, digits: 1, 'onUpdate:modelValue': (value: number | string | null) => field.setProps({ modelValue: value }) } })
    await field.get('input').setValue('36.55')
    await field.get('input').trigger('blur')
    expect(field.get('input').element.value).toBe('36.55')
    expect(field.props('modelValue')).toBe(36.55)
  })

  it('keeps words in a figure as typed', async () => {
    const field = mount(NumberInput, { props: { modelValue: null } })
    await field.get('input').setValue('约36')
    expect(field.emitted('update:modelValue')).toEqual([['约36']])
  })
})
