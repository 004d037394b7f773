-- What is saved with every lesson stands in the order of its key, so that SQLite keeps it once instead of in a table and an index.
CREATE TABLE lesregistratie_nieuw (
  organisatie TEXT NOT NULL,
  les BIGINT NOT NULL,
  versie INTEGER NOT NULL,
  sleutel TEXT NOT NULL,
  account BIGINT NOT NULL,
  tijdstip BIGINT NOT NULL,
  aantal INTEGER NOT NULL,
  waarom TEXT NOT NULL,
  PRIMARY KEY (organisatie, les, versie)
) STRICT, WITHOUT ROWID;
INSERT INTO lesregistratie_nieuw (organisatie, les, versie, sleutel, account, tijdstip, aantal, waarom)
  SELECT organisatie, les, versie, sleutel, account, tijdstip, aantal, waarom FROM lesregistratie;
DROP TABLE lesregistratie;
ALTER TABLE lesregistratie_nieuw RENAME TO lesregistratie;
CREATE UNIQUE INDEX lesregistratie_sleutel ON lesregistratie (organisatie, sleutel);
CREATE TABLE merk_nieuw (
  organisatie TEXT NOT NULL,
  les BIGINT NOT NULL,
  leerling BIGINT NOT NULL,
  versie INTEGER NOT NULL,
  merk TEXT NOT NULL,
  minuten INTEGER NOT NULL,
  PRIMARY KEY (organisatie, les, leerling, versie)
) STRICT, WITHOUT ROWID;
INSERT INTO merk_nieuw (organisatie, les, leerling, versie, merk, minuten)
  SELECT organisatie, les, leerling, versie, merk, minuten FROM merk;
DROP TABLE merk;
ALTER TABLE merk_nieuw RENAME TO merk;
CREATE TABLE verzuim_nieuw (
  organisatie TEXT NOT NULL,
  leerling BIGINT NOT NULL,
  les BIGINT NOT NULL,
  datum INTEGER NOT NULL,
  lesuur TEXT NOT NULL,
  lesminuten INTEGER NOT NULL,
  merk TEXT NOT NULL,
  minuten INTEGER NOT NULL,
  status TEXT NOT NULL,
  reden TEXT NOT NULL,
  vastgesteld_op INTEGER,
  PRIMARY KEY (organisatie, leerling, les)
) STRICT, WITHOUT ROWID;
INSERT INTO verzuim_nieuw
    (organisatie, leerling, les, datum, lesuur, lesminuten, merk, minuten, status, reden, vastgesteld_op)
  SELECT organisatie, leerling, les, datum, lesuur, lesminuten, merk, minuten, status, reden, vastgesteld_op FROM verzuim;
DROP TABLE verzuim;
ALTER TABLE verzuim_nieuw RENAME TO verzuim;
CREATE INDEX verzuim_status ON verzuim (organisatie, status, datum, leerling, lesminuten);
CREATE INDEX verzuim_les ON verzuim (organisatie, les);
