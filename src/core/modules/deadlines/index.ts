export { calendarHandlers, deadlineHandlers } from './handlers.ts'
export { heldCalendar, readDeadlineLaw, reckonDeadline, seedCalendar, shippedCalendar } from './service.ts'
