/** A record on a board: which it is, what it is called there, where it stands. */
export interface BoardCard { id: string, number: string, label: string, stage: string }
export interface BoardColumn<C extends BoardCard> { stage: string, count: number, countIsExact: boolean, overdue: number, cards: readonly C[] }
