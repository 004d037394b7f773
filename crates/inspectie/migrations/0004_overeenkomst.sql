-- Agreements of the Inspectie with municipalities beside those that are shipped, who joined and left, and the letters to boards.
CREATE TABLE inspectie_overeenkomst (
  organisatie TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  kenmerk TEXT NOT NULL,
  naam TEXT NOT NULL,
  van INTEGER NOT NULL,
  tot INTEGER,
  bron TEXT NOT NULL,
  gemeenten TEXT NOT NULL,
  tijdstip BIGINT NOT NULL,
  account BIGINT NOT NULL,
  door TEXT NOT NULL,
  PRIMARY KEY (organisatie, nummer)
) STRICT;
CREATE UNIQUE INDEX inspectie_overeenkomst_kenmerk ON inspectie_overeenkomst (organisatie, kenmerk);
CREATE TABLE inspectie_overeenkomststap (
  organisatie TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  overeenkomst TEXT NOT NULL,
  soort TEXT NOT NULL,
  gemeente TEXT,
  gemeentenaam TEXT,
  dag INTEGER NOT NULL,
  waarom TEXT NOT NULL,
  tijdstip BIGINT NOT NULL,
  account BIGINT NOT NULL,
  door TEXT NOT NULL,
  PRIMARY KEY (organisatie, nummer)
) STRICT;
CREATE TABLE inspectie_bestuursbrief (
  organisatie TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  kenmerk TEXT NOT NULL,
  bestuur TEXT NOT NULL,
  bestuursnaam TEXT NOT NULL,
  betreft TEXT NOT NULL,
  onderwerp TEXT NOT NULL,
  inhoud BYTEA NOT NULL,
  dag INTEGER NOT NULL,
  tijdstip BIGINT NOT NULL,
  account BIGINT NOT NULL,
  door TEXT NOT NULL,
  PRIMARY KEY (organisatie, nummer)
) STRICT;
CREATE UNIQUE INDEX inspectie_bestuursbrief_kenmerk ON inspectie_bestuursbrief (organisatie, kenmerk);
CREATE INDEX inspectie_bestuursbrief_bestuur ON inspectie_bestuursbrief (organisatie, bestuur, nummer);
CREATE INDEX inspectie_bestuursbrief_betreft ON inspectie_bestuursbrief (organisatie, betreft, nummer);
