import { runTask } from '#core/worker.ts'

void runTask()
