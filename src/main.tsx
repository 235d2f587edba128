import { render } from 'solid-js/web'

const app = document.getElementById('app')
if (app) render(() => <h1>决算公开助手</h1>, app)
