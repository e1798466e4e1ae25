import type { Role } from '../../src/domain/kernel/actor'

export type ShellTab = 'console' | 'orders' | 'room' | 'log' | 'rabeg' | 'complaints' | 'admin'

const tabs: Readonly<Record<Role, readonly [ShellTab, ...ShellTab[]]>> = {
  operator: ['console', 'rabeg'],
  supervisor: ['console', 'room', 'log', 'rabeg'],
  liaison: ['orders', 'complaints'],
  admin: ['admin'],
}

/** The screens of a role, the one to start with first. */
export function tabsOf(role: Role): readonly [ShellTab, ...ShellTab[]] {
  return tabs[role]
}
