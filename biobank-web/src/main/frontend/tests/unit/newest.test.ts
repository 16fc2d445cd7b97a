import { expect, test } from 'vitest'
import { useNewest } from '@/api/useNewest'

/** Questions that are answered when the test says so. */
function questions() {
  const open: { answer: (word: string) => void; refuse: (error: Error) => void }[] = []
  const ask = () => new Promise<string>((answer, refuse) => open.push({ answer, refuse }))
  return { open, ask }
}

test('an older answer that comes late is dropped', async () => {
  const { open, ask } = questions()
  const { answer, look, settled } = useNewest(ask)
  look()
  look()
  open[1]?.answer('new')
  await settled()
  open[0]?.answer('old')
  await settled()
  expect(answer.value).toBe('new')
})

test('a refusal of an older question says nothing of the newest', async () => {
  const { open, ask } = questions()
  const { refused, look, settled } = useNewest(ask)
  look()
  look()
  open[0]?.refuse(new Error('old'))
  open[1]?.answer('new')
  await settled()
  expect(refused.value).toBeUndefined()
})

test('what was answered stays beside a refusal, and the next answer ends it', async () => {
  const { open, ask } = questions()
  const { answer, refused, look, settled } = useNewest(ask)
  look()
  open[0]?.answer('first')
  await settled()
  look()
  open[1]?.refuse(new Error('refused'))
  await settled()
  expect([answer.value, refused.value !== undefined]).toEqual(['first', true])
  look()
  open[2]?.answer('third')
  await settled()
  expect([answer.value, refused.value]).toEqual(['third', undefined])
})

test('settled waits for questions that are asked meanwhile', async () => {
  const { open, ask } = questions()
  const taken: string[] = []
  const { look, settled } = useNewest(ask, (word) => taken.push(word))
  look()
  const waiting = settled()
  look()
  open[0]?.answer('old')
  open[1]?.answer('new')
  await waiting
  expect(taken).toEqual(['new'])
})

test('where there is nothing to ask, the answer goes', async () => {
  const { open, ask } = questions()
  let ready = true
  const { answer, look, settled } = useNewest(() => (ready ? ask() : undefined))
  look()
  open[0]?.answer('first')
  await settled()
  ready = false
  look()
  await settled()
  expect(answer.value).toBeUndefined()
})
