import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { CommandName } from '../../shared/commands/commands.ts'
import { useCommandDesk } from '../domain-ui/commands/command-desk.ts'

/** Commands of one page that can be asked for on any other. */
const pages = {
  'export-claims': '/claims',
  'filter-claims': '/claims',
  'arrange-list': '/claims',
  'save-view': '/claims',
  'add-customer': '/customers',
  'merge-customer': '/customers',
} as const satisfies Partial<Record<CommandName, string>>
const ways = Object.entries(pages) as [keyof typeof pages, string][]

/** Goes to the page of a command that is asked for elsewhere, and has it begin there. */
export function useWaysToCommands(): void {
  const desk = useCommandDesk()
  const navigate = useNavigate()
  const { key } = useLocation()
  useEffect(() => {
    const leave = ways.map(([name, page]) => desk.lead(name, () => void navigate(page)))
    return () => {
      for (const one of leave) one()
    }
  }, [desk, navigate])
  // After the effects of the page, by which it offers what it can do.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key tells that one arrived.
  useEffect(() => desk.arrive(), [desk, key])
}
