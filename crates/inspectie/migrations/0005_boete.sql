-- Fines for heads of schools: each proposal, each step with who, when and why, and where each fine stands.
CREATE TABLE inspectie_boete (
  organisatie TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  kenmerk TEXT NOT NULL,
  brin TEXT NOT NULL,
  vestiging TEXT NOT NULL,
  schoolnaam TEXT NOT NULL,
  bestuur TEXT NOT NULL,
  bestuursnaam TEXT NOT NULL,
  artikel TEXT NOT NULL,
  overtreden_op INTEGER NOT NULL,
  bedrag BIGINT NOT NULL,
  onderbouwing TEXT NOT NULL,
  voorgesteld_op INTEGER NOT NULL,
  tijdstip BIGINT NOT NULL,
  account BIGINT NOT NULL,
  door TEXT NOT NULL,
  PRIMARY KEY (organisatie, nummer)
) STRICT;
CREATE UNIQUE INDEX inspectie_boete_kenmerk ON inspectie_boete (organisatie, kenmerk);
CREATE INDEX inspectie_boete_school ON inspectie_boete (organisatie, brin, vestiging, overtreden_op);
CREATE INDEX inspectie_boete_bestuur ON inspectie_boete (bestuur, nummer);
CREATE TABLE inspectie_boetestap (
  organisatie TEXT NOT NULL,
  boete BIGINT NOT NULL,
  volgnummer BIGINT NOT NULL,
  soort TEXT,
  partij TEXT NOT NULL,
  status TEXT NOT NULL,
  dag INTEGER NOT NULL,
  tijdstip BIGINT NOT NULL,
  account BIGINT NOT NULL,
  door TEXT NOT NULL,
  woorden TEXT,
  uiterste INTEGER,
  brief BIGINT,
  PRIMARY KEY (organisatie, boete, volgnummer)
) STRICT;
CREATE TABLE inspectie_boetestand (
  organisatie TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  status TEXT NOT NULL,
  sinds INTEGER NOT NULL,
  uiterlijk INTEGER NOT NULL,
  is_open INTEGER NOT NULL,
  volgnummer BIGINT NOT NULL,
  PRIMARY KEY (organisatie, nummer)
) STRICT;
CREATE INDEX inspectie_boetestand_klok ON inspectie_boetestand (organisatie, is_open, uiterlijk, nummer);
