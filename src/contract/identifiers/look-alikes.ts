/** Signs of other alphabets that print like Latin letters or digits, as they come along from copied pages and read-in scans. */
const printedAlike: Readonly<Record<string, string>> = Object.fromEntries([
  ['АВЕКМНОРСТУХІЅЈ', 'ABEKMHOPCTYXISJ'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['×✕乂〇○零', 'XXX000'],
].flatMap(([strange = '', latin = '']) => [...strange].map((sign, index) => [sign, latin[index]!])))

/** Letters taken for the digit beside them. */
export const likeDigits = { O: '0', Q: '0', I: '1', L: '1' }

/** What was probably meant, if reading look-alike signs for one another makes sense of the text. Never put in its place. */
export function propose(text: string, letters: Readonly<Record<string, string>>, isRight: (candidate: string) => boolean): { proposal?: string } {
  const latin = [...text].map(sign => printedAlike[sign] ?? sign).join('')
  const digits = [...latin].map(sign => letters[sign] ?? sign).join('')
  const proposal = [latin, digits].find(candidate => candidate !== text && isRight(candidate))
  return proposal === undefined ? {} : { proposal }
}
