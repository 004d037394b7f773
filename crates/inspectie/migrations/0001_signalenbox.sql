-- The Signalenbox: what came in, each step with who and when, where each melding stands; and whose school is whose.
CREATE TABLE inspectie_signaal (
  organisatie TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  afzender TEXT NOT NULL,
  kenmerk TEXT NOT NULL,
  afzendernaam TEXT NOT NULL,
  melder TEXT NOT NULL,
  ingediend_op INTEGER NOT NULL,
  ontvangen_op BIGINT NOT NULL,
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
CREATE UNIQUE INDEX inspectie_signaal_kenmerk ON inspectie_signaal (organisatie, afzender, kenmerk);
CREATE INDEX inspectie_signaal_school ON inspectie_signaal (organisatie, brin, vestiging);
CREATE TABLE inspectie_signaalbijlage (
  organisatie TEXT NOT NULL,
  signaal BIGINT NOT NULL,
  nummer BIGINT NOT NULL,
  naam TEXT NOT NULL,
  soort TEXT NOT NULL,
  omvang BIGINT NOT NULL,
  inhoud BYTEA NOT NULL,
  PRIMARY KEY (organisatie, signaal, nummer)
) STRICT;
CREATE TABLE inspectie_signaalstand (
  organisatie TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  status TEXT NOT NULL,
  sinds INTEGER NOT NULL,
  belofte INTEGER NOT NULL,
  is_open INTEGER NOT NULL,
  volgnummer BIGINT NOT NULL,
  inspecteur BIGINT,
  inspecteur_naam TEXT,
  PRIMARY KEY (organisatie, nummer)
) STRICT;
CREATE INDEX inspectie_signaalstand_klok ON inspectie_signaalstand (organisatie, is_open, belofte, nummer);
CREATE TABLE inspectie_signaalstap (
  organisatie TEXT NOT NULL,
  signaal BIGINT NOT NULL,
  volgnummer BIGINT NOT NULL,
  soort TEXT,
  partij TEXT NOT NULL,
  status TEXT NOT NULL,
  dag INTEGER NOT NULL,
  tijdstip BIGINT NOT NULL,
  account BIGINT NOT NULL,
  naam TEXT NOT NULL,
  woorden TEXT,
  belofte INTEGER,
  bezoek INTEGER,
  inspecteur_naam TEXT,
  kenmerk TEXT,
  PRIMARY KEY (organisatie, signaal, volgnummer)
) STRICT;
CREATE TABLE inspectie_schoolrol (
  organisatie TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  brin TEXT NOT NULL,
  vestiging TEXT NOT NULL,
  schoolnaam TEXT NOT NULL,
  rol TEXT NOT NULL,
  account BIGINT NOT NULL,
  naam TEXT NOT NULL,
  van INTEGER NOT NULL,
  tot INTEGER,
  tijdstip BIGINT NOT NULL,
  door BIGINT NOT NULL,
  waarom TEXT NOT NULL,
  PRIMARY KEY (organisatie, nummer)
) STRICT;
CREATE INDEX inspectie_schoolrol_school ON inspectie_schoolrol (organisatie, brin, vestiging, nummer);
