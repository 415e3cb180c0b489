export { lockHandlers } from './handlers.ts'
export { assertMaySit, hasPin, lockSettings, pinHolders, startingSeat, takePinAway, traceTakeOver } from './service.ts'
