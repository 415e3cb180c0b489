import { ORPCError } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { problem } from '#contract/problems.ts'
import { failureMessage, failureReport, isDefect, isRefusal, problemsOf } from '#renderer/api/failures.ts'

const refused = (code: string, data: unknown) => new ORPCError(code, { defined: true, data, status: 409 })

describe('what a person reads when something did not work', () => {
  it('says what to do next when the core refused', () => {
    const error = refused('STALE_VERSION', { register: 'people', id: 'x', current: 3, by: '李四', at: '2026-11-21T08:00:00.000Z' })
    expect(failureMessage(error)).toBe('这条记录刚被李四改过，您的修改尚未保存；请核对最新内容后再保存')
    expect(isRefusal(error, 'STALE_VERSION')).toBe(true)
    expect(isDefect(error)).toBe(false)
  })

  it('names every field of a record that could not be saved', () => {
    const problems = [problem('error', 'name', 'REQUIRED', { label: '姓名' }), problem('error', 'to', 'NOT_A_DAY', { label: '有效期至', text: '下周' })]
    const error = refused('INVALID_RECORD', { problems })
    expect(problemsOf(error)).toEqual(problems)
    expect(failureMessage(error)).toContain('请填写姓名')
    expect(problemsOf(new Error('x'))).toEqual([])
  })

  it('speaks plainly of input the contract does not accept, without the validator’s English', () => {
    const error = new ORPCError('BAD_REQUEST', { message: 'Input validation failed', status: 400 })
    expect(failureMessage(error)).toBe('填写的内容有不符合要求之处，未能保存；请核对后再试')
  })

  it('takes a lost connection for what it is, and not for a defect', () => {
    for (const error of [new Error('[AsyncIdQueue] Queue[1] was closed'), new TypeError('Failed to fetch')]) {
      expect(failureMessage(error)).toContain('正在重新连接')
      expect(isDefect(error)).toBe(false)
    }
  })

  it('passes on a sentence the desktop shell has already made', () => {
    expect(failureMessage(new Error('文件已不在原处，请重新生成或导出。'))).toBe('文件已不在原处，请重新生成或导出。')
  })

  it('does not take a code for a refusal when the core did not declare it', () => {
    expect(failureMessage(new ORPCError('NOT_FOUND', { status: 404 }))).toContain('程序出现意外错误')
  })
})

describe('the report of a defect', () => {
  it('carries where it broke, and nothing a record holds', () => {
    const error = new Error('cannot read "张三" of 622801199001011234 住址庆城县')
    error.stack = 'Error: 张三\n    at save (app://desk/assets/index-abc.js:1:20)\n    at file:///C:/Users/张三/app.js:3:4'
    const report = failureReport(error, { version: '1.2.3', place: '#/r/people/0190a1b2-0000-7000-8000-000000000001?text=张三' })
    expect(report).toContain('版本：1.2.3')
    expect(report).toContain('index-abc.js:1:20')
    expect(report).not.toContain('张三')
    expect(report).not.toContain('622801199001011234')
    expect(report).not.toContain('庆城')
    expect(report).not.toContain('0190a1b2')
  })
})
