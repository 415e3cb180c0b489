/**
 * What the process of a core is started with, so that memory its worker threads have used goes back to the system: glibc keeps
 * an arena for each thread otherwise, and large blocks in it once it has freed a few. Other systems do not read these.
 */
export const allocatorSettings = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '131072' } as const
