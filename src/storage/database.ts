const STORE = 'shelf'
/** A database that stays silent this long is treated as closed: nobody may wait for ever. */
const PATIENCE = 8_000

/** The way to a store that idb-keyval calls a UseStore, with a say in how hard a write is pushed to the disk. */
type Use = <T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => T | PromiseLike<T>,
  durability?: IDBTransactionDurability,
) => Promise<T>

export interface Database {
  readonly use: Use
  /** The store of a transaction begun at this instant, or nothing where the database is not open. */
  readonly now: () => IDBObjectStore | undefined
}

/** After this no more requests can be added, and the browser need not wait for us to fall silent. */
export function commit(store: IDBObjectStore): void {
  if ('commit' in store.transaction) store.transaction.commit()
}

function connect(name: string, closed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new DOMException('open', 'TimeoutError')), PATIENCE)
    const request = indexedDB.open(name, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(STORE)
    request.onblocked = () => reject(new DOMException('blocked', 'TimeoutError'))
    request.onerror = () => {
      clearTimeout(late)
      reject(request.error)
    }
    request.onsuccess = () => {
      clearTimeout(late)
      const database = request.result
      // Another tab that upgrades or deletes the database would hang as long as this one held on.
      database.onversionchange = () => {
        database.close()
        closed()
      }
      database.onclose = closed
      resolve(database)
    }
  })
}

async function run<T>(tx: IDBTransaction, work: (store: IDBObjectStore) => T | PromiseLike<T>): Promise<T> {
  const late = setTimeout(() => abort(tx), PATIENCE)
  // Requests of a full disk fail without an error of their own: only the transaction knows the reason.
  const done = new Promise<void>((resolve, reject) => {
    tx.addEventListener('complete', () => resolve())
    tx.addEventListener('abort', () => reject(tx.error ?? new DOMException('aborted', 'TimeoutError')))
  })
  const worked = (async () => work(tx.objectStore(STORE)))()
  // Half of a change is never kept.
  worked.catch(() => tx.error ?? abort(tx))
  try {
    const [result] = await Promise.all([worked, done])
    return result
  } catch (error) {
    throw tx.error ?? error
  } finally {
    clearTimeout(late)
  }
}

function abort(tx: IDBTransaction): void {
  try {
    tx.abort()
  } catch {
    // It had ended by itself.
  }
}

/** Opens a database of one store when it is first used, and again after it was closed. */
export function openDatabase(name: string): Database {
  let open: IDBDatabase | undefined
  let opening: Promise<IDBDatabase> | undefined
  const forget = () => {
    open = undefined
    opening = undefined
  }
  const connected = async () => {
    try {
      opening ??= connect(name, forget)
      open = await opening
      return open
    } catch (error) {
      forget()
      throw error
    }
  }
  const begin = (database: IDBDatabase, mode: IDBTransactionMode, durability?: IDBTransactionDurability) =>
    database.transaction(STORE, mode, durability ? { durability } : {})
  return {
    use: async (mode, work, durability) => {
      let tx: IDBTransaction
      try {
        tx = begin(await connected(), mode, durability)
      } catch (error) {
        if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error
        // The browser closed the connection behind our back (it does after long sleep): once more.
        forget()
        tx = begin(await connected(), mode, durability)
      }
      return run(tx, work)
    },
    now: () => {
      try {
        return open && begin(open, 'readwrite', 'relaxed').objectStore(STORE)
      } catch {
        return undefined
      }
    },
  }
}
