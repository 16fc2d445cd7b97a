import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, reactive, type MaybeRefOrGetter, toValue } from 'vue'
import type { Filling } from './address'
import { ask } from './client'
import type { AnswerOf, Given, PathOf, RequestOf } from './paths'

interface List<Item> {
  items: Item[]
  next?: string
}
type QueryOf<Path extends PathOf<'get'>> = NonNullable<RequestOf<'get', Path>['query']>
/** The paths that can be asked where to go on. */
type ListPath = {
  [Path in PathOf<'get'>]: { cursor: string } extends QueryOf<Path> ? Path : never
}[PathOf<'get'>]
type ItemOf<Path extends ListPath> = AnswerOf<'get', Path> extends List<infer Item> ? Item : never

type FilterOf<Path extends ListPath> = Omit<QueryOf<Path>, 'limit' | 'cursor'>
/** What a getter makes is not looked through for members that nobody knows; here they can have no value. */
type Known<Filter, All> = Filter & Record<Exclude<keyof Filter, keyof All>, never>
type Asked<Path extends ListPath, Filter> = Pick<RequestOf<'get', Path>, 'path'> & {
  query?: Known<Filter, FilterOf<Path>>
}

/** A list read page by page with the server's cursor. */
export function usePages<Path extends ListPath, Filter extends FilterOf<Path>>(
  path: Path,
  ...[asked]: Given<RequestOf<'get', Path>, MaybeRefOrGetter<Asked<Path, Filter>>>
) {
  return useItems<ItemOf<Path>>(path, () => toValue(asked) ?? {})
}

function useItems<Item>(path: string, asked: () => Filling) {
  const query = useInfiniteQuery({
    queryKey: [path, computed(asked)],
    queryFn: ({ pageParam }) => {
      const { path: segments, query } = asked()
      return ask<List<Item>>('get', path, { path: segments, query: { ...query, limit: 50, cursor: pageParam } })
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  })
  const items = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  return reactive({ ...query, items })
}
