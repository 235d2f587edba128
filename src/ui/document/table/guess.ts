/** How large a table is, or was when it was last drawn. */
export interface Room {
  readonly width: number
  readonly height: number
}

/** The room for a table that was never seen. */
export const GUESS: Room = { width: 0, height: 480 }
