-- Where a school can call the organisation about a report that it works on.
CREATE TABLE leerplicht_contact (
  organisatie TEXT NOT NULL PRIMARY KEY,
  telefoon TEXT NOT NULL
) STRICT;
