import { onBeforeUnmount, onMounted } from 'vue'
import { ScanEngine, type Scan } from './engine'

type Handler = (scan: Scan) => void

const handlers: Handler[] = []
const engine = new ScanEngine({ onScan: (scan) => handlers.at(-1)?.(scan) })

/** Listens on the whole document from now on; the page on top gets the scans. */
export function startScanning(whenNobodyListens: Handler): void {
  handlers.unshift(whenNobodyListens)
  engine.attach(document)
}

/** This component gets the scans while it is shown. */
export function useScan(handler: Handler): void {
  onMounted(() => handlers.push(handler))
  onBeforeUnmount(() => handlers.splice(handlers.lastIndexOf(handler), 1))
}
