import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { TemplateId } from '../../shared/domain/claim-template.ts'
import type { ClaimId } from '../../shared/domain/identifiers.ts'
import { ask } from './ask.ts'
import { claimQueries } from './claim-queries.ts'
import { undoQueries } from './undo-queries.ts'

/** What claims can begin with. */
export const templateQueries = {
  list: () =>
    queryOptions({
      queryKey: ['templates'] as const,
      queryFn: () => ask(window.claimdesk.templates.list({})),
    }),
}

function useTemplateMutation<Input, Output>(call: (input: Input) => Promise<Output>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: call,
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: undoQueries.state().queryKey })
      return client.invalidateQueries({ queryKey: templateQueries.list().queryKey })
    },
  })
}

export function useSaveAsTemplate() {
  return useTemplateMutation((template: { readonly claimId: ClaimId; readonly name: string }) =>
    ask(window.claimdesk.templates.save(template)),
  )
}

export function useRenameTemplate() {
  return useTemplateMutation((template: { readonly id: TemplateId; readonly name: string }) =>
    ask(window.claimdesk.templates.rename(template)),
  )
}

export function useRemoveTemplate() {
  return useTemplateMutation((id: TemplateId) => ask(window.claimdesk.templates.remove({ id })))
}

/** Undoes `useRemoveTemplate`. */
export function useRestoreTemplate() {
  return useTemplateMutation((id: TemplateId) => ask(window.claimdesk.templates.restore({ id })))
}

/** A draft that begins with what the template has. */
export function useNewClaimFromTemplate() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: TemplateId) => ask(window.claimdesk.templates.newClaim({ id })),
    onSuccess: () => client.invalidateQueries({ queryKey: claimQueries.lists() }),
  })
}
