import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { GS, parseScan, ScanEngine, type Scan } from '@/scan/engine'

let scans: Scan[]
let clock: number
let detach: () => void

function start(options: { prefix?: string } = {}) {
  detach?.()
  detach = new ScanEngine({ ...options, onScan: (scan) => scans.push(scan) }).attach(document)
}

/** One key to whatever has the focus; the default act of a text field follows if nobody prevents it. */
function press(key: string, gap: number, extra: KeyboardEventInit = {}): boolean {
  clock += gap
  vi.advanceTimersByTime(gap)
  const target = document.activeElement ?? document.body
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...extra })
  Object.defineProperty(event, 'timeStamp', { value: clock })
  const allowed = target.dispatchEvent(event)
  if (allowed && target instanceof HTMLInputElement && key.length === 1) target.value += key
  if (allowed && target instanceof HTMLButtonElement && (key === 'Enter' || key === ' ')) target.click()
  return allowed
}
const type = (text: string, gap: number) => [...text].forEach((key, index) => press(key, index === 0 ? 500 : gap))
const codes = () => scans.map((scan) => scan.code)

beforeEach(() => {
  vi.useFakeTimers()
  scans = []
  clock = 10_000
  document.body.innerHTML = '<button id="b">Destroy</button><input id="i"><a id="a" href="#">x</a>'
  start()
})
afterEach(() => {
  detach()
  vi.useRealTimers()
})

describe('the scan engine', () => {
  it('loses none of 200 scans', () => {
    const sent = Array.from({ length: 200 }, (_, n) => String(412_000_000 + n).padStart(10, '0'))
    for (const code of sent) {
      type(code, 2)
      press('Enter', 2)
    }
    expect(codes()).toEqual(sent)
  })

  it.each(['Enter', 'Tab'])('ends a scan at %s and lets nobody else see that key', (key) => {
    type('0412345678', 10)
    expect(press(key, 10)).toBe(false)
    expect(codes()).toEqual(['0412345678'])
  })

  it('ends a scan without terminator after a pause', () => {
    type('BX-000123', 30)
    vi.advanceTimersByTime(70)
    expect(codes()).toEqual(['BX-000123'])
  })

  it('ignores the line feed after a carriage return', () => {
    const clicked = vi.fn()
    const button = document.querySelector<HTMLButtonElement>('#b')!
    button.addEventListener('click', clicked)
    button.focus()
    type('0412345678', 3)
    press('Enter', 3)
    press('Enter', 3)
    expect(codes()).toEqual(['0412345678'])
    expect(clicked).not.toHaveBeenCalled()
  })

  it('never presses the button that has the focus, spaces included', () => {
    const clicked = vi.fn()
    const button = document.querySelector<HTMLButtonElement>('#b')!
    button.addEventListener('click', clicked)
    button.focus()
    type('TUBE 1', 5)
    press('Enter', 5)
    expect(codes()).toEqual(['TUBE 1'])
    expect(clicked).not.toHaveBeenCalled()
  })

  it.each(['#i', '#a', '#b'])('hears a scan while %s has the focus and leaves nothing behind', (selector) => {
    const element = document.querySelector<HTMLElement>(selector)!
    element.focus()
    type('0412345678', 15)
    press('Enter', 15)
    expect(codes()).toEqual(['0412345678'])
    if (element instanceof HTMLInputElement) expect(element.value).toBe('')
  })

  it('keeps what a person typed before the scan', () => {
    const input = document.querySelector<HTMLInputElement>('#i')!
    input.focus()
    type('abc', 120)
    type('0412345678', 4)
    press('Enter', 4)
    expect(input.value).toBe('abc')
    expect(codes()).toEqual(['0412345678'])
  })

  it.each([80, 100, 120])('never takes a person who types every %i ms for a scanner', (gap) => {
    const input = document.querySelector<HTMLInputElement>('#i')!
    input.focus()
    type('0412345678', gap)
    expect(press('Enter', gap)).toBe(true)
    expect(input.value).toBe('0412345678')
    expect(scans).toEqual([])
  })

  it('gives two keys struck together back to the field', () => {
    const input = document.querySelector<HTMLInputElement>('#i')!
    input.focus()
    type('th', 20)
    vi.advanceTimersByTime(200)
    expect(input.value).toBe('th')
    expect(scans).toEqual([])
  })

  it('takes Ctrl+] and F8 for the group separator', () => {
    type('0104012345123456', 3)
    press(']', 3, { ctrlKey: true })
    type2('21ABC')
    press('F8', 3)
    type2('10LOT')
    press('Enter', 3)
    expect(codes()).toEqual([`0104012345123456${GS}21ABC${GS}10LOT`])
  })

  it('ignores a bounced trigger but not the same code later', () => {
    const scan = () => {
      type('0412345678', 3)
      press('Enter', 3)
    }
    scan()
    scan()
    expect(codes()).toHaveLength(1)
    clock += 2_000
    scan()
    expect(codes()).toHaveLength(2)
  })

  it('holds back even the first character when the scanner sends a prefix', () => {
    start({ prefix: 'F9' })
    const input = document.querySelector<HTMLInputElement>('#i')!
    input.focus()
    press('F9', 500)
    expect(press('0', 40)).toBe(false)
    type2('412345678')
    press('Enter', 3)
    expect(codes()).toEqual(['0412345678'])
  })
})

const type2 = (text: string) => [...text].forEach((key) => press(key, 3))

describe('a scanned text', () => {
  it.each([
    [']C10104012345', '0104012345', 'C1', true],
    [']d2010401', '010401', 'd2', true],
    [']d10412345678', '0412345678', 'd1', false],
    [']C0ABC-1', 'ABC-1', 'C0', false],
  ])('%s loses its symbology identifier', (raw, code, symbology, gs1) => {
    expect(parseScan(raw)).toEqual({ raw, code, symbology, gs1 })
  })

  it('without identifier is the code itself', () => {
    expect(parseScan('0412345678')).toEqual({ raw: '0412345678', code: '0412345678', gs1: false })
  })
})
