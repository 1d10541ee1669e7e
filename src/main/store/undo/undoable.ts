import type { TemplateId } from '../../../shared/domain/claim-template.ts'
import type { CustomerData, CustomerId } from '../../../shared/domain/customer-book.ts'
import type { AttachmentId, ClaimId } from '../../../shared/domain/identifiers.ts'
import { success } from '../../../shared/domain/outcome.ts'
import { undoableSettings } from '../../../shared/undo/undo-step.ts'
import type { AttachmentRepository } from '../attachment-repository.ts'
import type { ClaimRepository } from '../claim-repository.ts'
import type { CustomerBook } from '../customer-book.ts'
import type { customerDoubles } from '../customer-doubles.ts'
import type { customerMerge } from '../customer-merge.ts'
import type { followUps as createFollowUps } from '../follow-ups.ts'
import type { importRepository } from '../import-repository.ts'
import type { PreparedClaims } from '../prepared-claims.ts'
import type { ReplyRepository } from '../reply-repository.ts'
import type { savedViews } from '../saved-views.ts'
import type { settingsRepository } from '../settings-repository.ts'
import type { templateRepository } from '../template-repository.ts'
import type { unsentChanges as createUnsentChanges } from '../unsent-changes.ts'
import type { NewStep, UndoJournal } from './journal.ts'

/** What the user does to what is not sent, each call a step that can be taken back. */
export function undoable(journal: UndoJournal) {
  /** The same function, as a step that is told by its arguments. */
  function step<Args extends unknown[], Answer>(
    work: (...args: Args) => Answer,
    of: (args: Args) => NewStep,
  ): (...args: Args) => Answer {
    return (...args) => journal.record(of(args), () => work(...args))
  }
  const kind = (name: NewStep['kind']) => () => ({ kind: name })

  return {
    claims: (claims: ClaimRepository): ClaimRepository => ({
      ...claims,
      create: step(claims.create, kind('claim-created')),
      save: step(claims.save, kind('claim-edited')),
      markReady: step(claims.markReady, kind('claim-made-ready')),
      backToDraft: step(claims.backToDraft, kind('claim-made-draft')),
      remove: step(claims.remove, kind('claim-removed')),
      restore: step(claims.restore, kind('claim-restored')),
    }),

    attachments(attachments: AttachmentRepository): AttachmentRepository {
      const named =
        (name: NewStep['kind']) =>
        ([claimId, id]: readonly [ClaimId, AttachmentId, ...unknown[]]): NewStep => {
          const found = attachments.find(claimId, id)
          return { kind: name, ...(found && { detail: found.name }) }
        }
      return {
        ...attachments,
        add: step(attachments.add, ([, { name }]) => ({ kind: 'document-added', detail: name })),
        replace: step(attachments.replace, ([, , { name }]) => ({ kind: 'document-replaced', detail: name })),
        update: step(attachments.update, named('document-edited')),
        move: step(attachments.move, named('document-moved')),
        remove: step(attachments.remove, named('document-removed')),
        restore: step(attachments.restore, kind('document-restored')),
        goBack: step(attachments.goBack, named('document-replaced')),
      }
    },

    imports: (imports: ReturnType<typeof importRepository>): ReturnType<typeof importRepository> => ({
      ...imports,
      create: step(imports.create, ([fileName]) => ({ kind: 'claims-imported', detail: fileName })),
      undo: step(imports.undo, kind('import-undone')),
    }),

    customers(book: CustomerBook): CustomerBook {
      const named =
        (name: NewStep['kind']) =>
        ([id]: readonly [CustomerId, ...unknown[]]): NewStep => ({
          kind: name,
          detail: nameOf(book.find(id)),
        })
      return {
        ...book,
        add: step(book.add, ([data]) => ({ kind: 'customer-added', detail: nameOf(data) })),
        change: step(book.change, ([, data]) => ({ kind: 'customer-edited', detail: nameOf(data) })),
        remove: step(book.remove, named('customer-removed')),
        saveNotes: step(book.saveNotes, named('customer-noted')),
      }
    },

    merges: (merges: ReturnType<typeof customerMerge>): ReturnType<typeof customerMerge> => ({
      merge: step(merges.merge, ([{ data }]) => ({ kind: 'customers-merged', detail: nameOf(data) })),
      undo: step(merges.undo, kind('customers-parted')),
    }),

    doubles: (
      doubles: ReturnType<typeof customerDoubles>,
      book: CustomerBook,
    ): ReturnType<typeof customerDoubles> => ({
      ...doubles,
      keepApart: step(doubles.keepApart, ([one, other]) => ({
        kind: 'customers-kept-apart',
        detail: [one, other].map(id => nameOf(book.find(id))).join(' · '),
      })),
    }),

    replies(replies: ReplyRepository): ReplyRepository {
      const nameIn = (claimId: ClaimId, sha256: string) => {
        const { draft, requests } = replies.of(claimId)
        const documents = [draft, ...requests].flatMap(message => message?.documents ?? [])
        return documents.find(document => document.sha256 === sha256)?.name ?? ''
      }
      return {
        ...replies,
        saveDraft: step(replies.saveDraft, ([claimId, , messageKind = 'reply']) => ({
          kind: 'reply-edited',
          claimId,
          detail: messageKind,
        })),
        addDocument: step(replies.addDocument, ([claimId, { name }]) => ({
          kind: 'reply-document-added',
          claimId,
          detail: name,
        })),
        removeDocument: step(replies.removeDocument, ([claimId, sha256]) => ({
          kind: 'reply-document-removed',
          claimId,
          detail: nameIn(claimId, sha256),
        })),
        /** Taken back, it is being written again: undo never has anything wait to be sent. */
        withdraw(claimId, replyId) {
          const { draft, waiting, requests } = replies.of(claimId)
          const messages = [...waiting, ...requests, ...(draft === null ? [] : [draft])]
          const message = messages.find(({ id }) => id === replyId)
          const isBegun = messages.some(({ state, kind, id }) => {
            return state === 'draft' && kind === message?.kind && id !== replyId
          })
          // What was begun since stands where this one would come back to.
          if (message === undefined || isBegun) return replies.withdraw(claimId, replyId)
          const changed = message.state === 'draft' ? success({}) : replies.change(claimId, replyId)
          if (!changed.ok) return changed
          return journal.record({ kind: 'reply-removed', claimId, detail: message.kind }, () =>
            replies.withdraw(claimId, replyId),
          )
        },
      }
    },

    templates(templates: ReturnType<typeof templateRepository>): ReturnType<typeof templateRepository> {
      const named = (id: TemplateId) => templates.list().find(one => one.id === id)?.name ?? ''
      return {
        ...templates,
        save: step(templates.save, ([name]) => ({ kind: 'template-saved', detail: name })),
        rename: step(templates.rename, ([, name]) => ({ kind: 'template-renamed', detail: name })),
        remove: step(templates.remove, ([id]) => ({ kind: 'template-removed', detail: named(id) })),
        restore: step(templates.restore, kind('template-restored')),
      }
    },

    views(views: ReturnType<typeof savedViews>): ReturnType<typeof savedViews> {
      return {
        ...views,
        save: step(views.save, ([wanted]) => {
          const known = views.list()
          const came = wanted.find(({ id }) => known.every(one => one.id !== id))
          const went = known.find(({ id }) => wanted.every(one => one.id !== id))
          return came === undefined
            ? { kind: 'view-removed', detail: went?.name ?? '' }
            : { kind: 'view-saved', detail: came.name }
        }),
      }
    },

    settings(settings: ReturnType<typeof settingsRepository>): ReturnType<typeof settingsRepository> {
      const isUndoable = (name: string) => undoableSettings.some(one => one === name)
      const change = step(settings.change, ([changes]) => ({
        kind: 'setting-changed',
        detail: Object.keys(changes)[0] ?? '',
      }))
      return {
        ...settings,
        change: changes => (Object.keys(changes).every(isUndoable) ? change : settings.change)(changes),
      }
    },

    prepared: (ones: PreparedClaims): PreparedClaims => ({
      create: step(ones.create, kind('claim-created')),
    }),

    followUps: (ones: ReturnType<typeof createFollowUps>): ReturnType<typeof createFollowUps> => ({
      create: step(ones.create, kind('follow-up-created')),
    }),

    unsentChanges: (
      ones: ReturnType<typeof createUnsentChanges>,
    ): ReturnType<typeof createUnsentChanges> => ({
      ...ones,
      discard: step(ones.discard, kind('changes-discarded')),
    }),
  }
}

/** What a customer is told by. */
function nameOf(data: Pick<CustomerData, 'name' | 'domain' | 'tenantId'> | undefined): string {
  return data?.name.trim() || data?.domain.trim() || data?.tenantId.trim() || ''
}
