import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Core } from '#core/app.ts'
import type { SeatState } from '#core/context.ts'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import fastifyStatic from '@fastify/static'
import { RPCHandler } from '@orpc/server/fastify'
import Fastify from 'fastify'
import { refusalMessage } from '#contract/messages.ts'
import { AppError } from '#core/platform/app-error.ts'
import { photoLimit } from '#core/platform/attachments.ts'
import { contentPolicy } from './content-policy.ts'
import { Sessions } from './http-session.ts'
import { sendFilesWhole } from './whole-files.ts'

const types: Readonly<Record<string, string>> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.csv': 'text/csv; charset=utf-8',
  '.pdf': 'application/pdf',
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

export interface HttpHost { url: string, newSignIn: () => string, close: () => Promise<void> }

/** The address is not this machine's own: other machines may only come in once people have accounts. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused'
}

/**
 * Serves the program to browsers on this machine: the built pages, the router under `/rpc`, results under `/files`.
 * Host and Origin are checked, so that a page from elsewhere cannot reach it through a borrowed name.
 */
export async function startHttpHost(core: Core, options: { rendererDir: string, host?: string, port?: number }): Promise<HttpHost> {
  const host = options.host ?? '127.0.0.1'
  if (!loopback.has(host)) throw new AddressRefused(`现在只能在本机使用（127.0.0.1）。让其他电脑访问需要账号和角色，尚未提供，所以不接受地址 ${host}。`)
  const sessions = new Sessions(() => core.connect().seat)
  const server = Fastify({ bodyLimit: photoLimit * 2, forceCloseConnections: true })
  server.addHook('onRequest', (request, reply, next) => {
    reply.headers({ 'content-security-policy': contentPolicy(`'self'`), 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cross-origin-resource-policy': 'same-origin' })
    if (isFromHere(request)) next()
    else void reply.code(403).send({ message: '只接受来自本机的访问' })
  })
  server.get<{ Params: { token: string } }>('/sign-in/:token', (request, reply) => {
    const session = sessions.signIn(request.params.token)
    return session ? reply.header('set-cookie', sessions.cookie(session)).redirect('/') : askToSignIn(reply)
  })
  // Asked for by a tab that shows nothing but a paper.
  server.get('/favicon.ico', (_request, reply) => reply.code(204).send())
  await server.register(scope => signedIn(scope, core, sessions, options.rendererDir))
  await server.listen({ host, port: options.port ?? 0 })
  const address = server.server.address() as { port: number }
  const url = `http://${host === '::1' ? '[::1]' : host}:${address.port}`
  return { url, newSignIn: () => `${url}/sign-in/${sessions.newLink()}`, close: () => server.close() }
}

/** What only a signed-in browser gets: everything. */
async function signedIn(scope: FastifyInstance, core: Core, sessions: Sessions, rendererDir: string): Promise<void> {
  const seats = new WeakMap<FastifyRequest, SeatState>()
  scope.addHook('onRequest', (request, reply, next) => {
    const seat = sessions.seatOf(request.headers.cookie)
    if (!seat) { askToSignIn(reply); return }
    seats.set(request, seat)
    next()
  })
  scope.get<{ Params: { id: string }, Querystring: { inline?: string } }>('/files/results/:id', async (request, reply) => seats.get(request)?.isLocked ? reply.code(423).send({ message: refusalMessage('LOCKED', {}) }) : sendResult(core, request.params.id, request.query.inline !== undefined, reply))
  await scope.register(async (rpc) => {
    // The RPC handler reads bodies itself, files among them.
    rpc.removeAllContentTypeParsers()
    rpc.addContentTypeParser('*', (_request, _payload, done) => done(null, undefined))
    const handler = new RPCHandler(core.router, { rootInterceptors: [sendFilesWhole] })
    rpc.all('/rpc/*', async (request, reply) => {
      const { matched } = await handler.handle(request, reply, { prefix: '/rpc', context: core.connect(seats.get(request)) })
      if (!matched) return reply.code(404).send({ message: '没有这个接口' })
    })
  })
  await scope.register(fastifyStatic, { root: rendererDir, cacheControl: false })
}

/** A finished job's file, streamed. */
async function sendResult(core: Core, id: string, inline: boolean, reply: FastifyReply): Promise<unknown> {
  try {
    const { file } = core.services.jobs.get(id)
    if (!file) return await reply.code(404).send({ message: '文件尚未做好' })
    const { size } = await stat(file)
    const disposition = `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(basename(file))}`
    return await reply.headers({ 'content-type': types[extname(file)] ?? 'application/octet-stream', 'content-length': size, 'content-disposition': disposition }).send(createReadStream(file))
  }
  catch (error) {
    const message = error instanceof AppError ? error.message : '文件已不在原处，请重新导出'
    return reply.code(404).send({ message })
  }
}

function askToSignIn(reply: FastifyReply): FastifyReply {
  return reply.code(401).type('text/html; charset=utf-8').send('<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>执法台</title><body><h1>请用一次性登录链接打开</h1><p>链接在启动程序的窗口里，只能用一次。链接失效时，请重新运行 npm start 取得新的链接。</p></body></html>')
}

/** A browser names the host it believes it talks to; a rebound name is not ours. Writes must also come from our own pages. */
function isFromHere(request: FastifyRequest): boolean {
  const authority = request.headers.host ?? ''
  const name = authority.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')
  if (!loopback.has(name)) return false
  const { origin } = request.headers
  return origin === undefined || origin === `http://${authority}`
}
