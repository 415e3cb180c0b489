import { beijingTime } from '#contract/wall-time.ts'

/** The instant of a Beijing wall time. */
export const instantOf = (wallTime: string): Date => new Date(`${wallTime}:00+08:00`)

export const addMinutes = (wallTime: string, minutes: number): string => beijingTime(new Date(instantOf(wallTime).getTime() + minutes * 60_000))
