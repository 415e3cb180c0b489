import { app } from '../../procedure.ts'
import * as service from './service.ts'

export const lockHandlers = app.lock.router({
  now: app.lock.now.handler(({ context }) => {
    service.lockSeat(context)
    return {}
  }),
  unlock: app.lock.unlock.handler(({ context, input }) => {
    service.unlockSeat(context, input.pin)
    return {}
  }),
  setPin: app.lock.setPin.handler(({ context, input }) => {
    service.setPin(context, input)
    return {}
  }),
  removePin: app.lock.removePin.handler(({ context, input }) => {
    service.removePin(context, input.current)
    return {}
  }),
  resetPin: app.lock.resetPin.handler(({ context, input }) => {
    service.resetPin(context, input)
    return {}
  }),
  configure: app.lock.configure.handler(({ context, input }) => service.configureLock(context, input)),
})
