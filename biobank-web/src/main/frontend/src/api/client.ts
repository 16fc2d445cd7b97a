import { Problem } from './problem'

const BASE = '/api'
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

export interface Change {
  body?: unknown
  /** The version last seen, for If-Match. */
  version?: number
  /** Repeats of one act carry the same key, so that it happens once. */
  key?: string
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

async function send(method: Method, path: string, change: Change = {}): Promise<Response> {
  const headers = new Headers({ Accept: 'application/json, application/problem+json, */*;q=0.5' })
  const body = bodyOf(change.body, headers)
  if (method !== 'GET') {
    headers.set('Idempotency-Key', change.key ?? crypto.randomUUID())
    if (csrfToken) headers.set('X-CSRF-Token', csrfToken)
  }
  if (change.version !== undefined) headers.set('If-Match', `"${change.version}"`)
  const response = await fetch(BASE + path, { method, headers, body, credentials: 'same-origin' }).catch(
    () => {
      throw new Problem(0, 'offline', 'The server cannot be reached. Check the network and try again.')
    },
  )
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

async function json<T>(response: Response): Promise<T> {
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

type Query = Record<string, string | number | boolean | undefined>

/** Path with its query; empty values are left out. */
export function withQuery(path: string, query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return text ? `${path}?${text}` : path
}

/** The one way to the REST interface. */
export const api = {
  get: async <T>(path: string, query: Query = {}) => json<T>(await send('GET', withQuery(path, query))),
  post: async <T>(path: string, change: Change = {}) => json<T>(await send('POST', path, change)),
  put: async <T>(path: string, change: Change = {}) => json<T>(await send('PUT', path, change)),
  delete: async <T>(path: string, change: Change = {}) => json<T>(await send('DELETE', path, change)),
  file: async (path: string, body: unknown) => (await send('POST', path, { body })).blob(),
}

/** A code as one path segment. */
export const segment = (code: string) => encodeURIComponent(code)
