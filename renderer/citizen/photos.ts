import { filled, marked } from './found'

/** Shows what was chosen, and says what is too much before it is sent over a slow line. */
export function showPhotos(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('[data-photos]')
  const previews = marked('previews', form)
  if (input === null || previews === undefined) return
  const most = Number(input.dataset['most'])
  const largest = Number(input.dataset['largest'])
  input.addEventListener('change', () => {
    for (const image of previews.querySelectorAll('img')) URL.revokeObjectURL(image.src)
    const kept = new DataTransfer()
    const rows: HTMLElement[] = []
    for (const file of input.files ?? []) {
      const isTooLarge = file.size > largest
      if (isTooLarge || kept.files.length >= most) {
        const words = (isTooLarge ? input.dataset['tooLarge'] : input.dataset['tooMany']) ?? ''
        rows.push(row('fault', filled(words, { name: file.name })))
        continue
      }
      kept.items.add(file)
      rows.push(picture(file))
    }
    input.files = kept.files
    previews.replaceChildren(...rows)
  })
}

function row(className: string, text: string): HTMLElement {
  const item = document.createElement('li')
  item.className = className
  item.textContent = text
  return item
}

function picture(file: File): HTMLElement {
  const item = document.createElement('li')
  const image = document.createElement('img')
  image.src = URL.createObjectURL(file)
  image.alt = file.name
  item.append(image)
  return item
}
