import { addressOf, type Filling } from './address'
import type { AnswerOf, Given, Method, PathOf, RequestOf } from './paths'
import { Problem } from './problem'

let csrfToken: string | undefined
let onSignedOut: () => void = () => undefined

/** The token that the session's answer brought; every change carries it. */
export function useCsrfToken(token: string | undefined): void {
  csrfToken = token
}

/** Called when the server no longer knows our session. */
export function whenSignedOut(act: () => void): void {
  onSignedOut = act
}

/** What is sent to whatever path. */
interface Sent extends Filling {
  body?: unknown
  version?: number
  key?: string
}

async function send(method: Method, path: string, sent: Sent = {}): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json, application/problem+json, */*;q=0.5' })
  const body = bodyOf(sent.body, headers)
  if (method !== 'get') {
    headers.set('Idempotency-Key', sent.key ?? crypto.randomUUID())
    if (csrfToken) headers.set('X-CSRF-Token', csrfToken)
  }
  if (sent.version !== undefined) headers.set('If-Match', `"${sent.version}"`)
  const response = await fetch(addressOf(path, sent), {
    method: method.toUpperCase(), headers, body, credentials: 'same-origin',
  }).catch(() => {
    throw new Problem(0, 'offline', 'The server cannot be reached. Check the network and try again.')
  })
  if (response.ok) return response
  const problem = await Problem.of(response)
  if (problem.slug === 'login-required') onSignedOut()
  throw problem
}

function bodyOf(body: unknown, headers: Headers): BodyInit | undefined {
  if (body === undefined) return undefined
  if (body instanceof Blob) {
    headers.set('Content-Type', body.type)
    return body
  }
  headers.set('Content-Type', 'application/json')
  return JSON.stringify(body)
}

/** Believes that an answer is what is said of it; the tests in the container hold the server to that. */
export async function ask<Answer>(method: Method, path: string, sent?: Sent): Promise<Answer> {
  const text = await (await send(method, path, sent)).text()
  return (text ? JSON.parse(text) : undefined) as Answer
}

const asking =
  <M extends Method>(method: M) =>
  <Path extends PathOf<M>>(path: Path, ...[sent]: Given<RequestOf<M, Path>>) =>
    ask<AnswerOf<M, Path>>(method, path, sent)

/** The one way to the REST interface: what is sent and answered at each path is as docs/openapi.json has it. */
export const api = {
  get: asking('get'),
  post: asking('post'),
  put: asking('put'),
  delete: asking('delete'),
  /** For what is made on request and is a file. */
  file: async <Path extends PathOf<'post'>>(path: Path, ...[sent]: Given<RequestOf<'post', Path>>): Promise<Blob> =>
    (await send('post', path, sent)).blob(),
}
