import type { decision as english } from '../en/decision.ts'
import type { Texts } from '../texts.ts'

export const decision = {
  title: 'Decisione',
  since: 'Dal',
  reason: 'Che cosa ha scritto il revisore',
  noReason: 'Il revisore non ha scritto un motivo. Puoi chiederlo nella conversazione.',
  approved: {
    text: 'Il cliente è associato a te per ciò che è elencato qui. Se un incentivo viene pagato si decide a parte, quando il cliente non può più rinunciare.',
    giveUp: 'All’attestazione approvata si rinuncia con un ticket di assistenza',
  },
  rejected: {
    afterApproval:
      'L’attestazione era stata approvata e poi è stata rifiutata: di regola perché il cliente ha rinunciato.',
    dispute:
      'Se hai buone ragioni, contesta il rifiuto, una volta: di’ perché, aggiungi documenti che il revisore non ha, o entrambe le cose. Altrimenti prepara un’attestazione corretta.',
    correct: 'Resta da preparare un’attestazione corretta: viene esaminata da capo.',
    byTicket:
      'I criteri di questa attestazione non prevedono una contestazione nel programma. Si contesta con un ticket di assistenza, con questi dati; oppure prepara un’attestazione corretta.',
  },
  inDispute:
    'Il revisore riesamina l’attestazione con ciò che hai portato. Alla fine sarà Approvata o Rifiutata (definitiva); fino ad allora le domande arrivano nella conversazione.',
  final: {
    disputed: 'La contestazione non ha cambiato il rifiuto. Questa attestazione non può proseguire.',
    disassociated: 'Hai rinunciato all’attestazione approvata. Questa attestazione non può proseguire.',
    other: 'Il rifiuto è definitivo. Questa attestazione non può proseguire.',
    yourReason: 'Che cosa hai scritto',
  },
  dispute: {
    open: 'Contesta…',
    justification: 'Motivazione',
    hint: 'Salvata mentre scrivi. Un rifiuto si può contestare una volta sola: di’ tutto ciò che parla per te.',
    send: 'Invia contestazione',
    onlyOnce: 'Puoi ritirarla finché non ne inizia l’invio.',
  },
  disassociate: {
    open: 'Annulla l’associazione…',
    title: 'Annullare l’associazione del cliente?',
    body: 'L’attestazione di {{customer}} diventa Rifiutata (definitiva). Ciò che avrebbe reso da allora è perso, e una volta inviata la rinuncia non si può né contestare né ritirare.',
    reason: 'Motivo',
    reasonHint: 'Obbligatorio: lo legge il revisore.',
    confirm: 'Annulla l’associazione',
    cancel: 'Non annullare',
  },
  ticket: {
    mpnId: 'ID partner (MPN)',
    program: 'Programma',
    claimId: 'ID dell’attestazione',
    receiptId: 'Numero di ricevuta',
    items: 'Attestato',
    tenantId: 'ID tenant',
    copy: 'Copia i dati',
    copied: 'I dati sono stati copiati: incollali nel ticket.',
  },
  cameBack: 'Il servizio non l’ha accolta: {{title}}. {{nextStep}}',
  discard: 'Elimina',
  kinds: { dispute: 'Contestazione', disassociation: 'Annullamento dell’associazione' },
} satisfies Texts<typeof english>
