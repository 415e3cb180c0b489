/** The data folder cannot be opened. The message is a sentence for the person at the screen; nothing has been changed. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError'
  readonly kind: 'held' | 'newer' | 'older' | 'damaged' | 'lost' | 'unwritable'

  constructor(kind: DataFolderError['kind'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
  }
}
