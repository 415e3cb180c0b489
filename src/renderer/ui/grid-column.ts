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
  /** Chosen width in pixels; without one the contents decide. */
  width?: number
}
