-- The Verzuimloket: its own registers, the reports it numbered, their history, and what waits for whom.
CREATE TABLE verzuimloket_school (
  brin TEXT NOT NULL,
  vestiging TEXT NOT NULL,
  naam TEXT NOT NULL,
  sector TEXT NOT NULL,
  PRIMARY KEY (brin, vestiging)
) STRICT;
CREATE TABLE verzuimloket_leerling (
  pgn TEXT NOT NULL PRIMARY KEY,
  achternaam TEXT NOT NULL,
  tussenvoegsel TEXT,
  voornaam TEXT NOT NULL,
  geboortedatum INTEGER NOT NULL,
  startkwalificatie INTEGER
) STRICT;
CREATE TABLE verzuimloket_woonplaats (
  pgn TEXT NOT NULL,
  van INTEGER NOT NULL,
  tot INTEGER,
  gemeente TEXT NOT NULL,
  PRIMARY KEY (pgn, van, gemeente)
) STRICT;
CREATE TABLE verzuimloket_organisatie (
  organisatie TEXT NOT NULL PRIMARY KEY,
  soort TEXT NOT NULL,
  naam TEXT NOT NULL
) STRICT;
CREATE TABLE verzuimloket_werkgebied (
  organisatie TEXT NOT NULL,
  gemeente TEXT NOT NULL,
  van INTEGER NOT NULL,
  tot INTEGER,
  PRIMARY KEY (organisatie, gemeente, van)
) STRICT;
CREATE INDEX verzuimloket_werkgebied_gemeente ON verzuimloket_werkgebied (gemeente);
CREATE TABLE verzuimloket_route (
  gemeente TEXT NOT NULL,
  volgnummer INTEGER NOT NULL,
  plicht TEXT NOT NULL,
  sector TEXT,
  organisaties TEXT NOT NULL,
  van INTEGER NOT NULL,
  tot INTEGER,
  PRIMARY KEY (gemeente, volgnummer)
) STRICT;
CREATE TABLE verzuimloket_aansluiting (
  organisatie TEXT NOT NULL PRIMARY KEY,
  partij TEXT NOT NULL,
  brin TEXT,
  vestiging TEXT,
  sleutelkop TEXT NOT NULL,
  sleutelsom TEXT NOT NULL,
  certificaat TEXT
) STRICT;
CREATE INDEX verzuimloket_aansluiting_sleutel ON verzuimloket_aansluiting (sleutelkop);
CREATE TABLE verzuimloket_verzuimmelding (
  nummer BIGINT NOT NULL PRIMARY KEY,
  organisatie TEXT NOT NULL,
  pgn TEXT NOT NULL,
  brin TEXT NOT NULL,
  soort TEXT NOT NULL,
  plicht TEXT,
  begin INTEGER NOT NULL,
  geregistreerd_op INTEGER NOT NULL,
  tijdstip BIGINT NOT NULL,
  inhoud TEXT NOT NULL
) STRICT;
CREATE INDEX verzuimloket_verzuimmelding_leerling ON verzuimloket_verzuimmelding (pgn, brin);
CREATE TABLE verzuimloket_ontvanger (
  nummer BIGINT NOT NULL,
  plaats INTEGER NOT NULL,
  organisatie TEXT NOT NULL,
  soort TEXT NOT NULL,
  PRIMARY KEY (nummer, plaats)
) STRICT;
CREATE TABLE verzuimloket_status (
  nummer BIGINT NOT NULL,
  volgnummer INTEGER NOT NULL,
  status TEXT NOT NULL,
  handeling TEXT NOT NULL,
  door TEXT NOT NULL,
  op INTEGER NOT NULL,
  einde INTEGER,
  tijdstip BIGINT NOT NULL,
  inhoud TEXT NOT NULL,
  PRIMARY KEY (nummer, volgnummer)
) STRICT;
CREATE TABLE verzuimloket_bericht (
  organisatie TEXT NOT NULL,
  kenmerk TEXT NOT NULL,
  som TEXT NOT NULL,
  bewijs TEXT NOT NULL,
  tijdstip BIGINT NOT NULL,
  PRIMARY KEY (organisatie, kenmerk)
) STRICT;
CREATE TABLE verzuimloket_aflevering (
  organisatie TEXT NOT NULL,
  volgnummer BIGINT NOT NULL,
  nummer BIGINT NOT NULL,
  tijdstip BIGINT NOT NULL,
  inhoud TEXT NOT NULL,
  PRIMARY KEY (organisatie, volgnummer)
) STRICT;
