import { makeStyles, shorthands, tokens } from '@fluentui/react-components'
import { Checkmark12Filled } from '@fluentui/react-icons'

const useStyles = makeStyles({
  root: { position: 'relative', display: 'flex' },
  box: {
    appearance: 'none',
    boxSizing: 'border-box',
    width: '16px',
    height: '16px',
    margin: 0,
    cursor: 'pointer',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    ':hover': shorthands.borderColor(tokens.colorNeutralStrokeAccessibleHover),
    ':checked': {
      backgroundColor: tokens.colorCompoundBrandBackground,
      ...shorthands.borderColor(tokens.colorCompoundBrandBackground),
    },
    ':checked:hover': {
      backgroundColor: tokens.colorCompoundBrandBackgroundHover,
      ...shorthands.borderColor(tokens.colorCompoundBrandBackgroundHover),
    },
  },
  mark: { position: 'absolute', display: 'flex', top: '2px', left: '2px', pointerEvents: 'none' },
  color: { color: tokens.colorNeutralForegroundInverted },
})

/**
 * The box that selects a row, as Fluent's Checkbox looks. That one is drawn by some sixty hooks, which all rows in sight have at
 * each letter that is searched for.
 */
export function RowBox({ name, isChecked }: { readonly name: string; readonly isChecked: boolean }) {
  const styles = useStyles()
  return (
    <span className={styles.root}>
      <input
        type="checkbox"
        // With the keyboard it is the space bar.
        tabIndex={-1}
        aria-label={name}
        className={styles.box}
        checked={isChecked}
        // The grid follows what is pressed in it.
        onChange={() => undefined}
      />
      {isChecked && (
        <span className={styles.mark}>
          <Checkmark12Filled className={styles.color} />
        </span>
      )}
    </span>
  )
}
