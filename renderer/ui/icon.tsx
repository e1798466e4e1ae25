import type { LucideIcon } from 'lucide-react'

interface IconProps {
  readonly icon: LucideIcon
  /** Side in pixels. */
  readonly size?: number
  /** Spoken name; without one the icon is decoration beside a text. */
  readonly label?: string
  readonly className?: string | undefined
}

/** A line icon as inline SVG, in the colour of the text around it. */
export function Icon({ icon: Shape, size = 16, label, className }: IconProps) {
  return (
    <Shape
      size={size}
      strokeWidth={1.75}
      className={className}
      style={{ flex: 'none' }}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    />
  )
}
