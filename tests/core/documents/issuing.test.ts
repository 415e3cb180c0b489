import type { Document } from '#tests/support/documents.ts'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { documentPaper } from '#core/modules/documents/index.ts'
import { startOffice } from '#tests/support/documents.ts'
import { filled, inspection, machine } from '#tests/support/machinery.ts'
import { problemsOf, refusalData, refusalOf } from '#tests/support/refusals.ts'

const issue = (office: Awaited<ReturnType<typeof startOffice>>, { id, version }: { id: string, version: number }, confirmed = true) => office.client.documents.issue({ id, version, confirmed }) as unknown as Promise<Document>

it('numbers a document when it is issued, by agency, kind and year of its date', async () => {
  const office = await startOffice()
  const [first, second, older] = [await office.draft(), await office.draft(), await office.draft({ day: '2025-12-31' })]
  expect(first).toMatchObject({ state: 'draft', documentNumber: null, name: '责令改正违法行为通知书（草稿）' })
  expect(await issue(office, second!)).toMatchObject({ state: 'issued', documentNumber: '庆西交责改〔2026〕1号', issuedOn: '2026-03-10', name: '庆西交责改〔2026〕1号' })
  expect(await issue(office, first!)).toMatchObject({ documentNumber: '庆西交责改〔2026〕2号' })
  expect(await issue(office, older!)).toMatchObject({ documentNumber: '庆西交责改〔2025〕1号' })
})

it('writes numbers by the pattern of the brigade', async () => {
  const office = await startOffice({ numberPattern: '甘{机关代字}{类型代字}〔{年}〕第{序号}号' })
  expect(await issue(office, await office.draft())).toMatchObject({ documentNumber: '甘庆西交责改〔2026〕第1号' })
  const { brigade } = await office.client.brigade.info()
  for (const numberPattern of ['〔{年}〕{序号}号', '{机关代字}{类型代字}〔{年}〕号', '{机关代字}{类型代字}〔{年}〕{序号}{序号}号', '{机关代字}{类型代字}〔{年}〕{序号}{月}号'])
    await expect(office.client.brigade.saveProfile({ ...brigade!, numberPattern })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

it('does not issue without the prefix of the agency, and says where to enter it', async () => {
  const office = await startOffice({ documentPrefix: '' })
  const draft = await office.draft()
  const refused = await refusalOf(issue(office, draft))
  expect(refused).toMatchObject({ code: 'DOCUMENT_PREFIX', message: expect.stringContaining('系统—大队信息') })
  expect(await office.client.registers.get({ register: 'documents', id: draft.id })).toMatchObject({ state: 'draft', version: 1 })
})

it('asks for confirmation where the template was not verified, and gives no number before', async () => {
  const office = await startOffice()
  const draft = await office.draft()
  expect(await refusalData(issue(office, draft, false), 'DOCUMENT_UNCONFIRMED')).toMatchObject({ title: '责令改正违法行为通知书' })
  expect(await issue(office, draft)).toMatchObject({ documentNumber: '庆西交责改〔2026〕1号' })
})

it('keeps an incomplete draft and names what is missing before it can be issued', async () => {
  const office = await startOffice()
  const draft = await office.draft({ party: null, officers: [office.ids.zhang], contents: { facts: null, due: null } })
  expect(await office.client.documents.missing({ id: draft.id })).toEqual(['当事人', '违法事实', '改正期限至'])
  expect(await problemsOf(issue(office, draft))).toEqual(expect.arrayContaining(['party REQUIRED', 'contents REQUIRED', 'officers CERTIFIED_TOO_FEW']))
})

it('counts no officer whose certificate has run out by the date of the document', async () => {
  const office = await startOffice()
  await office.edit('people', await office.client.registers.get({ register: 'people', id: office.ids.li }) as never, { certifiedTo: '2026-03-09' })
  expect(await problemsOf(issue(office, await office.draft()))).toEqual(['officers CERTIFIED_TOO_FEW'])
  expect(await issue(office, await office.draft({ day: '2026-03-09' }))).toMatchObject({ state: 'issued' })
})

it('says only what its template asks for, once, in the way it is asked', async () => {
  const office = await startOffice()
  const tried = (contents: object, more: object = {}) => problemsOf(office.add('documents', office.notice({ contents, ...more })))
  expect(await tried({ colour: '红' })).toEqual(['contents.4.name UNKNOWN_FIELD'])
  expect(await tried({ due: '下周' })).toEqual(['contents.3.value NOT_A_DAY'])
  expect(await tried({ term: 'soon' })).toEqual(['contents.2.value NOT_AN_OPTION'])
  expect(await tried({ term: 'now,by' })).toEqual(['contents.2.value ONE_OPTION'])
  expect(await problemsOf(office.add('documents', { ...office.notice(), contents: [{ name: 'facts', value: '甲' }, { name: 'facts', value: '乙' }] }))).toEqual(['contents.1.name REPEATED'])
})

it('never changes what was issued, and says to void it instead', async () => {
  const office = await startOffice()
  const issued = await issue(office, await office.draft())
  const before = office.core.services.db.prepare('SELECT * FROM issued_documents').all()
  expect(await refusalData(office.edit('documents', issued, { party: '李建国' }), 'RECORD_FINAL')).toMatchObject({ title: '庆西交责改〔2026〕1号', why: expect.stringContaining('作废') })
  expect((await refusalOf(office.client.registers.remove({ register: 'documents', id: issued.id, version: issued.version, reason: '误' }))).code).toBe('RECORD_FINAL')
  expect((await refusalOf(issue(office, issued))).code).toBe('DOCUMENT_STATE')
  const { brigade } = await office.client.brigade.info()
  await office.client.brigade.saveProfile({ ...brigade!, authority: '另一机关' })
  expect(office.core.services.db.prepare('SELECT * FROM issued_documents').all()).toEqual(before)
  expect(() => office.core.services.db.prepare('UPDATE issued_documents SET content = ?').run('{}')).toThrow('never changed')
  expect(await office.client.documents.issued({ id: issued.id })).toMatchObject({ isWhole: true, templateVersion: 2 })
})

it('voids with a reason, keeps the number, and gives the next one to the next', async () => {
  const office = await startOffice()
  const issued = await issue(office, await office.draft())
  await expect(office.client.documents.void({ id: issued.id, version: issued.version, reason: ' ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  const voided = await office.client.documents.void({ id: issued.id, version: issued.version, reason: '当事人姓名有误' })
  expect(voided).toMatchObject({ state: 'void', documentNumber: '庆西交责改〔2026〕1号', voidReason: '当事人姓名有误' })
  expect((await refusalOf(office.client.documents.void({ id: issued.id, version: voided.version, reason: '再次' }))).code).toBe('DOCUMENT_STATE')
  expect(await issue(office, await office.draft())).toMatchObject({ documentNumber: '庆西交责改〔2026〕2号' })
})

it('passes over a number that was given before an agency changed its name and back', async () => {
  const office = await startOffice()
  await issue(office, await office.draft())
  const { brigade } = await office.client.brigade.info()
  await office.client.brigade.saveProfile({ ...brigade!, authority: '西峰区交通局' })
  expect(await issue(office, await office.draft())).toMatchObject({ documentNumber: '庆西交责改〔2026〕2号' })
})

it('notes service only of what was issued, and not before its date nor to come', async () => {
  const office = await startOffice()
  const draft = await office.draft()
  const serve = ({ id, version }: { id: string, version: number }, servedOn: string, servedHow = 'direct') => office.client.documents.serve({ id, version, servedOn, servedHow })
  expect((await refusalOf(serve(draft, '2026-03-10'))).code).toBe('DOCUMENT_STATE')
  const issued = await issue(office, draft)
  expect(await problemsOf(serve(issued, '2026-03-09'))).toEqual(['servedOn NOT_BEFORE_FIELD'])
  expect(await problemsOf(serve(issued, '2026-03-11'))).toEqual(['servedOn IN_FUTURE'])
  expect(await problemsOf(serve(issued, '2026-03-10', 'pigeon'))).toEqual(['servedHow NOT_A_CHOICE'])
  expect(await serve(issued, '2026-03-10')).toMatchObject({ servedOn: '2026-03-10', servedHow: 'direct', state: 'issued' })
})

it('tells at verification which document is not what was issued', async () => {
  const office = await startOffice()
  await issue(office, await office.draft())
  const documentsOf = async () => (await office.verify()).checks.find(({ name }) => name === '文书')
  expect(await documentsOf()).toEqual({ name: '文书', ok: true, detail: '1 份与签发时一致' })
  const { raw } = office.core.services.db
  raw.exec('DROP TRIGGER issued_documents_stay')
  raw.exec(`UPDATE issued_documents SET content = replace(content, '王建国', '王建军')`)
  expect(await documentsOf()).toMatchObject({ ok: false, detail: expect.stringContaining('庆西交责改〔2026〕1号') })
})

it('prints what was issued even after the party was renamed everywhere else', async () => {
  const office = await startOffice()
  const issued = await issue(office, await office.draft())
  const { id } = await office.client.jobs.print({ register: 'documents', ids: [issued.id] })
  for await (const state of await office.client.jobs.watch({ id })) expect(state.failure).toBeNull()
  const [job] = await office.client.jobs.list()
  expect(job).toMatchObject({ status: 'done', pages: 1, missing: [], file: expect.stringContaining(join(office.dataDir, 'exports')) })
})

/** A correction order drafted for an inspection of a tractor in which something failed. */
async function farmDraft(office: Awaited<ReturnType<typeof startOffice>>) {
  const tractor = await office.add<{ id: string }>('machines', machine())
  const found = await office.add<{ id: string }>('machine-inspections', inspection(office, tractor.id, { checklist: filled('CK01', ['-13']) }))
  return office.draft({ inspection: found.id })
}
const printed = async (office: Awaited<ReturnType<typeof startOffice>>, id: string) => JSON.stringify(documentPaper(office.core.services, await office.client.registers.get({ register: 'documents', id }) as never, 'a4'))

it('issues for a farm machine in the name of the agency for farm machines, with its number, seal and organs', async () => {
  const office = await startOffice({ farmSealAgency: '西峰区农业农村局执法专用章', farmCourt: '合水县人民法院' })
  const [farm, other] = [await farmDraft(office), await office.draft()]
  expect(await printed(office, farm.id)).toContain('西峰区农业农村局')
  expect(await issue(office, other)).toMatchObject({ documentNumber: '庆西交责改〔2026〕1号' })
  expect(await issue(office, farm), 'each agency counts for itself').toMatchObject({ documentNumber: '庆西农责改〔2026〕1号', warningReason: null })
  const page = await printed(office, farm.id)
  for (const words of ['"header":"西峰区农业农村局"', '西峰区农业农村局执法专用章（印章）', '合水县人民法院', '西峰区人民政府']) expect(page).toContain(words)
  expect(page).not.toContain('交通运输局')
  expect(await printed(office, other.id)).toContain('"header":"西峰区交通运输局"')

  const receipt = await office.client.documents.prepare({ template: 'service-receipt', register: 'documents', id: farm.id })
  const served = await office.add<Document>('documents', receipt.values)
  expect(await printed(office, served.id), 'a receipt goes by what it serves').toContain('"header":"西峰区农业农村局"')
})

it('asks why, where the agency for farm machines is not filled in, and prints the brigade’s own', async () => {
  const office = await startOffice({ farmAuthority: '', farmPrefix: '' })
  const { id, version } = await farmDraft(office)
  expect(await problemsOf(issue(office, { id, version }))).toEqual(['template FARM_AGENCY (warning)'])
  expect(await office.client.registers.get({ register: 'documents', id })).toMatchObject({ state: 'draft', version })
  expect(await office.client.documents.issue({ id, version, confirmed: true, reason: '受区农业农村局委托执法' })).toMatchObject({ documentNumber: '庆西交责改〔2026〕1号', warningReason: '受区农业农村局委托执法' })
  expect(await printed(office, id)).toContain('"header":"西峰区交通运输局"')
  expect(await issue(office, await office.draft()), 'nothing is asked of any other').toMatchObject({ documentNumber: '庆西交责改〔2026〕2号' })
})

it('gives no number of the agency for farm machines without what its numbers begin with', async () => {
  const office = await startOffice({ farmPrefix: '' })
  expect(await refusalData(issue(office, await farmDraft(office)), 'DOCUMENT_PREFIX')).toEqual({ agency: '西峰区农业农村局' })
})
