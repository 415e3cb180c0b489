import type { AppClient } from '#contract/index.ts'
import type { Problem } from '#contract/problems.ts'
import type { RegisterDefinition } from '#contract/registers/definition.ts'
import type { FormStart, RecordForm } from '#renderer/registers/use-record-form.ts'
import { PiniaColada } from '@pinia/colada'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { vi } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { clientKey } from '#renderer/api/client.ts'
import { useDictionaries } from '#renderer/api/dictionaries.ts'
import FormSections from '#renderer/registers/FormSections.vue'
import { useRecordForm } from '#renderer/registers/use-record-form.ts'
import { useEnterMovesOn } from '#renderer/ui/enter-moves-on.ts'

/** A core that answers a form from memory. Tests replace the answers they are about. */
export function fakeClient() {
  return {
    registers: {
      get: vi.fn(),
      blank: vi.fn(async () => ({ day: '2026-11-21', method: 'road' }) as Record<string, unknown>),
      last: vi.fn(async (): Promise<Record<string, unknown> | null> => null),
      check: vi.fn(async (): Promise<Problem[]> => []),
      create: vi.fn(async ({ values }: { values: Record<string, unknown> }) => ({ record: { ...values, id: 'new', version: 1, number: 'XC2026-00001', title: 'G309' }, warnings: [] })),
      update: vi.fn(),
      candidates: vi.fn(async () => []),
    },
    drafts: {
      get: vi.fn(async (): Promise<{ values: Record<string, unknown>, savedAt: string } | null> => null),
      put: vi.fn(async () => ({ savedAt: '2026-11-21T02:00:00.000Z' })),
      discard: vi.fn(async () => ({})),
    },
    dictionaries: { all: vi.fn(async () => ({ 'patrol-method': [{ code: 'road', label: '路巡', initials: 'lx', active: true }] })) },
    preferences: { all: vi.fn(async () => ({})), put: vi.fn(async () => ({})) },
    events: { watch: vi.fn() },
  }
}

/** A form with its fields drawn, as the page has it. */
export async function openForm(definition: RegisterDefinition, start: FormStart, client = fakeClient()) {
  let form!: RecordForm
  const keys = { save: vi.fn(), saveAndNext: vi.fn() }
  const Host = defineComponent({
    setup() {
      const root = ref<HTMLElement | null>(null)
      form = useRecordForm(definition, start)
      useEnterMovesOn(root, keys)
      void useDictionaries().load()
      return () => h('form', { ref: root }, form.state.value === 'ready' ? [h(FormSections, { form })] : [])
    },
  })
  const pinia = createPinia()
  const page = mount(Host, { attachTo: document.body, global: { plugins: [pinia, PiniaColada], provide: { [clientKey as symbol]: client as unknown as AppClient } } })
  await form.load()
  await flushPromises()
  return { client, form, keys, page, field: (path: string) => page.get(`[data-path="${path}"]`), input: (path: string) => page.get<HTMLInputElement>(`[data-path="${path}"] :is(input, textarea)`) }
}
