/** ASCII group separator: what stands for FNC1 within a GS1 element string. */
export const GS = '\u001d'

export interface Scan {
  code: string
  /** As the scanner sent it. */
  raw: string
  /** AIM symbology identifier without the `]`, when the scanner sends one. */
  symbology?: string
  gs1: boolean
}

export interface ScanTiming {
  /** Keys closer than this come from a scanner, ms. */
  burstGap: number
  /** A silence this long ends a scan without terminator, ms. */
  pause: number
  /** The same code again within this time is the trigger bouncing, ms. */
  bounce: number
}

export interface ScanOptions extends Partial<ScanTiming> {
  /** A key that the scanner sends first, where the site has programmed one (for instance F9). */
  prefix?: string
  onScan: (scan: Scan) => void
}

const TERMINATORS = new Set(['Enter', 'Tab'])
const LENGTH_MIN = 4
/** AIM identifiers (ISO/IEC 15424) whose data are GS1 element strings. */
const GS1_IDENTIFIERS = new Set(['C1', 'd2', 'Q3', 'e0'])

interface Field {
  element: HTMLInputElement | HTMLTextAreaElement
  value: string
}

/**
 * Tells a keyboard-wedge scanner from a person by the speed of its keys, wherever the focus is: its
 * keys must never press the button or fill the field that happens to have the focus. What looked
 * like a burst and was none is given back to the field.
 */
export class ScanEngine {
  private readonly timing: ScanTiming
  private buffer: string[] = []
  private lastAt = -Infinity
  private burst = false
  private prefixed = false
  private endedAt = -Infinity
  private field: Field | undefined
  private altDigits = ''
  private timer: ReturnType<typeof setTimeout> | undefined
  private last: { code: string; at: number } | undefined
  private readonly heldKeys = new Set<string>()

  constructor(private readonly options: ScanOptions) {
    this.timing = { burstGap: 35, pause: 60, bounce: 1500, ...options }
  }

  attach(target: Document): () => void {
    const down = (event: KeyboardEvent) => this.keyDown(event)
    const up = (event: KeyboardEvent) => this.keyUp(event)
    target.addEventListener('keydown', down, { capture: true })
    target.addEventListener('keyup', up, { capture: true })
    return () => {
      target.removeEventListener('keydown', down, { capture: true })
      target.removeEventListener('keyup', up, { capture: true })
      clearTimeout(this.timer)
    }
  }

  keyDown(event: KeyboardEvent): void {
    if (event.isComposing || event.repeat) return this.forget()
    if (event.key === this.options.prefix) return this.begin(event)
    if (TERMINATORS.has(event.key)) return this.terminator(event)
    const character = this.characterOf(event)
    if (character !== undefined) this.character(character, event)
  }

  /** Space presses a button when it comes up. */
  keyUp(event: KeyboardEvent): void {
    if (event.key === 'Alt' && this.altDigits.endsWith('029')) this.character(GS, event)
    if (event.key === 'Alt') this.altDigits = ''
    if (this.heldKeys.delete(event.key)) hold(event)
  }

  private characterOf(event: KeyboardEvent): string | undefined {
    if (event.key === GS || event.key === 'F8' || (event.ctrlKey && event.key === ']')) return GS
    if (event.altKey && /^\d$/.test(event.key)) {
      this.altDigits += event.key
      return undefined
    }
    // Scanners reach @, [ and ] of other layouts by AltGr, which is Ctrl+Alt.
    const chord = event.ctrlKey !== event.altKey || event.metaKey
    return event.key.length === 1 && !chord ? event.key : undefined
  }

  private begin(event: KeyboardEvent): void {
    this.forget()
    this.prefixed = true
    this.lastAt = event.timeStamp
    hold(event)
  }

  private character(character: string, event: KeyboardEvent): void {
    const follows = this.buffer.length > 0 && event.timeStamp - this.lastAt < this.timing.burstGap
    if (!follows && !this.prefixed) {
      this.giveBack()
      this.field = fieldOf(event.target)
    }
    this.buffer.push(character)
    this.lastAt = event.timeStamp
    if (follows || this.prefixed || character === GS) {
      this.burst ||= follows || this.prefixed
      this.heldKeys.add(event.key)
      hold(event)
    }
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.pauseEnded(), this.timing.pause)
  }

  private terminator(event: KeyboardEvent): void {
    if (event.timeStamp - this.endedAt < this.timing.burstGap) return hold(event) // LF after CR
    const inTime = event.timeStamp - this.lastAt < this.timing.pause
    if (!this.burst || !inTime || this.buffer.length < LENGTH_MIN) return this.giveBack()
    hold(event)
    this.heldKeys.add(event.key)
    this.endedAt = event.timeStamp
    this.finish(event.timeStamp)
  }

  private pauseEnded(): void {
    if (this.burst && this.buffer.length >= LENGTH_MIN) this.finish(this.lastAt)
    else this.giveBack()
  }

  private finish(at: number): void {
    const raw = this.buffer.join('')
    if (this.field) write(this.field.element, this.field.value)
    this.forget()
    const scan = parseScan(raw)
    const bounced = this.last?.code === scan.code && at - this.last.at < this.timing.bounce
    this.last = { code: scan.code, at }
    if (!bounced && scan.code) this.options.onScan(scan)
  }

  /** The first key went through; those held back follow it. */
  private giveBack(): void {
    if (this.burst && this.field) {
      write(this.field.element, this.field.element.value + this.buffer.slice(1).join(''))
    }
    this.forget()
  }

  private forget(): void {
    clearTimeout(this.timer)
    this.buffer = []
    this.burst = false
    this.prefixed = false
    this.field = undefined
  }
}

/** What was scanned, without the symbology identifier. */
export function parseScan(raw: string): Scan {
  const identifier = /^\]([A-Za-z][0-9A-Za-z])/.exec(raw)?.[1]
  const data = identifier ? raw.slice(3) : raw
  const gs1 = identifier !== undefined && GS1_IDENTIFIERS.has(identifier)
  return { code: data.trim(), raw, gs1, ...(identifier ? { symbology: identifier } : {}) }
}

function hold(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

function fieldOf(target: EventTarget | null): Field | undefined {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return isField ? { element: target, value: target.value } : undefined
}

function write(element: Field['element'], value: string): void {
  if (element.value === value) return
  element.value = value
  element.dispatchEvent(new Event('input', { bubbles: true }))
}
