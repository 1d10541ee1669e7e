import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Contact, type ContactRole, contactRoles } from '../../shared/domain/claim-content.ts'
import type { CustomerData } from '../../shared/domain/customer-book.ts'
import { TextField } from '../ui/field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'

// As in the schema: more could not be saved.
const longestLine = 2_000

const useStyles = makeStyles({
  group: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: `0 ${tokens.spacingHorizontalXS}` },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(140px, 1fr))',
    columnGap: tokens.spacingHorizontalM,
    '& > *': { minWidth: 0 },
  },
  // Fluent's own smallest width would push it over its neighbour.
  line: { minWidth: 0, '& input': { minWidth: 0 } },
})

/** What the book says of a customer, to be written. */
export function CustomerDialog({
  title,
  data,
  isPending,
  onSave,
  onClose,
}: {
  readonly title: string
  readonly data: CustomerData
  readonly isPending: boolean
  readonly onSave: (data: CustomerData) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('customers')
  const { t: domain } = useTranslation('domain')
  const [written, setWritten] = useState(data)
  const [wasAsked, setAsked] = useState(false)
  const isUnnamed = [written.name, written.tenantId, written.domain].every(text => text.trim() === '')
  const save = () => {
    setAsked(true)
    if (!isUnnamed) onSave(written)
  }
  const line = (key: 'name' | 'tenantId' | 'domain') => ({
    maxLength: longestLine,
    value: written[key],
    onChange: (_: unknown, { value }: { value: string }) => setWritten({ ...written, [key]: value }),
  })
  return (
    <FormDialog
      title={title}
      submit={{ label: t('save'), onAct: save, isPending }}
      others={[{ label: t('cancel'), onAct: onClose }]}
      onClose={onClose}
    >
      <TextField
        label={domain('fields.customerName')}
        error={wasAsked && isUnnamed ? t('nothingWritten') : undefined}
        {...line('name')}
      />
      <TextField label={domain('fields.tenantId')} {...line('tenantId')} />
      <TextField label={domain('fields.customerDomain')} {...line('domain')} />
      {contactRoles.map(role => (
        <ContactFields
          key={role}
          role={role}
          contact={written.contacts[role]}
          onChange={contact => setWritten({ ...written, contacts: { ...written.contacts, [role]: contact } })}
        />
      ))}
    </FormDialog>
  )
}

function ContactFields({
  role,
  contact,
  onChange,
}: {
  readonly role: ContactRole
  readonly contact: Contact
  readonly onChange: (contact: Contact) => void
}) {
  const { t: domain } = useTranslation('domain')
  const styles = useStyles()
  const line = (key: keyof Contact) => ({
    className: styles.line,
    maxLength: longestLine,
    value: contact[key],
    onChange: (_: unknown, { value }: { value: string }) => onChange({ ...contact, [key]: value }),
  })
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{domain(`contactRoles.${role}`)}</legend>
      <div className={styles.fields}>
        <TextField label={domain('fields.contactName')} {...line('name')} />
        <TextField label={domain('fields.contactTitle')} {...line('title')} />
        <TextField label={domain('fields.contactEmail')} {...line('email')} />
      </div>
    </fieldset>
  )
}
