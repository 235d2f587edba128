import './ui/style/tokens.css'
import './ui/style/base.css'
import './ui/style/pieces.css'
import './ui/parts/parts.css'
import { render } from 'solid-js/web'
import { App } from './ui/app'

const place = document.getElementById('app')
if (place) render(() => <App />, place)
