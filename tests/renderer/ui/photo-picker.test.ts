import type { Attachment } from '#contract/registers/field.ts'
import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import PhotoPicker from '#renderer/ui/PhotoPicker.vue'

const kept = (name: string): Attachment => ({ sha256: name.padEnd(64, '0'), name, size: 3 })

it('keeps the photos that could be kept and says which one could not', async () => {
  const field = mount(PhotoPicker, {
    props: {
      'modelValue': [],
      'upload': async (file: File) => {
        if (file.name.endsWith('.txt')) throw new Error('not a photo')
        return kept(file.name)
      },
      'preview': async () => { throw new Error('no preview here') },
      'explain': () => '“说明.txt”不是可识别的照片',
      'onUpdate:modelValue': (photos: readonly Attachment[]) => field.setProps({ modelValue: photos }),
    },
  })
  const names = () => (field.props('modelValue') ?? []).map(photo => photo.name)
  const files = ['路口.jpg', '说明.txt', '护栏.jpg', '路口.jpg'].map(name => new File(['abc'], name))
  await field.trigger('drop', { dataTransfer: { files } })
  await flushPromises()
  expect(names()).toEqual(['路口.jpg', '护栏.jpg'])
  expect(field.get('[role=alert]').text()).toContain('说明.txt')

  await field.get('[aria-label="移去照片 路口.jpg"]').trigger('click')
  expect(names()).toEqual(['护栏.jpg'])
})
