-- What somebody filled in and still has to check, so that the page on which it is checked has an address of its own.
CREATE TABLE klad (
  organisatie TEXT NOT NULL,
  kenmerk TEXT NOT NULL,
  account BIGINT NOT NULL,
  formulier TEXT NOT NULL,
  velden TEXT NOT NULL,
  gemaakt_op BIGINT NOT NULL,
  PRIMARY KEY (organisatie, kenmerk)
) STRICT;
CREATE INDEX klad_gemaakt_op ON klad (gemaakt_op);
