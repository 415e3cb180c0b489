import { computed, watchEffect } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { mustFindRegister, registerDefinitions } from '#contract/registers/index.ts'
import { useInitials } from '#renderer/api/initials.ts'
import { usePreference } from '#renderer/api/preferences.ts'
import { useSession } from '#renderer/api/session.ts'
import { useViews } from '#renderer/api/views.ts'
import { viewAddress } from '#renderer/registers/use-list-view.ts'
import { pageCommands } from '#renderer/ui/page-commands.ts'
import { navigation, newRecordAddress, quickEntries } from './navigation.ts'

/** Something the palette does at once, found by Chinese or 拼音 initials. */
export interface Command {
  key: string
  label: string
  initials: string
  /** What kind of thing it is, or the keys that do the same. */
  note: string
  group: 'page' | 'new' | 'go' | 'program'
  /** Place among what was used last, 0 the latest; infinite where it was not. */
  lastUsed: number
  run: () => void
}

interface ProgramCommand { key: string, label: string, shortcut?: string, run: () => void }

const kept = 20

/** Everything that can be done from here: on this page, a new record, another page, and what the program itself does. */
export function useCommands(program: () => readonly ProgramCommand[]) {
  const route = useRoute()
  const router = useRouter()
  const session = useSession()
  const initials = useInitials()
  const views = useViews()
  const recent = usePreference<readonly string[]>('commands.recent', [])

  type Bare = Pick<Command, 'key' | 'label' | 'note' | 'group' | 'run'>
  const onPage = computed(() => pageCommands().map(({ key, label, shortcut, run }) => ({ key, label, note: shortcut ?? '本页', group: 'page' as const, run })))
  const bare = computed<Bare[]>(() => [
    ...onPage.value,
    ...session.can('record.write') ? registerDefinitions.filter(({ isDrawn }) => !isDrawn).map(({ code, label }) => ({
      key: `new/${code}`,
      label: `新增${label}`,
      note: quickEntries.filter(entry => entry.code === code).map(({ letter }) => `Alt+${letter}`)[0] ?? '新增',
      group: 'new' as const,
      run: () => void router.push(newRecordAddress(code, route)),
      // A page that offers the same knows better what the record begins with.
    })).filter(({ label }) => !onPage.value.some(offered => offered.label === label)) : [],
    ...navigation.flatMap(area => area.items).map(({ key, label, to }) => ({ key: `go/${key}`, label, note: '打开页面', group: 'go' as const, run: () => void router.push(to) })),
    ...views.all.map(view => ({ key: `view/${view.id}`, label: `${view.name}（${mustFindRegister(view.register).label}）`, note: '视图', group: 'go' as const, run: () => void router.push(viewAddress(view)) })),
    ...program().map(({ key, label, shortcut, run }) => ({ key, label, note: shortcut ?? '程序', group: 'program' as const, run })),
  ])
  watchEffect(() => void initials.learn(bare.value.map(({ label }) => label)))

  function remember(key: string) {
    recent.value = [key, ...recent.value.filter(other => other !== key)].slice(0, kept)
  }
  return computed<Command[]>(() => bare.value.map((command) => {
    const at = recent.value.indexOf(command.key)
    return {
      ...command,
      initials: initials.of(command.label),
      lastUsed: at < 0 ? Number.POSITIVE_INFINITY : at,
      run: () => {
        remember(command.key)
        command.run()
      },
    }
  }))
}
