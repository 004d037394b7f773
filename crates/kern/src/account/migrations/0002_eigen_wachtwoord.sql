-- Whether the password was chosen by somebody else, so that its owner must choose another before anything else.
ALTER TABLE account ADD COLUMN wachtwoord_tijdelijk BIGINT NOT NULL DEFAULT 0;
