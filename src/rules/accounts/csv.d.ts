/** What the build makes of an account csv: the packed table that table.ts unpacks. */
declare module '*.csv' {
  const table: { readonly initials: string; readonly rows: string }
  export default table
}
