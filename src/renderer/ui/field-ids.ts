/** What a `FieldFrame` hands to the control in it, so that label, help and error are read out with the control. */
export interface FieldIds {
  id?: string
  labelId?: string
  describedBy?: string
  invalid?: boolean
  required?: boolean
  disabled?: boolean
}
