import type { ProblemTexts } from '../problem-text.ts'

/** What a reviewer would send the proof of execution back for. */
export const problemsOfProof = {
  'poe-missing': {
    title: 'No proof of execution',
    explanation: 'Every claim needs documents that prove the work; without them it is sent back.',
    nextStep: 'Add the PoE form filled in and signed, or a signed statement of work.',
  },
  'poe-acknowledgement-missing': {
    title: 'The customer’s signature is missing',
    explanation:
      'Reviewers want to see that the customer acknowledged the work. No document here is marked as a PoE form or a signed statement of work.',
    nextStep: 'Add the signed document, or set the kind of the one that carries the signature.',
  },
  'poe-date-missing': {
    title: 'The date of the signature is missing',
    explanation: 'An acknowledgement without a date is sent back: the reviewer must see how recent it is.',
    nextStep:
      'Enter the day on which the customer signed. If the document shows none, ask for a dated signature.',
  },
  'poe-date-old': {
    title: 'The date of the signature does not count',
    explanation:
      'On the day of submission the acknowledgement may be at most {{months}} months old, and it cannot lie in the future.',
    nextStep: 'Check the date. If it is right, ask the customer for a new signature.',
  },
  'poe-work-not-described': {
    title: 'The work may not be described',
    explanation:
      'No document here is marked as one that describes what you did for the customer. Claims whose description is too thin are sent back.',
    nextStep: 'Add a PoE form or a statement of work that names your services and their results.',
  },
  'poe-item-not-covered': {
    title: '{{item}} is in no document',
    explanation: 'Each product or workload claimed must appear in the proof of execution.',
    nextStep: 'Mark the document that covers it, or add one that does; else take it out of the claim.',
  },
  'poe-template-fields': {
    title: 'The PoE may lack details of the claim',
    explanation:
      'Not found in the text of “{{document}}”: {{fields}}. The customer’s name, domain and tenant ID and your company’s name must stand in the form as they do in the claim.',
    nextStep:
      'Compare the document with the claim. If it is partly a scan, the details may be there although they were not found.',
  },
  'poe-type': {
    title: 'This kind of file is not accepted',
    explanation: '“{{document}}” is none of the kinds that a reviewer can open: {{endings}}.',
    nextStep: 'Save it as a PDF and add that instead.',
  },
  'poe-type-by-content': {
    title: 'This file is not what its name says',
    explanation: 'By its content “{{document}}” is really something else than .{{ending}}: {{mediaType}}.',
    nextStep: 'Open the original in the program that made it, save it as a PDF, and add that instead.',
  },
  'poe-too-large': {
    title: 'This file is too large',
    explanation: '“{{document}}” is over the limit of {{maxMebibytes}} MB a file.',
    nextStep: 'Leave out what the reviewer does not need, or split it into several files.',
  },
  'poe-too-many': {
    title: 'Too many documents',
    explanation: 'The claim has {{found}} documents; at most {{max}} are accepted.',
    nextStep: 'Remove what proves nothing, or join several into one PDF.',
  },
} satisfies ProblemTexts
