"""The schema, as numbered steps that are never changed once released. Money is text: wei outgrow SQLite's integers."""

MIGRATIONS = (
    """
    CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    CREATE TABLE provider_jobs (
      id BLOB PRIMARY KEY, payer TEXT NOT NULL, sender TEXT NOT NULL, state TEXT NOT NULL, price TEXT NOT NULL,
      changed REAL NOT NULL, sequence INTEGER, done BLOB) STRICT;
    CREATE UNIQUE INDEX provider_jobs_in_order ON provider_jobs (sequence);
    CREATE INDEX provider_jobs_by_payer ON provider_jobs (payer, state, sequence);
    CREATE INDEX provider_jobs_with_output ON provider_jobs (changed) WHERE done IS NOT NULL;
    CREATE TABLE credits (
      payer TEXT PRIMARY KEY, earned TEXT NOT NULL DEFAULT '0', vouched TEXT NOT NULL DEFAULT '0',
      signature BLOB NOT NULL DEFAULT x'', settled TEXT NOT NULL DEFAULT '0',
      jobs_done INTEGER NOT NULL DEFAULT 0, jobs_paid INTEGER NOT NULL DEFAULT 0) STRICT;
    CREATE TABLE redeemed (
      hash TEXT NOT NULL, position INTEGER NOT NULL, payer TEXT NOT NULL, provider TEXT NOT NULL,
      amount TEXT NOT NULL, block INTEGER NOT NULL, PRIMARY KEY (hash, position)) STRICT;
    CREATE INDEX redeemed_by_payer ON redeemed (payer);
    CREATE TABLE requester_jobs (
      id BLOB PRIMARY KEY, model TEXT NOT NULL, texts BLOB NOT NULL, max_price TEXT NOT NULL, audit INTEGER NOT NULL,
      state TEXT NOT NULL, job BLOB, provider TEXT NOT NULL DEFAULT '', price TEXT NOT NULL DEFAULT '0',
      done BLOB, recomputed INTEGER NOT NULL DEFAULT 0, error TEXT NOT NULL DEFAULT '', sequence INTEGER) STRICT;
    CREATE UNIQUE INDEX requester_jobs_in_order ON requester_jobs (sequence);
    CREATE INDEX requester_jobs_by_state ON requester_jobs (state);
    CREATE INDEX requester_jobs_by_provider ON requester_jobs (provider, state, sequence);
    CREATE TABLE debts (
      provider TEXT PRIMARY KEY, total TEXT NOT NULL DEFAULT '0', signed TEXT NOT NULL DEFAULT '0',
      signature BLOB NOT NULL DEFAULT x'', acknowledged TEXT NOT NULL DEFAULT '0',
      settled TEXT NOT NULL DEFAULT '0') STRICT
    """,
    """
    ALTER TABLE provider_jobs ADD COLUMN model BLOB NOT NULL DEFAULT x'';
    ALTER TABLE provider_jobs ADD COLUMN units INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE provider_jobs ADD COLUMN started REAL NOT NULL DEFAULT 0;
    ALTER TABLE provider_jobs ADD COLUMN ended REAL;
    ALTER TABLE provider_jobs ADD COLUMN seconds REAL;
    ALTER TABLE provider_jobs ADD COLUMN device TEXT NOT NULL DEFAULT '';
    UPDATE provider_jobs SET started = changed, ended = changed;
    CREATE INDEX provider_jobs_by_start ON provider_jobs (started);
    CREATE INDEX provider_jobs_by_end ON provider_jobs (ended);
    CREATE TABLE work (
      day INTEGER NOT NULL, device TEXT NOT NULL, jobs INTEGER NOT NULL, units INTEGER NOT NULL, seconds REAL NOT NULL,
      gross TEXT NOT NULL, PRIMARY KEY (day, device)) STRICT;
    CREATE TABLE payouts (
      hash TEXT PRIMARY KEY, paid TEXT NOT NULL, sender TEXT NOT NULL, gas TEXT NOT NULL, time INTEGER NOT NULL) STRICT;
    CREATE TABLE activity (
      chain_id INTEGER NOT NULL, hash TEXT NOT NULL, position INTEGER NOT NULL, account TEXT NOT NULL,
      direction TEXT NOT NULL, kind TEXT NOT NULL, other TEXT NOT NULL, asset TEXT NOT NULL, amount TEXT NOT NULL,
      state TEXT NOT NULL, fee TEXT, time REAL NOT NULL, block INTEGER NOT NULL, error TEXT NOT NULL,
      PRIMARY KEY (chain_id, hash, position, account)) STRICT;
    CREATE INDEX activity_in_order ON activity (chain_id, time);
    CREATE TABLE arrivals_read (
      chain_id INTEGER NOT NULL, account TEXT NOT NULL, block INTEGER NOT NULL, PRIMARY KEY (chain_id, account)) STRICT;
    CREATE TABLE readings (
      time REAL PRIMARY KEY, cpu REAL, cpu_others REAL, memory REAL, temperature REAL, battery REAL,
      network_sent REAL, network_received REAL) STRICT;
    CREATE TABLE outlines (
      model TEXT NOT NULL, file BLOB NOT NULL, pieces BLOB NOT NULL, PRIMARY KEY (model, file)) STRICT;
    CREATE TABLE vectors (
      model TEXT NOT NULL, digest BLOB NOT NULL, vector BLOB NOT NULL, used INTEGER NOT NULL,
      PRIMARY KEY (model, digest)) STRICT;
    CREATE INDEX vectors_by_use ON vectors (used)
    """,
    """
    CREATE TABLE evidence (
      id BLOB PRIMARY KEY, evidence BLOB NOT NULL, own INTEGER NOT NULL, found REAL NOT NULL) STRICT;
    CREATE TABLE votes (
      id BLOB NOT NULL, round INTEGER NOT NULL, guilty INTEGER NOT NULL, salt BLOB NOT NULL,
      PRIMARY KEY (id, round)) STRICT;
    CREATE TABLE docket (
      id BLOB PRIMARY KEY, accused TEXT NOT NULL, challenger TEXT NOT NULL, block INTEGER NOT NULL,
      over INTEGER NOT NULL) STRICT;
    CREATE TABLE docket_read (one INTEGER PRIMARY KEY CHECK (one = 0), block INTEGER NOT NULL) STRICT
    """,
    """
    CREATE TABLE contacts (address TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT
    """,
    """
    ALTER TABLE activity ADD COLUMN nonce INTEGER NOT NULL DEFAULT -1;
    ALTER TABLE activity ADD COLUMN raw BLOB NOT NULL DEFAULT x'';
    ALTER TABLE activity ADD COLUMN replaces TEXT NOT NULL DEFAULT ''
    """,
    """
    ALTER TABLE activity ADD COLUMN token TEXT NOT NULL DEFAULT '';
    ALTER TABLE activity ADD COLUMN name TEXT NOT NULL DEFAULT '';
    ALTER TABLE activity ADD COLUMN decimals INTEGER NOT NULL DEFAULT 18
    """,
    """
    CREATE TABLE stake_events (
      block INTEGER NOT NULL, position INTEGER NOT NULL, contract TEXT NOT NULL, topics BLOB NOT NULL, data BLOB NOT NULL,
      time INTEGER NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (block, position)) STRICT;
    CREATE TABLE stake_read (
      one INTEGER PRIMARY KEY CHECK (one = 0), deployment TEXT NOT NULL, kinds BLOB NOT NULL, block INTEGER NOT NULL,
      hash BLOB NOT NULL) STRICT
    """,
)
