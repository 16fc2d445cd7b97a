import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { linkTo } from '@/api/address'
import { api, useCsrfToken, whenSignedOut } from '@/api/client'
import { Problem } from '@/api/problem'
import { usePages } from '@/api/usePages'

const fetched = vi.fn<typeof fetch>()
function answers(body: unknown, status = 200) {
  fetched.mockImplementation(async () => new Response(body === undefined ? null : JSON.stringify(body), { status }))
}
function sent() {
  const [address, init] = fetched.mock.lastCall!
  return { address, method: init?.method, headers: new Headers(init?.headers), body: init?.body }
}
const box = { path: { code: 'BX-1' } }
const picture = new File(['pixels'], 'rack.png', { type: 'image/png' })

beforeEach(() => {
  fetched.mockReset()
  vi.stubGlobal('fetch', fetched)
})
afterEach(() => vi.unstubAllGlobals())

describe('what is asked', () => {
  it('has its codes encoded, and is without parameters that are empty', async () => {
    answers({ items: [] })
    await api.get('/containers/{code}/free-places', { path: { code: 'A/1 2' }, query: { count: 0, specimen: '' } })
    expect(sent()).toMatchObject({ address: '/api/containers/A%2F1%202/free-places?count=0', method: 'GET' })
    expect(sent().headers.has('Idempotency-Key')).toBe(false)
  })
  it('is a link where the browser fetches a file by itself', () => {
    expect(linkTo('/containers/{code}/occupancy.csv', { path: { code: 'F&1' }, query: { show: 'EMPTY' } })).toBe(
      '/api/containers/F%261/occupancy.csv?show=EMPTY',
    )
  })
})

describe('a change', () => {
  it('carries the token of the session and a key of its own; a repeat the key that it is given', async () => {
    answers({})
    useCsrfToken('secret')
    const keys = []
    for (const key of [undefined, undefined, 'again']) {
      await api.post('/pools', { body: { parents: [] }, key })
      keys.push(sent().headers.get('Idempotency-Key'))
    }
    expect(sent()).toMatchObject({ method: 'POST', body: '{"parents":[]}' })
    expect(sent().headers.get('X-CSRF-Token')).toBe('secret')
    expect(new Set(keys).size).toBe(3)
    expect(keys[2]).toBe('again')
  })
  it('of a thing as it was seen names the version', async () => {
    answers({})
    await api.put('/boxes/{code}/contents', { ...box, query: { missing: 'take-out' }, body: { wells: [] }, version: 0 })
    expect(sent().address).toBe('/api/boxes/BX-1/contents?missing=take-out')
    expect(sent().headers.get('If-Match')).toBe('"0"')
  })
  it('by a picture sends it as it is', async () => {
    answers({})
    await api.post('/boxes/{code}/contents/preview', { ...box, body: picture })
    expect(sent().body).toBe(picture)
    expect(sent().headers.get('Content-Type')).toBe('image/png')
  })
})

describe('the answer', () => {
  it('is nothing where there is no body', async () => {
    answers(undefined, 204)
    expect(await api.delete('/session')).toBeUndefined()
  })
  it('is a file where one is made', async () => {
    answers('label')
    const file = await api.file('/labels', { body: { codes: ['T1'], template: 'TUBE', format: 'PDF' } })
    expect(await file.text()).toBe('"label"')
  })
  it('may be a refusal; one for want of a session signs out', async () => {
    const signedOut = vi.fn()
    whenSignedOut(signedOut)
    answers({ slug: 'not-found', detail: 'There is no box BX-1.' }, 404)
    await expect(api.get('/boxes/{code}', box)).rejects.toMatchObject({ status: 404, slug: 'not-found' })
    expect(signedOut).not.toHaveBeenCalled()
    answers({ slug: 'login-required' }, 401)
    await expect(api.get('/boxes/{code}', box)).rejects.toBeInstanceOf(Problem)
    expect(signedOut).toHaveBeenCalledOnce()
  })
  it('may never come', async () => {
    fetched.mockRejectedValue(new TypeError('Failed to fetch'))
    await expect(api.get('/reference')).rejects.toMatchObject({ isOffline: true })
  })
})

/** Compiled and never run: what the interface does not know is refused by the compiler. */
export const refused = () => [
  // @ts-expect-error no such path
  api.get('/boxs/{code}', box),
  // @ts-expect-error no such method there
  api.delete('/boxes/{code}', box),
  // @ts-expect-error without the code of the box
  api.get('/boxes/{code}'),
  // @ts-expect-error of a parameter by another name
  api.get('/boxes/{code}', { path: { barcode: 'T1' } }),
  // @ts-expect-error a question that nobody answers
  api.get('/orders', { query: { colour: 'red' } }),
  // @ts-expect-error a state that no order is in
  api.get('/orders', { query: { status: 'LOST' } }),
  // @ts-expect-error not the whole body
  api.post('/specimens/holds', { body: { barcodes: ['T1'] } }),
  // @ts-expect-error a body too many
  api.post('/rack-scans/{id}/dismissal', { path: { id: '1' }, body: {} }),
  // @ts-expect-error a version that is not looked at
  api.post('/orders/{code}/returns', { path: { code: 'O1' }, body: { tubes: [] }, version: 1 }),
  // @ts-expect-error a box has no donor
  api.get('/boxes/{code}', box).then((one) => one.donor),
  // @ts-expect-error not a file
  linkTo('/boxes/{code}', box),
  // @ts-expect-error not a list
  usePages('/boxes/{code}', box),
  // @ts-expect-error a list that is answered as a whole
  usePages('/feed-runs'),
  // @ts-expect-error a filter that the list does not know
  usePages('/kits', () => ({ query: { study: 'NEPHRO-1', colour: 'red' } })),
  // @ts-expect-error the lines of which import
  usePages('/imports/{id}/errors'),
]
