import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'

// The limit: the least an Electron app can do to show a field with the keyboard in it.
app.on('window-all-closed', () => app.quit())
app.whenReady().then(
  () => new BrowserWindow({ webPreferences: { sandbox: true } }).loadFile(join(__dirname, 'empty.html')),
  (cause: unknown) => {
    process.stderr.write(`${String(cause)}\n`)
    app.exit(1)
  },
)
