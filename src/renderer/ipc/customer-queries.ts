import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query'
import type { CustomerData, CustomerId } from '../../shared/domain/customer-book.ts'
import type { CustomerMerge } from '../../shared/ipc/customer-procedures.ts'
import { ask } from './ask.ts'
import { claimQueries } from './claim-queries.ts'
import { undoQueries } from './undo-queries.ts'

/** Rows fetched at a time. */
const pageSize = 100

function nextOffset<Row>(rowsOf: (page: { total: number } & Row) => readonly unknown[]) {
  return (last: { total: number } & Row, pages: readonly ({ total: number } & Row)[]) => {
    const shown = pages.reduce((sum, page) => sum + rowsOf(page).length, 0)
    return rowsOf(last).length > 0 && shown < last.total ? shown : undefined
  }
}

/** The customer book; out of date whenever the list of claims is. */
export const customerQueries = {
  all: () => [...claimQueries.lists(), 'customers'] as const,
  list: (search: string) =>
    infiniteQueryOptions({
      queryKey: [...customerQueries.all(), 'list', search] as const,
      queryFn: ({ pageParam }) =>
        ask(window.claimdesk.customers.list({ search, offset: pageParam, limit: pageSize })),
      initialPageParam: 0,
      getNextPageParam: nextOffset(({ customers }: { customers: readonly unknown[] }) => customers),
      placeholderData: keepPreviousData,
    }),
  doubles: () =>
    queryOptions({
      queryKey: [...customerQueries.all(), 'doubles'] as const,
      queryFn: () => ask(window.claimdesk.customers.doubles({})),
    }),
  one: (id: CustomerId) =>
    queryOptions({
      queryKey: [...customerQueries.all(), 'one', id] as const,
      queryFn: () => ask(window.claimdesk.customers.get({ id })),
    }),
  claims: (id: CustomerId) =>
    infiniteQueryOptions({
      queryKey: [...customerQueries.all(), 'claims', id] as const,
      queryFn: ({ pageParam }) =>
        ask(window.claimdesk.customers.claims({ id, offset: pageParam, limit: pageSize })),
      initialPageParam: 0,
      getNextPageParam: nextOffset(({ claims }: { claims: readonly unknown[] }) => claims),
    }),
  documents: (id: CustomerId) =>
    queryOptions({
      queryKey: [...customerQueries.all(), 'documents', id] as const,
      queryFn: () => ask(window.claimdesk.customers.documents({ id })),
      // Documents change without a word to the lists.
      staleTime: 0,
    }),
}

function useBookMutation<Input, Output>(call: (input: Input) => Promise<Output>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: call,
    onSuccess: () => {
      // What was written can be taken back.
      void client.invalidateQueries({ queryKey: undoQueries.state().queryKey })
      return client.invalidateQueries({ queryKey: customerQueries.all() })
    },
  })
}

export function useAddCustomer() {
  return useBookMutation((data: CustomerData) => ask(window.claimdesk.customers.add(data)))
}

export function useChangeCustomer() {
  return useBookMutation((change: { readonly id: CustomerId; readonly data: CustomerData }) =>
    ask(window.claimdesk.customers.change(change)),
  )
}

export function useRemoveCustomer() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: CustomerId) => ask(window.claimdesk.customers.remove({ id })),
    onSuccess() {
      void client.invalidateQueries({ queryKey: undoQueries.state().queryKey })
      // Not asked for anew here: the customer's page, which is still shown, would say that there is none.
      return client.invalidateQueries({ queryKey: customerQueries.all(), refetchType: 'none' })
    },
  })
}

export function useSaveNotes(id: CustomerId) {
  return useBookMutation((notes: string) => ask(window.claimdesk.customers.saveNotes({ id, notes })))
}

/** A draft that begins with what the book says. */
export function useNewClaimFor() {
  return useBookMutation((id: CustomerId) => ask(window.claimdesk.customers.newClaim({ id })))
}

export function useKeepApart() {
  return useBookMutation((pair: { readonly one: CustomerId; readonly other: CustomerId }) =>
    ask(window.claimdesk.customers.keepApart(pair)),
  )
}

export function useMergeCustomers() {
  return useBookMutation((merge: CustomerMerge) => ask(window.claimdesk.customers.merge(merge)))
}

export function useUndoMerge() {
  return useBookMutation((id: number) => ask(window.claimdesk.customers.undoMerge({ id })))
}
