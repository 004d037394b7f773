-- The register itself: who did and read what, messages on their way, numbers, and how far each feed was read.
CREATE TABLE toegangslog (
  organisatie TEXT NOT NULL,
  volgnummer BIGINT NOT NULL,
  tijdstip BIGINT NOT NULL,
  account BIGINT NOT NULL,
  rol TEXT NOT NULL,
  bewerking TEXT NOT NULL,
  doel TEXT NOT NULL,
  soort TEXT NOT NULL,
  onderwerp TEXT NOT NULL,
  waarom TEXT NOT NULL,
  inhoud TEXT NOT NULL,
  schakel TEXT NOT NULL,
  PRIMARY KEY (organisatie, volgnummer)
) STRICT;
CREATE TABLE toegangslog_kop (
  organisatie TEXT NOT NULL PRIMARY KEY,
  volgnummer BIGINT NOT NULL,
  schakel TEXT NOT NULL
) STRICT;
CREATE TABLE outbox (
  organisatie TEXT NOT NULL,
  nummer BIGINT NOT NULL,
  kenmerk TEXT NOT NULL,
  soort TEXT NOT NULL,
  onderwerp TEXT NOT NULL,
  inhoud TEXT NOT NULL,
  gemaakt_op BIGINT NOT NULL,
  toestand TEXT NOT NULL,
  pogingen INTEGER NOT NULL,
  volgende_poging BIGINT NOT NULL,
  laatste_fout TEXT,
  afgehandeld_op BIGINT,
  PRIMARY KEY (organisatie, nummer)
) STRICT;
CREATE UNIQUE INDEX outbox_kenmerk ON outbox (organisatie, kenmerk);
CREATE INDEX outbox_open ON outbox (volgende_poging) WHERE afgehandeld_op IS NULL;
CREATE INDEX outbox_onderwerp ON outbox (organisatie, onderwerp, nummer);
CREATE TABLE teller (
  organisatie TEXT NOT NULL,
  naam TEXT NOT NULL,
  waarde BIGINT NOT NULL,
  PRIMARY KEY (organisatie, naam)
) STRICT;
CREATE TABLE ontvangst (
  organisatie TEXT NOT NULL,
  bron TEXT NOT NULL,
  volgnummer BIGINT NOT NULL,
  tijdstip BIGINT NOT NULL,
  PRIMARY KEY (organisatie, bron)
) STRICT;
