/** 文号 as official papers write it: brackets U+3014 and U+3015, Arabic figures without leading zeros. */
export const usualNumberPattern = '{机关代字}{类型代字}〔{年}〕{序号}号'

const parts = ['机关代字', '类型代字', '年', '序号'] as const
export type NumberParts = Record<(typeof parts)[number], string | number>

/** A number without its year or its counter would come again. */
export function isNumberPattern(pattern: string): boolean {
  const named = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!)
  return named.every(name => (parts as readonly string[]).includes(name)) && parts.every(name => named.filter(other => other === name).length === 1)
}

export function documentNumber(pattern: string, values: NumberParts): string {
  return pattern.replaceAll(/\{([^{}]*)\}/g, (_, name: keyof NumberParts) => String(values[name]))
}
