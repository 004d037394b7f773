-- Reports as they came in, what happened to them, and what this organisation did with them.
CREATE TABLE leerplicht_jongere (
  organisatie TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  pgn TEXT NOT NULL,
  achternaam TEXT,
  tussenvoegsel TEXT,
  voornaam TEXT,
  geboortedatum INTEGER,
  PRIMARY KEY (organisatie, nummer)
) STRICT;
CREATE UNIQUE INDEX leerplicht_jongere_pgn ON leerplicht_jongere (organisatie, pgn);
CREATE TABLE leerplicht_verzuimmelding (
  organisatie TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  jongere BIGINT NOT NULL,
  volgnummer BIGINT NOT NULL,
  ontvangen_op BIGINT NOT NULL,
  geregistreerd_op INTEGER NOT NULL,
  woongemeente TEXT NOT NULL,
  brin TEXT NOT NULL,
  vestiging TEXT,
  schoolnaam TEXT NOT NULL,
  sector TEXT,
  soort TEXT NOT NULL,
  plicht TEXT,
  grondslag TEXT NOT NULL,
  begindag INTEGER NOT NULL,
  einddag INTEGER,
  einddag_volgnummer BIGINT NOT NULL,
  reden TEXT,
  alle_lessen_gemist INTEGER,
  actie_gewenst INTEGER,
  toelichting TEXT,
  acties TEXT NOT NULL,
  specificatie TEXT NOT NULL,
  melder TEXT NOT NULL,
  opleiding TEXT,
  status TEXT NOT NULL,
  status_op INTEGER NOT NULL,
  status_volgnummer BIGINT NOT NULL,
  is_open INTEGER NOT NULL,
  uiterlijk INTEGER NOT NULL,
  behandelaar BIGINT,
  behandelaar_naam TEXT,
  handeling BIGINT,
  handeling_soort TEXT,
  handeling_stand TEXT,
  terug TEXT,
  terug_op BIGINT,
  PRIMARY KEY (organisatie, nummer)
) STRICT;
CREATE INDEX leerplicht_verzuimmelding_klok ON leerplicht_verzuimmelding (organisatie, is_open, uiterlijk, nummer);
CREATE INDEX leerplicht_verzuimmelding_behandelaar ON leerplicht_verzuimmelding (organisatie, behandelaar, is_open, uiterlijk, nummer);
CREATE INDEX leerplicht_verzuimmelding_jongere ON leerplicht_verzuimmelding (organisatie, jongere, begindag);
CREATE INDEX leerplicht_verzuimmelding_terug ON leerplicht_verzuimmelding (organisatie, terug_op) WHERE terug_op IS NOT NULL;
CREATE TABLE leerplicht_gebeurtenis (
  organisatie TEXT NOT NULL,
  volgnummer BIGINT NOT NULL,
  melding BIGINT NOT NULL,
  soort TEXT NOT NULL,
  status TEXT NOT NULL,
  partij TEXT NOT NULL,
  partij_code TEXT NOT NULL,
  dag INTEGER NOT NULL,
  tijdstip BIGINT NOT NULL,
  ontvangen_op BIGINT NOT NULL,
  reden TEXT,
  toelichting TEXT,
  terugkoppeling TEXT,
  behandelaar_naam TEXT,
  einddag INTEGER,
  PRIMARY KEY (organisatie, volgnummer)
) STRICT;
CREATE INDEX leerplicht_gebeurtenis_melding ON leerplicht_gebeurtenis (organisatie, melding, volgnummer);
CREATE TABLE leerplicht_handeling (
  organisatie TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  melding BIGINT NOT NULL,
  soort TEXT NOT NULL,
  dag INTEGER NOT NULL,
  tijdstip BIGINT NOT NULL,
  account BIGINT NOT NULL,
  naam TEXT NOT NULL,
  reden TEXT,
  toelichting TEXT,
  uitkomst TEXT,
  bewaarklasse TEXT,
  terugkoppeling TEXT,
  kenmerk TEXT NOT NULL,
  PRIMARY KEY (organisatie, nummer)
) STRICT;
CREATE INDEX leerplicht_handeling_melding ON leerplicht_handeling (organisatie, melding, nummer);
CREATE TABLE leerplicht_afloop (
  organisatie TEXT NOT NULL,
  handeling BIGINT NOT NULL,
  tijdstip BIGINT NOT NULL,
  stand TEXT NOT NULL,
  status TEXT,
  weigeringen TEXT NOT NULL,
  PRIMARY KEY (organisatie, handeling)
) STRICT;
CREATE TABLE leerplicht_notitie (
  organisatie TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  melding BIGINT NOT NULL,
  tijdstip BIGINT NOT NULL,
  account BIGINT NOT NULL,
  naam TEXT NOT NULL,
  tekst TEXT NOT NULL,
  PRIMARY KEY (organisatie, nummer)
) STRICT;
CREATE INDEX leerplicht_notitie_melding ON leerplicht_notitie (organisatie, melding, nummer);
