import { html, type Html, type HtmlPart } from '../html'
import type { View } from '../view'

interface Page {
  readonly title: string
  readonly main: HtmlPart
  /** The same page in the other language; a form brings its own control, so that nothing typed is lost. */
  readonly language?: HtmlPart
  /** Where the link in the head leads: away from the page one is on. */
  readonly link?: 'track' | 'new'
}

/** Around every page. */
export function layout(view: View, { title, main, language, link = 'track' }: Page): string {
  const { say, url, assets } = view
  const css = assets.urlOf('page.css')
  const js = assets.urlOf('page.js')
  const away =
    link === 'track'
      ? html`<a href="${url('/lacak')}">${say('site.track')}</a>`
      : html`<a href="${url('')}">${say('site.new')}</a>`
  const page = html`<!doctype html>
    <html lang="${view.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="icon" href="data:," />
        <title>${title} · ${say('site.name')}</title>
        ${css !== undefined && html`<link rel="stylesheet" href="${css}" />`}
        ${js !== undefined && html`<script defer src="${js}"></script>`}
      </head>
      <body>
        <a class="skip" href="#isi">${say('site.skip')}</a>
        <header>
          ${view.isTraining && html`<p class="ribbon"><b>${say('site.training')}</b> <span>${say('site.training-note')}</span></p>`}
          <div class="top">
            <a class="home" href="${url('')}"><b>${say('site.name')}</b> <span>${say('site.owner')}</span></a>
            <nav>${language}${away}</nav>
          </div>
        </header>
        <main id="isi">${main}</main>
        <footer>
          <p>${say('site.footer')}</p>
          <p class="row">
            <a href="${url('/warga')}">${say('site.reports')}</a> <a href="${url('/angka')}">${say('site.figures')}</a>
          </p>
        </footer>
      </body>
    </html>`
  return page.text
}

/** A page that can be asked for again is asked for in the other language. */
export function languageLink(view: View, path: string, more: Readonly<Record<string, string>> = {}): Html {
  const other = view.language === 'id' ? 'en' : 'id'
  return html`<a href="${view.url(path, { ...more, lang: other })}" lang="${other}" hreflang="${other}"
    >${view.say('site.other-language')}</a
  >`
}

/** A sentence and a way on: nothing was found, or nothing can be done here. */
export function noticePage(view: View, title: string, text: string): string {
  return layout(view, {
    title,
    main: html`<h1>${title}</h1>
      <p>${text}</p>`,
  })
}
