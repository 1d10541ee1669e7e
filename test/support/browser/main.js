import { app, BrowserWindow } from 'electron'

// The system's browser of the tests: Chromium with nothing around it.
app
  .whenReady()
  .then(() => new BrowserWindow({ webPreferences: { sandbox: true } }).loadURL(process.env.CLAIMDESK_OPEN))
