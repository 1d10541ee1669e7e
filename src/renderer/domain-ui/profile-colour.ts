import { tokens } from '@fluentui/react-components'
import type { ProfileColour } from '../../shared/ipc/profiles-procedures.ts'

/** The strip of a profile's colour; its name always stands beside it, since colour alone tells not everybody. */
export const profileColour: Record<ProfileColour, string> = {
  none: 'transparent',
  blue: tokens.colorPaletteBlueBorderActive,
  teal: tokens.colorPaletteTealBorderActive,
  green: tokens.colorPaletteGreenBorderActive,
  gold: tokens.colorPaletteGoldBorderActive,
  red: tokens.colorPaletteRedBorderActive,
  purple: tokens.colorPalettePurpleBorderActive,
}
