import type { Control } from '../control'

export function PastePreview(props: {
  readonly text: string
  readonly control: Control
  readonly onClose: () => void
}) {
  return <aside>{props.text}</aside>
}
