import type { SiteRecord } from '#tests/support/brigade.ts'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { startBrigade } from '#tests/support/brigade.ts'
import { largePhoto, photo } from '#tests/support/photos.ts'
import { refusalData, refusalOf } from '#tests/support/refusals.ts'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())
const kept = (dataDir: string) => existsSync(join(dataDir, 'attachments')) ? readdirSync(join(dataDir, 'attachments'), { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => entry.name) : []

describe('a photo', () => {
  test('is kept byte by byte under the hash of its content, with the name it came with', async () => {
    const brigade = await startBrigade()
    const file = await photo('䶮家路口.jpg')
    const bytes = await bytesOf(file)
    const added = await brigade.client.attachments.add({ file })
    expect(added).toEqual({ sha256: hashOf(bytes), name: '䶮家路口.jpg', size: bytes.length })
    const log = await brigade.addPatrol()
    const site = await brigade.add<SiteRecord>('site-records', brigade.site(log.id, { photos: [added] }))
    expect((await brigade.client.registers.get({ register: 'site-records', id: site.id })).photos).toEqual([added])
    const original = await brigade.client.attachments.original({ sha256: added.sha256, name: added.name })
    expect(await bytesOf(original)).toEqual(bytes)
    expect((original as File).name).toBe('䶮家路口.jpg')
    expect((await brigade.verify()).checks).toContainEqual({ name: '附件', ok: true, detail: '1 个完好' })
  })

  test('added twice is kept once', async () => {
    const brigade = await startBrigade()
    const first = await brigade.client.attachments.add({ file: await photo('a.jpg') })
    const second = await brigade.client.attachments.add({ file: await photo('b.jpg') })
    expect(second).toEqual({ ...first, name: 'b.jpg' })
    expect(kept(brigade.dataDir)).toEqual([first.sha256])
  })

  test('has a small picture, made once', async () => {
    const brigade = await startBrigade()
    const { sha256 } = await brigade.client.attachments.add({ file: await photo('a.jpg', { width: 1600, height: 900 }) })
    const [one, two] = await Promise.all([brigade.client.attachments.preview({ sha256 }), brigade.client.attachments.preview({ sha256 })])
    expect(await bytesOf(one)).toEqual(await bytesOf(two))
    expect(await sharp(await bytesOf(one)).metadata()).toMatchObject({ format: 'webp', width: 640, height: 360 })
    expect(kept(brigade.dataDir).filter(name => name.endsWith('.part'))).toEqual([])
  })

  test('of 40 MB is refused with its size and the limit, before anything is written', async () => {
    const brigade = await startBrigade()
    const bytes = new Uint8Array(40 * 1024 * 1024)
    bytes.set([0xFF, 0xD8, 0xFF])
    const refusal = await refusalOf(brigade.client.attachments.add({ file: new File([bytes], '原图.jpg') }))
    expect(refusal).toMatchObject({ code: 'FILE_TOO_LARGE', data: { name: '原图.jpg', size: bytes.length } })
    expect(refusal.message).toContain('40.0 MB')
    expect(kept(brigade.dataDir)).toEqual([])
  })

  test.each([
    ['a text named like a photo', async () => new File(['现场情况如下'], '现场.jpg')],
    ['nothing', async () => new File([], '空.jpg')],
    ['a beginning that promises too much', async () => new File([new Uint8Array([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3])], '头.jpg')],
    ['a page that pretends', async () => new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], '图.png')],
    ['half a photo', async () => { const whole = await bytesOf(await largePhoto(600, 400)); return new File([whole.slice(0, whole.length / 2)], '半张.jpg') }],
    ['the beginning of a photo', async () => { const whole = await bytesOf(await largePhoto(600, 400)); return new File([whole.slice(0, 2000)], '头部.jpg') }],
  ])('that is %s is none', async (_, make) => {
    const brigade = await startBrigade()
    const file = await make()
    expect(await refusalData(brigade.client.attachments.add({ file }), 'NOT_A_PHOTO')).toEqual({ name: file.name })
    expect(kept(brigade.dataDir)).toEqual([])
  })

  test.each(['png', 'webp', 'jpeg'] as const)('may be %s', async (format) => {
    const brigade = await startBrigade()
    const bytes = new Uint8Array(await sharp({ create: { width: 60, height: 40, channels: 4, background: '#3366' } }).flatten().toFormat(format).toBuffer())
    expect((await brigade.client.attachments.add({ file: new File([bytes], 'x') })).size).toBe(bytes.length)
  })

  test('that is gone from the folder is reported, not invented', async () => {
    const brigade = await startBrigade()
    const { sha256 } = await brigade.client.attachments.add({ file: await photo() })
    rmSync(join(brigade.dataDir, 'attachments', sha256.slice(0, 2), sha256))
    expect(await refusalData(brigade.client.attachments.original({ sha256, name: '现场.jpg' }), 'FILE_GONE')).toEqual({ name: '现场.jpg' })
    await refusalData(brigade.client.attachments.preview({ sha256 }), 'FILE_GONE')
    await refusalData(brigade.client.attachments.original({ sha256: 'c'.repeat(64), name: 'x' }), 'FILE_GONE')
    expect((await brigade.verify()).checks).toContainEqual({ name: '附件', ok: false, detail: expect.stringContaining('1 个缺失或被改动') as string })
  })

  test('that was changed on the disk is found by verify', async () => {
    const brigade = await startBrigade()
    const { sha256 } = await brigade.client.attachments.add({ file: await photo() })
    const path = join(brigade.dataDir, 'attachments', sha256.slice(0, 2), sha256)
    const bytes = readFileSync(path)
    bytes[bytes.length - 10]! ^= 1
    writeFileSync(path, bytes)
    expect((await brigade.verify()).ok).toBe(false)
  })
})
