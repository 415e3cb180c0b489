import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { useBrowserDesk } from '#tests/support/e2e/desk.ts'
import { manualPictures, screenOf } from '#tests/support/e2e/manual-pictures.ts'
import { heading } from '#tests/support/e2e/screen.ts'
import { fillBooks, screens } from '#tests/support/e2e/screens.ts'

const docs = resolve(import.meta.dirname, '../../docs')
/** Taking the pictures is part of every run; keeping them is asked for, so that a test never changes the checkout. */
const isKept = process.env.BRIGADE_DESK_SCREENSHOTS === 'true'

const places: Record<string, string> = {}
let firstLook: Buffer
const desk = useBrowserDesk(async (ready) => {
  const page = await ready.window()
  await heading(page, '首次设置')
  firstLook = await page.screenshot()
  await page.close()
  Object.assign(places, await fillBooks(ready))
})

async function keep(path: string, picture: Buffer) {
  const small = await sharp(picture).png({ palette: true, colours: 64, effort: 10 }).toBuffer()
  // A blank window compresses to next to nothing.
  expect(small.byteLength).toBeGreaterThan(8_000)
  expect(small.byteLength).toBeLessThan(120_000)
  if (!isKept) return
  await mkdir(dirname(join(docs, path)), { recursive: true })
  await writeFile(join(docs, path), small)
}

const pictures = [
  { file: 'desk.png', screen: 'the desk', theme: 'light' },
  { file: 'list.png', screen: 'a list', theme: 'light' },
  { file: 'form.png', screen: 'an empty form', theme: 'light' },
  { file: 'record-dark.png', screen: 'a record with photos and children', theme: 'dark' },
] as const

describe('the pictures of the README', () => {
  for (const { file, screen, theme } of pictures) {
    it(`can be taken: ${file}`, async () => {
      await desk.client.preferences.put({ key: 'theme', value: theme })
      const { address, ready } = screens.find(({ name }) => name === screen)!
      const page = await desk.window(address(places))
      await ready(page, desk.client)
      await keep(`screenshots/${file}`, await page.screenshot())
    })
  }
})

describe('the pictures of the manual', () => {
  for (const picture of manualPictures) {
    it(`can be taken: ${picture.file}`, async () => {
      const path = `manual/pictures/${picture.file}`
      if (!picture.screen) return keep(path, firstLook)
      await desk.client.preferences.put({ key: 'theme', value: 'light' })
      const { address, ready } = screenOf(picture)
      const page = await desk.window(address(places))
      await ready(page, desk.client)
      await picture.then?.(page)
      await keep(path, await (picture.isWhole ? page.screenshot() : page.locator('main').screenshot()))
    })
  }
})
