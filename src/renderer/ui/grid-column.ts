/** A column of a `DataGrid`. */
export interface GridColumn {
  key: string
  label: string
  align?: 'right'
  /** The column a record is known by. */
  bold?: boolean
  /** Long text gets more room before it is cut. */
  wide?: boolean
  sortable?: boolean
  width?: string
}
