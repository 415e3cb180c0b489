import { describe, expect, it } from 'vitest'
import { registerDefinitions } from '#contract/registers/index.ts'
import { deskCommands } from './desk-commands.ts'

async function withBooks() {
  const desk = await deskCommands()
  const { accepted } = (await desk.add('patrol-logs', [
    desk.patrol({ day: '2026-03-01', summary: '桥头有砂石撒漏' }),
    desk.patrol({ day: '2026-03-05', officers: [desk.ids.wang, desk.ids.ma], squad: desk.ids.second, vehicle: desk.ids.van, mileage: 30 }),
    desk.patrol(),
  ])).json()
  const patrol = accepted[2].id as string
  await desk.add('findings', [desk.finding(patrol), desk.finding(patrol, { description: '路肩堆放柴草', kind: 'occupation' })])
  return { ...desk, patrol, list: async (...args: string[]) => (await desk.run(['list', ...args, '--json'])).json() }
}

describe('listing', () => {
  it('answers a page newest first, with every plain field and the way to the next page', async () => {
    const desk = await withBooks()
    const first = await desk.list('patrol-logs', '--limit', '2')
    expect(first).toMatchObject({ total: 3, totalIsExact: true, items: [{ day: '2026-03-09' }, { day: '2026-03-05', summary: '路面正常' }] })
    expect(await desk.list('patrol-logs', '--limit', '2', '--after', first.next)).toMatchObject({ items: [{ day: '2026-03-01' }], next: null })
  })

  it('narrows by id, code or name, under the field\'s name or its heading', async () => {
    const desk = await withBooks()
    for (const filter of [`squad=${desk.ids.second}`, 'squad=二中队', '中队=二中队', 'officers=王五', 'vehicle=甘M67890'])
      expect((await desk.list('patrol-logs', '--filter', filter)).items, filter).toMatchObject([{ day: '2026-03-05' }])
    expect((await desk.list('findings', '--filter', 'kind=占道堆物', '--filter', 'state=pending')).items).toMatchObject([{ description: '路肩堆放柴草' }])
    expect((await desk.list('findings', '--filter', 'patrol=XC2026-00003')).total).toBe(2)
  })

  it('counts both ends of a period, sorts either way and finds text', async () => {
    const desk = await withBooks()
    expect((await desk.list('patrol-logs', '--from', '2026-03-01', '--to', '2026-03-05')).total).toBe(2)
    expect((await desk.list('patrol-logs', '--sort', '-mileage')).items[0]).toMatchObject({ mileage: 30 })
    expect((await desk.list('patrol-logs', '--text', '砂石')).items).toMatchObject([{ day: '2026-03-01' }])
  })

  it('leaves phone numbers out until they are asked for', async () => {
    const desk = await withBooks()
    await desk.add('people', { name: '钱七', kind: '协管人员', phone: '13900001234' })
    expect((await desk.list('people')).items.every((item: object) => !('phone' in item))).toBe(true)
    expect(JSON.stringify(await desk.list('people', '--columns', 'name,电话'))).toContain('13900001234')
  })

  it('refuses a filter or an order there is none of, with a sentence', async () => {
    const desk = await withBooks()
    const filtered = await desk.run(['list', 'patrol-logs', '--filter', 'summary=路面正常', '--json'])
    expect(filtered).toMatchObject({ code: 1, err: expect.stringContaining('巡查情况') })
    expect(filtered.json()).toMatchObject({ code: 'NOT_FILTERABLE' })
    for (const args of [['--sort', 'colour'], ['--sort', '-constructor'], ['--filter', 'colour=red'], ['--filter', '__proto__=x'], ['--columns', 'day,colour']])
      expect((await desk.run(['list', 'patrol-logs', ...args, '--json'])), args.join()).toMatchObject({ code: 1, out: expect.stringContaining('UNKNOWN_FIELD'), err: expect.stringContaining('mileage（巡查里程）') })
    expect((await desk.run(['list', 'patrol-logs', '--sort', 'stretches', '--json'])).json()).toMatchObject({ code: 'NOT_A_SORT' })
    expect((await desk.run(['list', 'patrol-logs', '--after', 'nonsense', '--json'])).json()).toMatchObject({ code: 'BAD_CURSOR' })
  })

  it('reads for people in Chinese, aligned by what the eye sees', async () => {
    const desk = await withBooks()
    const { out, err } = await desk.run(['list', 'findings', '--columns', '编号,kind,state,description'])
    const [head, rule, ...rows] = out.trimEnd().split('\n')
    expect(head).toMatch(/^编号 {10}问题类别 {2}处置状态 {2}问题描述$/)
    expect(rule).toMatch(/^-+ {2}-{8} {2}-{8} {2}-+$/)
    expect(rows).toContain('WT2026-00002  占道堆物  待处置    路肩堆放柴草')
    expect(err).toContain('共 2 条')
  })
})

describe('showing and searching', () => {
  it('shows a record with its lines, attachments and history', async () => {
    const desk = await withBooks()
    const record = (await desk.run(['show', 'patrol-logs', desk.patrol, '--json'])).json()
    expect(record).toMatchObject({ number: 'XC2026-00003', stretches: [{ section: { label: 'G309董志段' }, from: 'K12+000', to: 'K24+000' }], history: [{ action: 'create', actor: '张三' }] })
    const [finding] = (await desk.list('findings')).items
    expect((await desk.run(['show', 'findings', finding.id, '--json'])).json()).toMatchObject({ photos: [], photosAfter: [] })
    const text = (await desk.run(['show', 'patrol-logs', 'XC2026-00003'])).out
    for (const words of ['K12+000', '张三、李四', '24.0 公里', '【办理痕迹】', '新增']) expect(text).toContain(words)
  })

  it('refuses a record that is not there', async () => {
    const desk = await withBooks()
    expect(await desk.run(['show', 'patrol-logs', 'XC2026-00999', '--json'])).toMatchObject({ code: 1, out: expect.stringContaining('NOT_FOUND') })
    expect(await desk.run(['show', 'patrol-logs', '01a20027-1f59-7777-be95-e8122fa1003f'])).toMatchObject({ code: 1, out: '' })
  })

  it('finds Chinese, numbers and initials, in all registers or in some', async () => {
    const desk = await withBooks()
    const find = async (...args: string[]) => (await desk.run(['search', ...args, '--json'])).json().groups
    // The law speaks of 砂石 too: a word only the program sets stands in nobody’s way.
    expect(await find('砂石')).toMatchObject([{ code: 'patrol-logs', items: [{ number: 'XC2026-00001', title: expect.any(String), snippet: expect.stringContaining('砂石') }] }])
    expect((await find('zs')).map((group: { code: string }) => group.code)).toContain('people')
    expect((await find('张三', '--in', 'people')).map((group: { code: string }) => group.code)).toEqual(['people'])
    expect(await find('无此内容')).toEqual([])
    expect((await desk.run(['search', '砂石'])).out).toContain('XC2026-00001')
    expect(await desk.run(['search', '砂石', '--in', 'patrols'])).toMatchObject({ code: 2 })
  })
})

describe('showing a complaint whose complainant asked for secrecy', () => {
  it('keeps the name back until somebody gives a reason, which stays in the trail', async () => {
    const desk = await deskCommands()
    await desk.add('complaints', { day: '2026-03-09', channel: 'hotline', kind: 'report', matter: 'unlicensed', identity: 'protected', complainant: '钱某某', phone: '13800000001', summary: '站前有车揽客', content: '每天早上有车揽客。', target: '白色面包车' })
    const show = (...more: string[]) => desk.run(['show', 'complaints', 'TS2026-00001', ...more])
    for (const args of [[], ['--json']]) {
      const { out } = await show(...args)
      expect(out).toContain('******')
      expect(out).not.toMatch(/钱某某|13800000001/)
    }
    expect(await show('--reveal', ' ')).toMatchObject({ code: 2, err: expect.stringContaining('请写明查看原因') })
    expect(await show('--reveal', '给钱某某回电话', '--json')).toMatchObject({ code: 1, out: expect.stringContaining('SECRET_TOLD') })
    expect((await show('--reveal', '回访前核对')).out).toMatch(/投诉举报人 +钱某某/)
    expect((await show()).out).toMatch(/张三 +查看身份：回访前核对/)
    expect((await show('--json')).json().history.map(({ action }: { action: string }) => action)).toEqual(['reveal', 'create'])
  })
})

describe('registers', () => {
  it('counts what each holds', async () => {
    const desk = await withBooks()
    const counts = (await desk.run(['registers', '--json'])).json()
    expect(counts).toContainEqual({ code: 'patrol-logs', label: '巡查日志', count: 3 })
    expect(counts.map(({ code }: { code: string }) => code)).toEqual(registerDefinitions.map(({ code }) => code))
    expect((await desk.run(['registers'])).out).toMatch(/patrol-logs +巡查日志 +3/)
  })

  it('describes fields with everything they declare, and the choices of this folder', async () => {
    const desk = await withBooks()
    await desk.add('dictionary-entries', { dictionary: '天气', label: '沙尘' })
    const described = (await desk.run(['registers', '--describe', 'patrol-logs', '--json'])).json()
    const field = (name: string) => described.fields.find((one: { name: string }) => one.name === name)
    expect(described).toMatchObject({ code: 'patrol-logs', label: '巡查日志', day: 'day', filters: ['squad', 'officers', 'vehicle', 'method', 'weather'] })
    expect(field('mileage')).toMatchObject({ label: '巡查里程', type: 'decimal', required: true, unit: '公里', min: 0, max: 2000, digits: 1 })
    expect(field('squad')).toMatchObject({ type: 'reference', register: 'squads' })
    expect(field('minutes')).toMatchObject({ computed: 'patrol-minutes', required: false })
    expect(field('weather').choices).toContainEqual({ code: '沙尘', label: '沙尘' })
    expect(field('stretches').fields).toMatchObject([{ name: 'section' }, { name: 'from', type: 'stake' }, { name: 'to' }, { name: 'direction', choices: [{ code: 'both', label: '双向' }, {}, {}] }])
    expect((await desk.run(['registers', '--describe', 'patrol-logs'])).out).toContain('巡查里程')
    expect(await desk.run(['registers', '--describe', 'patrols', '--json'])).toMatchObject({ code: 2, out: '' })
  })
})
