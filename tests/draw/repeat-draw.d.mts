export interface Repeated {
  ok: boolean
  checks: { objectFingerprint: boolean, officerFingerprint: boolean, objectCount: boolean, officerCount: boolean, outcome: boolean }
  seed: string
  drawn: Array<{ name: string, officers: string[] }>
}
export function repeatDraw(text: string, annex?: string): Repeated
export function textOfPdf(file: string): string
