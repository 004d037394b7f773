-- Selection: registers and figures as they were read, each draw with its record, and what a second person said of it.
CREATE TABLE inspectie_selectiebron (
  organisatie TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  soort TEXT NOT NULL,
  bron TEXT NOT NULL,
  peildatum INTEGER NOT NULL,
  aantal BIGINT NOT NULL,
  inhoud TEXT NOT NULL,
  tijdstip BIGINT NOT NULL,
  account BIGINT NOT NULL,
  naam TEXT NOT NULL,
  PRIMARY KEY (organisatie, nummer)
) STRICT;
CREATE TABLE inspectie_selectie (
  organisatie TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  kenmerk TEXT NOT NULL,
  naam TEXT NOT NULL,
  methode TEXT NOT NULL,
  eenheden BIGINT NOT NULL,
  getrokken BIGINT NOT NULL,
  record TEXT NOT NULL,
  dag INTEGER NOT NULL,
  tijdstip BIGINT NOT NULL,
  account BIGINT NOT NULL,
  door TEXT NOT NULL,
  PRIMARY KEY (organisatie, nummer)
) STRICT;
CREATE UNIQUE INDEX inspectie_selectie_kenmerk ON inspectie_selectie (organisatie, kenmerk);
CREATE TABLE inspectie_selectiebesluit (
  organisatie TEXT NOT NULL,
  selectie BIGINT NOT NULL,
  akkoord INTEGER NOT NULL,
  reden TEXT NOT NULL,
  dag INTEGER NOT NULL,
  tijdstip BIGINT NOT NULL,
  account BIGINT NOT NULL,
  door TEXT NOT NULL,
  PRIMARY KEY (organisatie, selectie)
) STRICT;
