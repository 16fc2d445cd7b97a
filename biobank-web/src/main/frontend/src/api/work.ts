/** The shapes of orders, stock-takes, alarms and evacuations, as the pages read them. */
import type { Schemas } from './schemas'

/** What a person enters to sign an act: the password again, what it means, and why. */
export type SignatureClaim = Schemas['SignatureClaim']

export const orderPurposes = ['USE', 'SHARE_DATA', 'TRANSFER', 'OUTSIDE_GDPR', 'GENETIC', 'COMMERCIAL'] as const satisfies Schemas['Purpose'][]
export const orderStatuses = [
  'SUBMITTED', 'APPROVED', 'PICKING', 'READY', 'DISTRIBUTED', 'CLOSED', 'REJECTED', 'CANCELLED',
] as const satisfies Schemas['OrderStatus'][]

export type OrderItem = Schemas['OrderDetailsItem']
export type Order = Schemas['OrderDetails']
export type ReportedMissing = Schemas['ReportedMissing']
export type CountReceipt = Schemas['CountReceipt']
export type Alarm = Schemas['AlarmLine']
export type EvacuationMove = Schemas['EvacuationSheetLine']
