export { calendarHandlers, deadlineHandlers } from './handlers.ts'
export { heldCalendar, readDeadlineLaw, seedCalendar, shippedCalendar } from './service.ts'
