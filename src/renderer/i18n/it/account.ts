import type { account as english } from '../en/account.ts'
import type { Texts } from '../texts.ts'

export const account = {
  section: 'Account',
  states: {
    noService: 'Non c’è un servizio a cui accedere. Imposta prima il suo indirizzo.',
    signedOut: 'Non hai effettuato l’accesso. Per le bozze non serve; per inviare sì.',
    signingIn: 'Completa l’accesso nel browser, poi torna qui.',
    signedIn: 'Accesso effettuato come {{name}}',
    ended: 'Il tuo accesso come {{name}} è terminato. Per le bozze non serve; per inviare sì.',
    givenToken: 'Questa esecuzione di sviluppo porta il proprio token: l’accesso non serve.',
  },
  signIn: 'Accedi',
  cancel: 'Annulla accesso',
  signOut: 'Esci',
  signedOutAndRevoked: 'Sei uscito, e il provider ha chiuso l’accesso.',
  signedOutHere: 'Sei uscito su questo computer. Non è stato possibile avvisare il provider.',
  forgottenAtEnd:
    'Questo computer non ha un portachiavi, quindi l’accesso resta solo in memoria: accedi di nuovo a ogni avvio.',
  provider: 'Provider di accesso',
  providerBySelf: 'Come indicato dal servizio',
  setProvider: 'Imposta provider…',
  providerDialog: {
    title: 'Provider di accesso',
    body: 'Quasi tutti i servizi indicano da sé dove accedere. Compila solo se te lo ha detto l’amministratore; lascia vuota l’autorità per seguire di nuovo il servizio.',
    authority: 'Autorità',
    authorityInvalid: 'Non è un indirizzo che inizia con https://.',
    clientId: 'ID client',
    clientIdMissing: 'Manca l’ID client.',
    scopes: 'Ambiti',
    scopesHint: 'Separati da uno spazio.',
    redirect: 'Torna a localhost (Microsoft Entra ID)',
    save: 'Salva',
    cancel: 'Annulla',
  },
} satisfies Texts<typeof english>
