import { PiniaColada } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { clientKey, connect } from './api/client.ts'
import { useEvents } from './api/events.ts'
import App from './App.vue'
import { useDefects } from './app/defects.ts'
import { registerExtras } from './app/register-extras.ts'
import { createAppRouter } from './app/router.ts'
import { documentParts } from './modules/documents/index.ts'
import { narrativeParts } from './modules/narrative/index.ts'
import { visitParts } from './modules/visits/index.ts'
import { fieldPartsKey, mergedParts } from './registers/field-parts.ts'
import { registerExtrasKey } from './registers/register-extras.ts'
import './ui/tokens.css'
import './ui/base.css'
import './app/app.css'

const client = await connect()
const app = createApp(App)
const pinia = createPinia()

app.provide(clientKey, client)
app.provide(fieldPartsKey, mergedParts(narrativeParts, documentParts, visitParts))
app.provide(registerExtrasKey, registerExtras)
app.use(pinia)
app.use(PiniaColada)
app.use(createAppRouter())

app.config.errorHandler = error => useDefects(pinia).report(error)
window.addEventListener('unhandledrejection', event => useDefects(pinia).report(event.reason))
window.addEventListener('error', event => event.error && useDefects(pinia).report(event.error))

useEvents(pinia).start()
app.mount('#app')
