/** What a worker answers: how far it is, what came of it, or why nothing did. */
export type Answer<Step, Made> =
  | { readonly kind: 'progress'; readonly step: Step }
  | { readonly kind: 'done'; readonly made: Made }
  | { readonly kind: 'failed'; readonly message: string }
