import type { FeedRun } from '@/api/model'

export const isRunning = (run?: FeedRun): boolean => /REQUEST|QUEUE|START|RUN/.test(run?.status ?? '')
