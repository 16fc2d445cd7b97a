import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, reactive, type MaybeRefOrGetter, toValue } from 'vue'
import { api } from './client'
import type { List } from './model'

type Filter = Record<string, string | undefined>

/** A list read page by page with the server's cursor. */
export function usePages<T>(path: string, filter: MaybeRefOrGetter<Filter> = {}) {
  const query = useInfiniteQuery({
    queryKey: [path, computed(() => toValue(filter))],
    queryFn: ({ pageParam }) => api.get<List<T>>(path, { ...toValue(filter), limit: 50, cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  const items = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  return reactive({ ...query, items })
}
