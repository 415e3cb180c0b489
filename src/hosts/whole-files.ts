import type { CallContext } from '#core/procedure.ts'
import type { StandardHandlerInterceptorOptions, StandardHandleResult } from '@orpc/server/standard'

/**
 * Encodes an answer that holds files in full before the first byte is sent.
 *
 * Otherwise the runtime encodes it while it is being sent, and when a browser breaks off (a page reloads while its
 * photos load) it goes on encoding into a closed stream: an error outside every handler, which ends the process.
 */
export async function sendFilesWhole({ next }: StandardHandlerInterceptorOptions<CallContext> & { next: () => Promise<StandardHandleResult> }): Promise<StandardHandleResult> {
  const result = await next()
  if (!result.matched || !(result.response.body instanceof FormData)) return result
  const encoded = new Response(result.response.body)
  const bytes = new Uint8Array(await encoded.arrayBuffer())
  const body = new ReadableStream({ start: (stream) => { stream.enqueue(bytes); stream.close() } })
  return { matched: true, response: { ...result.response, body, headers: { ...result.response.headers, 'content-type': encoded.headers.get('content-type') ?? '' } } }
}
