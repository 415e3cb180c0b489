/** The machine's clock: the one place it is read. Everything else asks the context, so that a test or sample data can choose the time. */
export const systemClock = (): Date => new Date()
