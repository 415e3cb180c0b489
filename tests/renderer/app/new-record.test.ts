import { describe, expect, it } from 'vitest'
import { newRecordAddress } from '#renderer/app/navigation.ts'

describe('a new record begun from the keyboard', () => {
  it('belongs to the record on screen where it can', () => {
    expect(newRecordAddress('site-records', { name: 'record', params: { code: 'patrol-logs', id: 'p1' } })).toEqual({ name: 'record-new', params: { code: 'site-records' }, query: { parent: 'p1' } })
  })
  it('stands for itself anywhere else', () => {
    const alone = { name: 'record-new', params: { code: 'findings' }, query: {} }
    expect(newRecordAddress('findings', { name: 'record', params: { code: 'people', id: 'p1' } })).toEqual(alone)
    expect(newRecordAddress('findings', { name: 'register-list', params: { code: 'patrol-logs' } })).toEqual(alone)
  })
})
