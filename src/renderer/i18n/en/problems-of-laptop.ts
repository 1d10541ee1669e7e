import type { ProblemTexts } from '../problem-text.ts'

/** What can go wrong on this laptop: with a claim, a file, the disk. */
export const problemsOfLaptop = {
  'input-invalid': {
    title: 'This could not be understood',
    explanation: 'Claimdesk was asked for something in a form that it does not take. Nothing was changed.',
    nextStep: 'Shorten or correct what you entered, and try again.',
  },
  'sender-refused': {
    title: 'Refused for safety',
    explanation: 'The request did not come from Claimdesk’s own window, so nothing was done.',
    nextStep: 'Close the window and open Claimdesk again.',
  },
  internal: {
    title: 'Something went wrong in Claimdesk',
    explanation: 'This is a mistake of ours, not yours. What was saved before is safe.',
    nextStep: 'Try again. If it happens again, report it with the reference {{reference}}.',
  },
  'claim-not-found': {
    title: 'This claim is not here any more',
    explanation: 'It was deleted, or it belongs to another data folder.',
    nextStep: 'Go back to the list of claims.',
  },
  'claim-changed-elsewhere': {
    title: 'The claim was changed in the meantime',
    explanation: 'What you see is older than what is stored, so your last change was not written over it.',
    nextStep: 'Open the claim again and compare before you go on.',
  },
  'claim-incomplete': {
    title: 'The claim is not complete yet',
    explanation: 'Some of its problems would have it sent back.',
    nextStep: 'Mend what is listed under Problems, then try again.',
  },
  'claim-not-editable': {
    title: 'The claim can no longer be changed',
    explanation: 'It is on its way to the service, or there already.',
    nextStep: 'While it waits you can take it back. After that, answer the reviewer in its conversation.',
  },
  'resubmission-refused': {
    title: 'The service does not take the changed claim',
    explanation: 'Its policy lets something else of a submitted claim change than this one does.',
    nextStep: 'Take your last changes back, or answer the reviewer in the conversation.',
  },
  'resubmission-overtaken': {
    title: 'The reviewer decided before your changes were sent',
    explanation:
      'The claim is no longer one that can be changed. Your changes are kept here, and were not sent.',
    nextStep: 'Read the decision in the conversation.',
  },
  'claim-not-deletable': {
    title: 'The claim cannot be deleted',
    explanation:
      'The service has it, or may have it. Only drafts and ready claims can be deleted from this laptop.',
    nextStep: 'If it still waits to be sent, take it back first.',
  },
  'customer-not-found': {
    title: 'The customer is not in the book any more',
    explanation:
      'It was merged with another customer, or its last claim was deleted and nothing was written of it.',
    nextStep: 'Look for the customer in the list of customers.',
  },
  'customer-has-claims': {
    title: 'The customer has claims, and stays in the book',
    explanation: 'Only a customer whom no claim is for can be deleted. Claims for this one: {{count}}.',
    nextStep:
      'Claims for this customer: {{count}}. Delete those that were not sent, or give them another customer; or merge this entry with another one. Claims that were sent keep their customer.',
  },
  'template-not-found': {
    title: 'The template is not here any more',
    explanation: 'It was deleted.',
    nextStep: 'Choose another template, or begin the claim without one.',
  },
  'reply-not-possible': {
    title: 'The reviewer cannot be written to now',
    explanation: 'Messages can be sent once the service has the claim and until its decision is final.',
    nextStep:
      'Look at the claim’s status. After a final decision, the support of the program is the last resort.',
  },
  'reply-empty': {
    title: 'The message has no text',
    explanation: 'A message to the reviewer says something, also when documents go with it.',
    nextStep: 'Write a sentence, then send it.',
  },
  'reply-on-its-way': {
    title: 'The message is on its way',
    explanation: 'Its sending has begun, so the reviewer may have it already.',
    nextStep: 'Write another message to correct it.',
  },
  'transition-refused': {
    title: 'Not possible in the claim’s present state',
    explanation: 'The claim has moved on since this page was drawn.',
    nextStep: 'Look at its status now, and choose again.',
  },
  'setting-managed': {
    title: 'Your organisation sets this',
    explanation: 'An administrator set it for everyone on this computer, so it cannot be changed here.',
    nextStep: 'Ask the administrator of your computers if it should be otherwise.',
  },
  'update-feed-not-answered': {
    title: 'New versions could not be looked for',
    explanation:
      'The update address does not answer, or answers with something else than a list of versions.',
    nextStep: 'Check the connection and the update address in Settings, then look again.',
  },
  'update-refused': {
    title: 'The new version was not accepted',
    explanation: 'What was fetched is not what the update address announced, or is not signed as it must be.',
    nextStep: 'Go on with this version. Tell the administrator of your computers if it happens again.',
  },
  'update-not-ready': {
    title: 'There is no new version to install',
    explanation: 'It was not fetched yet, or was installed in the meantime.',
    nextStep: 'Look for updates in Settings.',
  },
  'update-must-wait': {
    title: 'The update waits',
    explanation:
      'Claimdesk is writing documents, making a backup or sending claims, which an update must not cut off.',
    nextStep: 'Try again when the line at the foot of the window says that nothing is under way.',
  },
  'report-outdated': {
    title: 'This report is no longer the last one',
    explanation: 'What is saved is exactly what was shown, and another report was made since.',
    nextStep: 'Look at the report anew, then save it.',
  },
  'policy-unknown': {
    title: 'This policy is not known here',
    explanation: 'Claimdesk does not bring {{policyId}}, and the service in use does not serve it.',
    nextStep: 'Sync once and look again, or choose another policy.',
  },
  'document-not-found': {
    title: 'This document is not here any more',
    explanation: 'It was removed from the claim.',
    nextStep: 'Add it again if it is needed.',
  },
  'document-already-attached': {
    title: 'The claim has this document already',
    explanation: '{{document}} has the same content as one of its documents.',
    nextStep: 'Nothing is missing: leave it as it is.',
  },
  'document-damaged': {
    title: 'The stored document is damaged',
    explanation: 'Its bytes are not what they were when it was added, so it is neither shown nor sent.',
    nextStep: 'Remove it, and add the original again. Have the disk checked.',
  },
  'document-not-opened': {
    title: 'This document is not opened in another program',
    explanation:
      'Its kind is none that is accepted as proof, or its content is not what its name says. Opening it could start a program.',
    nextStep: 'If you know where it comes from, save a copy and look at it there.',
  },
  'program-missing': {
    title: 'No program opened the document',
    explanation: 'This laptop has no program for this kind of file, or it did not start.',
    nextStep: 'Save a copy, and open that where there is one.',
  },
  'file-unreadable': {
    title: 'The file cannot be read',
    explanation: 'You may lack permission, or another program keeps it locked.',
    nextStep: 'Close it elsewhere or copy it to another folder, then add it again.',
  },
  'file-empty': {
    title: 'The file is empty',
    explanation: 'It has no content, so it proves nothing.',
    nextStep: 'Check where it came from, and add the right one.',
  },
  'file-vanished': {
    title: 'The file is gone',
    explanation:
      'It was moved, renamed or deleted, or its drive was taken out, before it had been read to the end.',
    nextStep: 'Find it, and add it again.',
  },
  'file-changed': {
    title: 'The file changed while it was read',
    explanation: 'Another program wrote to it meanwhile, so it was not taken in.',
    nextStep: 'Save and close it there, then add it again.',
  },
  'file-is-folder': {
    title: 'This is a folder',
    explanation: 'Only files can be attached.',
    nextStep: 'Open the folder, and add the files in it.',
  },
  'file-not-writable': {
    title: 'The copy could not be written',
    explanation: 'The chosen place does not let you write there.',
    nextStep: 'Choose another folder.',
  },
  'pasted-too-large': {
    title: 'This is too large to be pasted',
    explanation: 'What is not a file on this computer may have up to {{maxMebibytes}} MB.',
    nextStep: 'Save it as a file, then add that file.',
  },
  'disk-full': {
    title: 'The disk is full',
    explanation: 'There was no room to finish. What was saved before is safe.',
    nextStep: 'Make room, then try again.',
  },
  cancelled: {
    title: 'Cancelled',
    explanation: 'You stopped it before it had finished; nothing was kept.',
    nextStep: 'Start it again when you like.',
  },
  'storage-failed': {
    title: 'It could not be stored',
    explanation: 'The disk refused to read or write.',
    nextStep: 'Try again. If it goes on, check the disk and that the data folder is still there.',
  },
  'vault-locked': {
    title: 'The documents are locked',
    explanation:
      'Their key cannot be had at the moment, so they can be neither read nor added, nor sent. Everything else works.',
    nextStep: 'Choose Unlock at the top of the window.',
  },
  'vault-secret-wrong': {
    title: 'This does not fit',
    explanation: 'It is neither the passphrase nor the recovery code that is wanted here.',
    nextStep: 'Check for slips and for capital letters, and type it again.',
  },
  'data-folder-unusable': {
    title: 'The data folder cannot be used',
    explanation: 'Claimdesk may not read or write there, or another program keeps its files locked.',
    nextStep: 'Check its permissions, or start Claimdesk with another folder.',
  },
  'data-folder-missing': {
    title: 'The folder of this profile is gone',
    explanation: 'It was moved or deleted since the profile was last open; nothing was begun in its place.',
    nextStep: 'Put it back from where it was moved to, or from a backup.',
  },
  'database-from-newer-version': {
    title: 'These claims are from a newer Claimdesk',
    explanation: 'A newer version wrote this data. It was left untouched.',
    nextStep: 'Install that version or a later one.',
  },
  'database-damaged': {
    title: 'The stored data is damaged',
    explanation: 'A check found faults in the database. The damaged file is kept as it is.',
    nextStep: 'Go back to the newest good backup.',
  },
  'backup-failed': {
    title: 'No backup could be made',
    explanation:
      'The folder for backups may be away or not writable ({{reason}}). Your claims are stored all the same.',
    nextStep: 'Check the folder under Settings, Backups. It is tried again every minute.',
  },
  'backup-not-found': {
    title: 'This backup is not there any more',
    explanation: 'It was replaced by newer ones, or its drive is away.',
    nextStep: 'Choose another one, or connect the drive and look again.',
  },
  'backup-damaged': {
    title: 'This backup is damaged',
    explanation:
      'It is not what was written, so nothing was restored, and your present claims are as they were.',
    nextStep: 'Choose another backup, and have the disk checked.',
  },
  'data-files-do-not-match': {
    title: 'The files of the data do not belong together',
    explanation:
      'Claims and documents lie in two files, and one of them is missing or is that of other data. Both are kept as they are.',
    nextStep: 'Put the right file back and try again, or go back to a backup.',
  },
  'backup-secret-missing': {
    title: 'The backup file needs a passphrase',
    explanation: 'There is no recovery code, so nothing could open the file on another computer.',
    nextStep: 'Type a passphrase for it, or make a recovery code first.',
  },
  'profile-not-found': {
    title: 'This profile is not on the list any more',
    explanation: 'It was removed, perhaps in another window.',
    nextStep: 'Choose another profile in Settings.',
  },
  'profile-in-use': {
    title: 'This profile cannot be removed',
    explanation: 'It is open, or it is the first one, which every installation has.',
    nextStep: 'Switch to another profile first.',
  },
  'link-refused': {
    title: 'This address is not opened',
    explanation: 'Claimdesk opens only addresses that it knows.',
    nextStep: 'If you trust it, copy it into your browser.',
  },
  'data-folder-copied': {
    title: 'This data folder was copied from another computer',
    explanation:
      'Both could send the same claims and change them differently, so Claimdesk stopped before it sent anything. Your claims are untouched.',
    nextStep:
      'If you work with this folder here, say so: this computer then sends under its own name. If the other one is still in use, do not send the same drafts from both.',
  },
} satisfies ProblemTexts
