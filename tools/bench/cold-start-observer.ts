import { app } from 'electron'

// Stands before the app under measure and loads it unchanged: the same watch over the console and over the empty
// window, without a hook in the product and without a debugger that would slow both. Prints one line on stdout when
// a text field of the first page has the keyboard.

/** Runs in the page: the field is the active one and the window has the focus, so a key pressed now would land in it. */
const untilFocused = `new Promise((resolve) => {
  const look = () => document.hasFocus() && document.activeElement instanceof HTMLInputElement && resolve()
  addEventListener('focusin', look)
  addEventListener('focus', look)
  look()
})`

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    contents.mainFrame.executeJavaScript(untilFocused).then(
      () => process.stdout.write('focused\n'),
      (cause: unknown) => process.stderr.write(`The page could not be watched: ${String(cause)}\n`),
    )
  })
})

const watched = process.env['SIAGA_BENCH_APP']
if (watched === undefined) throw new Error('SIAGA_BENCH_APP names no app to watch.')
// Found when it runs, not when this file is bundled.
module.require(watched)
