import { makeStyles, tokens } from '@fluentui/react-components'

/** A conversation: the reviewer's messages on one side, ours on the other, those not sent yet with a broken line. */
export const useMessageStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  message: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    maxWidth: '85%',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  reviewer: { alignSelf: 'start', backgroundColor: tokens.colorNeutralBackground3 },
  partner: { alignSelf: 'end', backgroundColor: tokens.colorBrandBackground2 },
  unsent: { alignSelf: 'end', border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}` },
  /** Not among messages. */
  alone: { alignSelf: 'start' },
  text: { whiteSpace: 'pre-wrap' },
  documents: { listStyleType: 'none', margin: 0, padding: 0 },
  document: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})
