import { italianWords } from '../../../shared/domain-words/it.ts'
import type { domain as english } from '../en/domain.ts'
import type { Texts } from '../texts.ts'

export const domain = {
  states: italianWords.states,
  solutionAreas: italianWords.areas,
  solutionAreaHints: {
    'business-applications': 'Dynamics 365 e Power Platform: si attestano prodotti e sottoscrizioni.',
    'microsoft-365': 'Exchange, SharePoint, Teams, Intune e simili: si attestano carichi di lavoro.',
  },
  activities: {
    'pre-sales': {
      name: italianWords.activities['pre-sales'],
      purpose: 'Hai influenzato la decisione del cliente di acquistare un prodotto idoneo.',
      applies:
        'Solo se il cliente ha acquistato tramite contratto multilicenza (Volume Licensing) o Web-Direct. Può stare insieme a Utilizzo.',
      earns: 'Incentivi di prevendita.',
    },
    usage: {
      name: italianWords.activities.usage,
      purpose: 'Promuovi l’adozione e l’utilizzo di un prodotto o di un carico di lavoro idoneo.',
      applies:
        'Business Applications: solo se il cliente ha acquistato tramite contratto multilicenza (Volume Licensing) o Web-Direct. Microsoft 365: qualunque sia il canale di acquisto.',
      earns: 'Incentivi di utilizzo, dove i criteri in vigore li prevedono.',
    },
    'revenue-association': {
      name: italianWords.activities['revenue-association'],
      purpose: 'Come influencer aziendale hai influenzato quale prodotto idoneo il cliente ha scelto.',
      applies:
        'Solo se il cliente ha acquistato tramite contratto multilicenza (Volume Licensing) o Web-Direct, e solo da sola.',
      earns: 'Il solo riconoscimento dei ricavi; non viene pagato alcun incentivo.',
    },
  },
  earnings: {
    incentive: 'Può fruttare un incentivo',
    recognition: 'Solo riconoscimento, nessun pagamento',
  },
  channels: {
    'volume-licensing': 'Volume Licensing (multilicenza)',
    'web-direct': 'Web-Direct',
    csp: 'CSP',
    unknown: 'Non lo so ancora',
  },
  attachmentKinds: {
    'poe-form': 'Modulo PoE',
    'statement-of-work': 'Capitolato firmato',
    'supporting-document': 'Documento di supporto',
  },
  publicSector: {
    'not-public-sector': 'Non è un cliente del settore pubblico negli Stati Uniti o a Porto Rico',
    'disclosure-included': 'Settore pubblico: la dichiarazione è tra i documenti',
    'disclosure-not-included': 'Settore pubblico: la dichiarazione non è ancora inclusa',
  },
  contactRoles: {
    customer: 'Contatto del cliente',
    technical: 'Contatto tecnico',
    partner: 'Contatto del partner',
  },
  steps: {
    customer: 'Cliente',
    solution: 'Soluzione e attività',
    products: 'Prodotti',
    partner: 'ID partner',
    contacts: 'Contatti',
    documents: 'Prova di esecuzione',
    review: 'Riepilogo',
  },
  severities: {
    blocker: 'Da correggere',
    warning: 'Avviso',
    info: 'Suggerimento',
  },
  fields: {
    claimName: 'Nome dell’attestazione',
    customerName: 'Nome del cliente',
    tenantId: 'ID tenant',
    customerDomain: 'Dominio del cliente',
    publicSector: 'Settore pubblico',
    solutionArea: 'Area soluzione',
    activity: 'Attività',
    confirmedActivity: 'Attività confermata',
    purchaseChannel: 'Canale di acquisto',
    solutionSeller: 'Venditore della soluzione',
    isvSolution: 'Prodotto o soluzione ISV',
    products: 'Prodotti',
    product: 'Prodotto',
    subscriptionId: 'ID sottoscrizione',
    workloads: 'Carichi di lavoro',
    mpnId: 'ID partner (MPN)',
    contactName: 'Nome',
    contactTitle: 'Qualifica',
    contactEmail: 'E-mail',
    documents: 'Documenti',
    documentName: 'Nome del file',
    documentKind: 'Tipo',
    acknowledgementDate: 'Data di conferma',
    covers: 'Riguarda',
    documentNote: 'Nota',
    documentPosition: 'Posto nell’ordine',
    comment: 'Commento per il revisore',
    partnerName: 'Nome del partner',
  },
} satisfies Texts<typeof english>
