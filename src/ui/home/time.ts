import { time } from '../copy'

const DAY = 86_400_000
const two = (n: number) => String(n).padStart(2, '0')
const midnight = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()
const dateOf = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
const clockOf = (at: Date) => `${two(at.getHours())}:${two(at.getMinutes())}`

/**
 * A day as people say it.
 * @example sayDay('2026-03-01T08:00:00Z', now) // '昨天', '3 天前', '2025-09-18'
 */
export function sayDay(iso: string, now: Date): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return ''
  // A day with a change of the clock is not exactly a day long.
  const days = Math.round((midnight(now) - midnight(at)) / DAY)
  if (days === 0) return time.today
  if (days === 1) return time.yesterday
  return days > 1 && days < 7 ? time.daysAgo(days) : dateOf(at)
}

/** The same, with the time where it still matters: today and yesterday. */
export function sayTime(iso: string, now: Date): string {
  const day = sayDay(iso, now)
  return day === time.today || day === time.yesterday ? `${day} ${clockOf(new Date(iso))}` : day
}

/** A size in the unit that keeps it short. The space does not break. */
export function saySize(bytes: number): string {
  const mega = bytes / 1024 / 1024
  const brief = (n: number) => n.toFixed(1).replace('.0', '')
  if (mega >= 1024) return `${brief(mega / 1024)}\u00a0GB`
  return mega >= 0.1 ? `${brief(mega)}\u00a0MB` : `${Math.ceil(bytes / 1024)}\u00a0KB`
}

/** Whole days until a deleted draft is purged; never below 0. */
export function daysLeft(deletedAt: string, now: Date, kept: number): number {
  const passed = (now.getTime() - new Date(deletedAt).getTime()) / DAY
  return Math.max(0, Math.ceil(kept - passed))
}
