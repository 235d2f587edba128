export { Dialog } from './dialog'
export { Menu, type MenuItem } from './menu'
export { Segmented } from './segmented'
export { createToasts, type Notify } from './toast'
