import { tokens } from '@fluentui/react-components'
import type { Risk, Stage } from '../../../../shared/ipc/home-procedures.ts'

/** How a series is filled: told apart by its pattern, so that its colour only helps. */
export interface Look {
  readonly pattern: 'solid' | 'dots' | 'horizontal' | 'vertical' | 'diagonal' | 'crossed'
  readonly ink: string
}

export const stageLooks: Readonly<Record<Stage, Look>> = {
  preparing: { pattern: 'dots', ink: tokens.colorNeutralForeground3 },
  sending: { pattern: 'horizontal', ink: tokens.colorBrandForeground1 },
  reviewed: { pattern: 'diagonal', ink: tokens.colorPaletteBlueForeground2 },
  asked: { pattern: 'vertical', ink: tokens.colorStatusWarningForeground3 },
  approved: { pattern: 'solid', ink: tokens.colorStatusSuccessForeground3 },
  rejected: { pattern: 'crossed', ink: tokens.colorStatusDangerForeground3 },
}

export const riskLooks: Readonly<Record<keyof Risk['counts'], Look>> = {
  answer: { pattern: 'solid', ink: tokens.colorStatusWarningForeground3 },
  dispute: { pattern: 'crossed', ink: tokens.colorStatusDangerForeground3 },
  renewal: { pattern: 'diagonal', ink: tokens.colorPaletteBlueForeground2 },
}

export const decisionLooks = {
  within: { pattern: 'solid', ink: tokens.colorStatusSuccessForeground3 },
  late: { pattern: 'crossed', ink: tokens.colorStatusDangerForeground3 },
} as const satisfies Readonly<Record<string, Look>>
