export interface Verdict {
  tone: 'idle' | 'pending' | 'ok' | 'info' | 'error'
  title: string
  detail?: string
}
