/** A WIB day as calendars keep it, `2026-11-24`, in words: `24 Nov 2026`. What is no such day comes back as it is. */
export function dayText(day: string, language: string): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at)) return day
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(at)
}
