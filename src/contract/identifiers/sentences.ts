interface Said { label: string, text: string }
/** What was probably meant. Proposed, never put in its place: only the clerk has the paper in hand. */
interface Meant { proposal?: string }

/** The proposal where there is one, else an example of how it is written. */
const meant = ({ proposal }: Meant, otherwise = '') => proposal ? `，是否应为 ${proposal}？` : otherwise

/** What there is to say about an identifier, as part of the one list of problems. Identity numbers, and qualifications numbered by them, are not repeated: they are personal, and the field shows them. */
export const identifierSentences = {
  STAKE_MALFORMED: (d: Said & Meant) => `${d.label}“${d.text}”不是桩号${meant(d, '，请按 K12+345 的样子填写')}`,
  STAKE_METRES: (d: Said) => `${d.label}“${d.text}”加号后应为 000 至 999 米`,
  ROUTE_MALFORMED: (d: Said & Meant) => `${d.label}“${d.text}”不是路线编号${meant(d, '，例如 G309、S202、X017、Y102、C105')}`,
  ROUTE_LETTERS: (d: Said & Meant) => `${d.label}“${d.text}”中的字母容易与数字 0、1 混淆，请核对${meant(d)}`,
  PLATE_MALFORMED: (d: Said & Meant) => `${d.label}“${d.text}”不像机动车号牌${meant(d, '，例如 甘M12345、甘MD12345')}`,
  PLATE_NEW_ENERGY: (d: Said & { letter: string, usual: string }) => `${d.label}“${d.text}”的新能源字母是 ${d.letter}，常见的只有 ${d.usual}，请对照行驶证核对`,
  MACHINE_PLATE_MALFORMED: (d: Said & Meant) => `${d.label}“${d.text}”不像农业机械号牌${meant(d, '，例如 甘0612345')}`,
  MACHINE_PLATE_UNUSUAL: (d: Said & Meant) => `${d.label}“${d.text}”与农业机械号牌的通行写法（省简称、两位代号、五位序号）不同，请对照行驶证核对${meant(d)}`,
  PHONE_MALFORMED: (d: Said & Meant) => `${d.label}“${d.text}”不像电话号码${meant(d)}`,
  PHONE_UNUSUAL: (d: Said) => `${d.label}“${d.text}”的位数不像手机、固定电话或服务热线，请核对是否多写或漏写`,
  ID_NUMBER_LENGTH: (d: { label: string, length: number } & Meant) => `${d.label}应为 18 位，现有 ${d.length} 位${meant(d)}`,
  ID_NUMBER_MALFORMED: (d: { label: string } & Meant) => `${d.label}前 17 位应为数字，末位应为数字或 X${meant(d)}`,
  ID_NUMBER_BIRTH: (d: { label: string, birth: string }) => `${d.label}第 7 至 14 位“${d.birth}”不是存在的出生日期，请对照证件核对`,
  ID_NUMBER_FUTURE: (d: { label: string, birth: string }) => `${d.label}中的出生日期 ${d.birth} 晚于今天，请对照证件核对`,
  ID_NUMBER_CHECK: (d: { label: string }) => `${d.label}的校验位不符，可能写错一位或颠倒了相邻两位，请对照证件核对`,
  CREDIT_CODE_LENGTH: (d: { label: string, length: number }) => `${d.label}应为 18 位，现有 ${d.length} 位；个体工商户旧注册号为 15 位数字`,
  CREDIT_CODE_MALFORMED: (d: Said & Meant) => `${d.label}“${d.text}”应由数字和大写字母组成，不用 I、O、S、V、Z，第 3 至 8 位为数字${meant(d)}`,
  CREDIT_CODE_CHECK: (d: Said) => `${d.label}“${d.text}”的校验位不符，可能写错一位或颠倒了相邻两位，请对照执照核对`,
  CREDIT_CODE_OLD: (d: Said) => `${d.label}“${d.text}”是 15 位旧注册号，已换发执照的请改填 18 位代码`,
  VIN_LENGTH: (d: { label: string, length: number }) => `${d.label}应为 17 位，现有 ${d.length} 位`,
  VIN_MALFORMED: (d: Said & Meant) => `${d.label}“${d.text}”应由数字和大写字母组成，不用 I、O、Q${meant(d)}`,
  VIN_CHECK: (d: Said) => `${d.label}“${d.text}”的第 9 位校验不符，请对照行驶证核对；少数厂家不按此编码`,
  LICENCE_MALFORMED: (d: Said) => `${d.label}“${d.text}”不像许可证号，例如 甘交运管许可庆字621002000001号`,
  LICENCE_UNUSUAL: (d: Said) => `${d.label}“${d.text}”与通行写法（某交运管许可某字、12 位数字、号）不同，请对照证件核对`,
  QUALIFICATION_MALFORMED: (d: { label: string } & Meant) => `${d.label}应为 15 至 20 位数字或字母${meant(d)}`,
  QUALIFICATION_UNLIKE_ID: (d: { label: string }) => `${d.label}形似身份证号，但校验不符，请对照证件核对`,
  FARM_CODE_UNKNOWN: (d: Said & Meant & { known: string }) => `${d.label}没有“${d.text}”，应为 ${d.known}${meant(d)}`,
  FARM_CODE_HISTORICAL: (d: Said & { means: string }) => `${d.label}“${d.text}”是旧代码（${d.means}），只见于历史证件，请核对是否已换证`,
  DIGITS_LOST: (d: { label: string }) => `${d.label}被表格软件（如 Excel）当作数值保存过，后几位已变成 0，无法恢复，请按原件重新填写`,
  DIGITS_DOUBTFUL: (d: { label: string }) => `${d.label}末三位是 000，可能被表格软件（如 Excel）改坏，请对照原件核对`,
}
