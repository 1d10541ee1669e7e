// The least that a program in a window is: what a start is measured against.
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => new BrowserWindow().loadURL('data:text/html,<h1>Nothing</h1>'))
