interface RefusalData {
  /** More rows than the format can hold or sensibly print. `instead` is what the clerk can use. */
  TOO_MANY_ROWS: { rows: number, limit: number, instead: 'csv' | 'xlsx' }
  /** The program was installed without one of its fonts. */
  FONT_FILE_MISSING: { file: string }
}

type PaperRefusalCode = keyof RefusalData

/** An expected refusal of a writer. Disk errors are not among them: they pass through with Node's own code. */
export class PaperRefusal<C extends PaperRefusalCode = PaperRefusalCode> extends Error {
  readonly code: C
  readonly data: RefusalData[C]

  constructor(code: C, data: RefusalData[C]) {
    super(`${code} ${JSON.stringify(data)}`)
    this.name = 'PaperRefusal'
    this.code = code
    this.data = data
  }
}
