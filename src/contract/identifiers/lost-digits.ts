/**
 * Spreadsheets keep fifteen digits of a number. A longer one that was once taken for a number ends in noughts, or is shown
 * as `6.21002E+17`; what stood there is gone.
 */
export const isScientific = (text: string): boolean => /^\s*'?\d(?:\.\d+)?E\+?\d{2}\s*$/i.test(text.normalize('NFKC'))

export const endsInNoughts = (normalised: string): boolean => /^\d{15}000$/.test(normalised)
