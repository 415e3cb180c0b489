import type { AnyRecord, RegisterDefinition } from '../registers/definition.ts'
import { documents } from '../registers/documents.ts'
import { visitCode } from '../visit-code.ts'

type PartyName = 'party' | 'partyKind' | 'partyIdNumber' | 'partyCreditCode' | 'partyRepresentative' | 'partyAddress' | 'partyPhone'

/** In whose name a document is issued: the brigade's own agency, or that for farm machines. */
export type DocumentAgency = 'own' | 'farm'

/** What a document takes from the record it is made for, as texts with blanks that name its fields, `reference.field` those of a record it names. */
export interface DocumentOrigin {
  register: string
  party: Partial<Record<PartyName, string>>
  /** Its field of officers. */
  officers?: string
  /** Further links the document takes over: its own field by the record's. */
  links?: Readonly<Record<string, string>>
  /** Who answers for what it is about, where that is not the brigade's own agency. */
  agency?: (record: AnyRecord) => DocumentAgency
  /** Blanks for what follows from the record and is no field of it. */
  words?: Readonly<Record<string, (record: AnyRecord) => string>>
}

/** Records documents are made for, the nearest first: a document of a defect is not one of its inspection. */
export const documentOrigins: readonly DocumentOrigin[] = [
  {
    register: 'defects',
    // A defect is of a machine or of an operator: of each pair one is empty.
    party: { party: '{{owner}}', partyKind: '{{machine.ownerKind}}{{operator.kind}}', partyIdNumber: '{{machine.ownerIdNumber}}{{operator.idNumber}}', partyCreditCode: '{{machine.ownerCreditCode}}{{operator.creditCode}}', partyRepresentative: '{{operator.representative}}', partyAddress: '{{machine.ownerAddress}}{{operator.address}}', partyPhone: '{{ownerPhone}}' },
    officers: 'officers',
    links: { inspection: 'inspection', visit: 'visit' },
    agency: ({ machine }) => machine ? 'farm' : 'own',
    words: { 整改对象: ({ machine, plate }) => machine || plate ? `你所有的农机（号牌：${String(plate ?? '无')}）` : '你（单位）' },
  },
  {
    register: 'machine-inspections',
    party: { party: '{{owner}}', partyKind: '{{machine.ownerKind}}', partyIdNumber: '{{machine.ownerIdNumber}}', partyCreditCode: '{{machine.ownerCreditCode}}', partyAddress: '{{machine.ownerAddress}}', partyPhone: '{{machine.ownerPhone}}' },
    officers: 'officers',
    agency: () => 'farm',
  },
  {
    register: 'enterprise-visits',
    party: { party: '{{operator}}', partyKind: '{{operator.kind}}', partyIdNumber: '{{operator.idNumber}}', partyCreditCode: '{{operator.creditCode}}', partyRepresentative: '{{operator.representative}}', partyAddress: '{{operator.address}}', partyPhone: '{{operator.phone}}' },
    officers: 'officers',
    words: { 检查编码: ({ number }) => number ? visitCode(number) : '' },
  },
  {
    register: 'documents',
    party: { party: '{{party}}', partyKind: '{{partyKind}}', partyIdNumber: '{{partyIdNumber}}', partyCreditCode: '{{partyCreditCode}}', partyRepresentative: '{{partyRepresentative}}', partyAddress: '{{partyAddress}}', partyPhone: '{{partyPhone}}' },
    officers: 'officers',
  },
]

/** The field of a document that names records of a register. */
export function linkOfDocument(register: string): string | undefined {
  return Object.entries<RegisterDefinition['fields'][string]>(documents.fields).find(([, field]) => field.type === 'reference' && field.register === register)?.[0]
}
