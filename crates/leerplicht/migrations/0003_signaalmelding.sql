-- Meldingen for the Signalenbox of the Inspectie: what was handed in, what the Inspectie told of it, and what the reporter answered.
CREATE TABLE leerplicht_signaal (
  organisatie TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  kenmerk TEXT NOT NULL,
  organisatienaam TEXT NOT NULL,
  account BIGINT NOT NULL,
  melder TEXT NOT NULL,
  ingediend_op INTEGER NOT NULL,
  tijdstip BIGINT NOT NULL,
  soort TEXT NOT NULL,
  sector TEXT NOT NULL,
  onderwerp TEXT NOT NULL,
  brin TEXT,
  vestiging TEXT,
  schoolnaam TEXT,
  gesprek TEXT,
  spoed TEXT,
  tekst TEXT NOT NULL,
  bewijs TEXT,
  PRIMARY KEY (organisatie, nummer)
) STRICT;
CREATE UNIQUE INDEX leerplicht_signaal_kenmerk ON leerplicht_signaal (organisatie, kenmerk);
CREATE TABLE leerplicht_signaalbijlage (
  organisatie TEXT NOT NULL,
  signaal BIGINT NOT NULL,
  nummer BIGINT NOT NULL,
  naam TEXT NOT NULL,
  soort TEXT NOT NULL,
  omvang BIGINT NOT NULL,
  inhoud BYTEA NOT NULL,
  PRIMARY KEY (organisatie, signaal, nummer)
) STRICT;
CREATE TABLE leerplicht_signaalstand (
  organisatie TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  status TEXT,
  sinds INTEGER NOT NULL,
  belofte INTEGER NOT NULL,
  is_open INTEGER NOT NULL,
  inspectienummer BIGINT,
  volgnummer BIGINT NOT NULL,
  behandelaar TEXT,
  verzending TEXT NOT NULL,
  bezig TEXT,
  PRIMARY KEY (organisatie, nummer)
) STRICT;
CREATE INDEX leerplicht_signaalstand_klok ON leerplicht_signaalstand (organisatie, is_open, belofte, nummer);
CREATE TABLE leerplicht_signaalstap (
  organisatie TEXT NOT NULL,
  signaal BIGINT NOT NULL,
  volgnummer BIGINT NOT NULL,
  soort TEXT,
  partij TEXT NOT NULL,
  status TEXT NOT NULL,
  dag INTEGER NOT NULL,
  ontvangen_op BIGINT NOT NULL,
  woorden TEXT,
  belofte INTEGER,
  behandelaar TEXT,
  bezoek INTEGER,
  PRIMARY KEY (organisatie, signaal, volgnummer)
) STRICT;
CREATE TABLE leerplicht_signaalreactie (
  organisatie TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  signaal BIGINT NOT NULL,
  soort TEXT NOT NULL,
  dag INTEGER NOT NULL,
  tijdstip BIGINT NOT NULL,
  account BIGINT NOT NULL,
  naam TEXT NOT NULL,
  woorden TEXT,
  kenmerk TEXT NOT NULL,
  PRIMARY KEY (organisatie, nummer)
) STRICT;
CREATE INDEX leerplicht_signaalreactie_signaal ON leerplicht_signaalreactie (organisatie, signaal, nummer);
CREATE TABLE leerplicht_signaalafloop (
  organisatie TEXT NOT NULL,
  kenmerk TEXT NOT NULL,
  signaal BIGINT NOT NULL,
  tijdstip BIGINT NOT NULL,
  stand TEXT NOT NULL,
  weigeringen TEXT NOT NULL,
  PRIMARY KEY (organisatie, kenmerk)
) STRICT;
CREATE INDEX leerplicht_signaalafloop_signaal ON leerplicht_signaalafloop (organisatie, signaal, tijdstip);
