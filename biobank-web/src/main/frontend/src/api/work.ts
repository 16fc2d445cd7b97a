/** The shapes of orders, stock-takes, alarms and evacuations, as the pages read them. */
import type { Schemas } from './schemas'

/** What a person enters to sign an act: the password again, what it means, and why. */
export type SignatureClaim = Schemas['SignatureClaim']

export const orderPurposes = ['USE', 'SHARE_DATA', 'TRANSFER', 'OUTSIDE_GDPR', 'GENETIC', 'COMMERCIAL'] as const satisfies Schemas['Purpose'][]

export type OrderSummary = Schemas['OrderSummary']
export type OrderItem = Schemas['OrderDetailsItem']
export type Order = Schemas['OrderDetails']
export type PickTube = Schemas['PickListTube']
export type PickBox = Schemas['PickListBox']
export type PickList = Schemas['PickList']
export type Picked = Schemas['Picked']
export type Substitute = Schemas['Substitute']
export type ReportedMissing = Schemas['ReportedMissing']

export type StockTake = Schemas['StockTake']
export type CountedBox = Schemas['StockTakeDetailsBox']
export type StockTakeDetails = Schemas['StockTakeDetails']
export type CountReceipt = Schemas['CountReceipt']
export type Difference = Schemas['Difference']
export type BoxResult = Schemas['BoxResult']

export type Alarm = Schemas['AlarmLine']

export type EvacuationMove = Schemas['EvacuationSheetLine']
export type EvacuationProgress = Schemas['EvacuationSheetProgress']
export type Evacuation = Schemas['EvacuationSheet']
export type EvacuationScanAnswer = Schemas['EvacuationScanAnswer']
