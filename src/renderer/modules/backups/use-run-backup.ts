import { useMutation } from '@pinia/colada'
import { useClient } from '#renderer/api/client.ts'
import { useEvents } from '#renderer/api/events.ts'
import { showToast } from '#renderer/ui/toasts.ts'

/** Makes a backup and waits for its verdict: an unread copy is not yet a backup. */
export function useRunBackup(after?: () => void) {
  const client = useClient()
  const events = useEvents()
  const { mutate, isLoading, error } = useMutation({
    mutation: () => client.backups.run(),
    onSuccess(made) {
      showToast(made.ok ? `备份完成并通过校验：${made.name}` : `备份未通过校验，请重试：${made.name}`, { tone: made.ok ? 'good' : 'danger' })
      events.refetch(['backups', 'desk'])
      after?.()
    },
  })
  return { run: () => mutate(), isRunning: isLoading, error }
}
