/** What stands in the trail when a script accepts warnings without saying why. */
export const defaultReason = '命令行录入，未逐条说明'

/** Parts a given record into its values and the reason its warnings are accepted for. */
export function takeReason({ warningReason, ...values }: Readonly<Record<string, unknown>>): { values: Record<string, unknown>, reason: string | undefined } {
  const reason = typeof warningReason === 'string' ? warningReason.trim() : ''
  return { values, reason: reason || undefined }
}
