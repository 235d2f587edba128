/** The build for browsers, which follows; the package's own types are those of its front door. */
declare module 'solid-js/dist/solid.js' {
  export * from 'solid-js'
}
