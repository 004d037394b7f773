-- Accounts, in what they work, their sessions, and the brake on guessing passwords. Of a secret only a hash is kept where a hash will do.
CREATE TABLE account (
  nummer BIGINT NOT NULL PRIMARY KEY,
  gebruikersnaam TEXT NOT NULL,
  naam TEXT NOT NULL,
  wachtwoord TEXT NOT NULL,
  wachtwoord_sinds BIGINT NOT NULL,
  totp_geheim TEXT,
  totp_stap BIGINT NOT NULL,
  gemaakt_op BIGINT NOT NULL,
  geblokkeerd_op BIGINT
) STRICT;
CREATE UNIQUE INDEX account_gebruikersnaam ON account (gebruikersnaam);
CREATE TABLE aanstelling (
  account BIGINT NOT NULL,
  nummer BIGINT NOT NULL,
  organisatie TEXT NOT NULL,
  organisatienaam TEXT NOT NULL,
  rol TEXT NOT NULL,
  van TEXT NOT NULL,
  tot TEXT,
  PRIMARY KEY (account, nummer)
) STRICT;
CREATE INDEX aanstelling_organisatie ON aanstelling (organisatie, account);
CREATE TABLE herstelcode (
  account BIGINT NOT NULL,
  som TEXT NOT NULL,
  PRIMARY KEY (account, som)
) STRICT;
CREATE TABLE sessie (
  som TEXT NOT NULL PRIMARY KEY,
  account BIGINT,
  gegevens TEXT NOT NULL,
  begonnen_op BIGINT NOT NULL,
  gezien_op BIGINT NOT NULL
) STRICT;
CREATE INDEX sessie_account ON sessie (account, gezien_op);
CREATE TABLE aanmeldrem (
  sleutel TEXT NOT NULL PRIMARY KEY,
  mislukt BIGINT NOT NULL,
  laatste_op BIGINT NOT NULL
) STRICT;
