-- Files on their way into the register, kept here between preview and confirmation, and what was read in.
CREATE TABLE importbestand (
  organisatie TEXT NOT NULL,
  -- One sending holds at most one file of each kind; its key is random.
  zending TEXT NOT NULL,
  soort TEXT NOT NULL,
  naam TEXT NOT NULL,
  som TEXT NOT NULL,
  inhoud BYTEA NOT NULL,
  account BIGINT NOT NULL,
  tijdstip BIGINT NOT NULL,
  verloopt BIGINT NOT NULL,
  PRIMARY KEY (organisatie, zending, soort)
) STRICT;
CREATE TABLE importrun (
  organisatie TEXT NOT NULL,
  importrun BIGINT NOT NULL,
  -- A sending is read in once.
  zending TEXT NOT NULL,
  soort TEXT NOT NULL,
  naam TEXT NOT NULL,
  som TEXT NOT NULL,
  nieuw INTEGER NOT NULL,
  gewijzigd INTEGER NOT NULL,
  ongewijzigd INTEGER NOT NULL,
  beeindigd INTEGER NOT NULL,
  bewaard INTEGER NOT NULL,
  vervallen INTEGER NOT NULL,
  account BIGINT NOT NULL,
  tijdstip BIGINT NOT NULL,
  PRIMARY KEY (organisatie, importrun, soort)
) STRICT;
CREATE UNIQUE INDEX importrun_zending ON importrun (organisatie, zending, soort);
ALTER TABLE personeelslid ADD COLUMN rollen TEXT NOT NULL DEFAULT '';
ALTER TABLE klas ADD COLUMN afdeling TEXT NOT NULL DEFAULT '';
