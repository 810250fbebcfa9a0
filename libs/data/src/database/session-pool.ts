import pg from 'pg';

const CONNECTIONS = 4;

/** Connections for the session store alone, as the application role: sessions never wait for a long read. */
export function sessionPool(url: string, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    application_name: 'vieraugen sessions',
    options: '-c role=vieraugen_app -c timezone=UTC',
  });
  // Without a listener, a connection that dies while idle would end the process.
  pool.on('error', onError);
  return pool;
}
