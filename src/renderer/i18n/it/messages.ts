import type { messages as english } from '../en/messages.ts'
import type { Texts } from '../texts.ts'

export const messages = {
  subject: 'Associazione partner Microsoft di {{customer}}: ci serve il vostro aiuto',
  subjectOfNobody: 'Associazione partner Microsoft: ci serve il vostro aiuto',
  greeting: 'Buongiorno {{name}},',
  greetingToNobody: 'Buongiorno,',
  intro:
    'ci stiamo registrando presso Microsoft come il partner che lavora con voi (associazione “CPOR”). Ci mostra i dati di utilizzo e il numero di licenze, e nient’altro dei vostri dati. Per completarla ci serve quanto segue:',
  factsIntro: 'Che cosa abbiamo annotato finora:',
  thanks: 'Grazie e cordiali saluti',
  unknown: 'non noto',
  unnamedItem: 'i vostri prodotti Microsoft',
  unnamedDocument: 'la prova di esecuzione',
  facts: {
    customer: 'Azienda: {{value}}',
    domain: 'Dominio: {{value}}',
    tenantId: 'ID tenant: {{value}}',
    item: '{{item}}',
    itemWithSubscription: '{{item}}, sottoscrizione {{subscription}}',
  },
  requests: {
    'domain-and-tenant':
      'Il vostro ID tenant (detto anche ID directory) e il dominio che gli appartiene. Quelli che abbiamo non vanno insieme: dominio {{domain}}, ID tenant {{tenantId}}. Il vostro amministratore trova entrambi nella pagina di panoramica di Microsoft Entra ID.',
    'tenant-id':
      'Il vostro ID tenant (detto anche ID directory). Il vostro amministratore lo trova nella pagina di panoramica di Microsoft Entra ID.',
    domain:
      'Il dominio completo del vostro tenant Microsoft, per esempio contoso.com o contoso.onmicrosoft.com.',
    'purchase-channel':
      'Come avete acquistato {{item}}: con un contratto multilicenza (Volume Licensing), dal sito di Microsoft (Web-Direct) o da un provider di soluzioni cloud (CSP)?',
    product:
      'In quale tenant usate {{item}}, e con quale sottoscrizione: Microsoft non lo trova nel tenant {{tenantId}}.',
    'subscription-id':
      'L’ID della sottoscrizione con cui avete acquistato {{item}}. Il vostro amministratore lo trova nell’interfaccia di amministrazione di Microsoft 365, tra i prodotti.',
    'subscription-wrong':
      'L’ID della vostra sottoscrizione di {{item}}. Quello che abbiamo ({{subscription}}) non è l’ID di una sottoscrizione del vostro tenant.',
    'subscription-other':
      'L’ID della vostra sottoscrizione di {{item}}. Quella che abbiamo ({{subscription}}) riguarda altro.',
    'subscription-csp':
      'Se avete {{item}} anche in un’altra sottoscrizione. Quella che abbiamo ({{subscription}}) è stata acquistata da un provider di soluzioni cloud (CSP), per cui l’associazione non è possibile.',
    'subscription-provisioning':
      'Vi preghiamo di attivare la sottoscrizione {{subscription}} di {{item}}: il provisioning dei prodotti non è ancora stato effettuato. Fateci sapere quando è fatto.',
    'subscription-inactive':
      'Se avete rinnovato {{item}}. La sottoscrizione {{subscription}} non è più attiva; se ce n’è una nuova, ci serve il suo ID.',
    'subscription-held':
      'Se la sottoscrizione {{subscription}} di {{item}} è quella giusta. A essa è già associato un altro partner.',
    signature:
      'La vostra firma, con la data, su un documento che descrive il lavoro svolto per voi con {{item}}. Ve lo mandiamo da firmare.',
    'signature-date':
      'Il documento “{{document}}” firmato di nuovo, con la data della firma: per ora non ne ha.',
    'new-signature':
      'Il documento “{{document}}” firmato di nuovo, con la data di oggi. La firma attuale ({{date}}) non vale: può avere al massimo {{months}} mesi.',
    'customer-contact': 'Nome, ruolo e indirizzo e-mail della persona che può confermare il nostro lavoro.',
    'technical-contact':
      'Nome, ruolo e indirizzo e-mail della persona che gestisce Dynamics 365 nella vostra azienda.',
  },
} satisfies Texts<typeof english>
