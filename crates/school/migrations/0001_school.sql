-- The school's own administration: who is there, when there are lessons, what was marked, judged, due and reported.
-- Days are day numbers as in recht::dag, moments are microseconds since 1970, times of day are minutes since midnight.
CREATE TABLE school (
  organisatie TEXT NOT NULL PRIMARY KEY,
  brin TEXT NOT NULL,
  vestiging TEXT NOT NULL,
  naam TEXT NOT NULL,
  sector TEXT NOT NULL,
  bestuur TEXT NOT NULL,
  gemeente TEXT NOT NULL,
  regio TEXT NOT NULL,
  uur TEXT,
  te_laat TEXT NOT NULL,
  vervolg TEXT NOT NULL,
  afspraak_18plus INTEGER NOT NULL,
  bijna_minuten INTEGER NOT NULL,
  telefoon TEXT NOT NULL,
  email TEXT NOT NULL
) STRICT;
CREATE TABLE vakantie (
  organisatie TEXT NOT NULL,
  van INTEGER NOT NULL,
  tot INTEGER NOT NULL,
  naam TEXT NOT NULL,
  PRIMARY KEY (organisatie, van)
) STRICT;
CREATE TABLE personeelslid (
  organisatie TEXT NOT NULL,
  code TEXT NOT NULL,
  naam TEXT NOT NULL,
  email TEXT,
  account BIGINT,
  vervallen_op BIGINT,
  PRIMARY KEY (organisatie, code)
) STRICT;
CREATE INDEX personeelslid_account ON personeelslid (account);
CREATE TABLE klas (
  organisatie TEXT NOT NULL,
  klas TEXT NOT NULL,
  leerjaar TEXT NOT NULL,
  mentor TEXT,
  vervallen_op BIGINT,
  PRIMARY KEY (organisatie, klas)
) STRICT;
CREATE INDEX klas_mentor ON klas (organisatie, mentor);
CREATE TABLE leerling (
  organisatie TEXT NOT NULL,
  leerling BIGINT NOT NULL,
  leerlingnummer TEXT NOT NULL,
  pgn TEXT NOT NULL,
  achternaam TEXT NOT NULL,
  tussenvoegsel TEXT NOT NULL,
  voornaam TEXT NOT NULL,
  geboortedatum INTEGER NOT NULL,
  gemeente TEXT NOT NULL,
  startkwalificatie_op INTEGER,
  opleiding TEXT,
  PRIMARY KEY (organisatie, leerling)
) STRICT;
CREATE UNIQUE INDEX leerling_nummer ON leerling (organisatie, leerlingnummer);
CREATE UNIQUE INDEX leerling_pgn ON leerling (organisatie, pgn);
-- In which class a pupil sits from when until when; a pupil who changes class gets a second row.
CREATE TABLE plaatsing (
  organisatie TEXT NOT NULL,
  leerling BIGINT NOT NULL,
  van INTEGER NOT NULL,
  tot INTEGER,
  klas TEXT NOT NULL,
  PRIMARY KEY (organisatie, leerling, van)
) STRICT;
CREATE INDEX plaatsing_klas ON plaatsing (organisatie, klas, van);
CREATE TABLE les (
  organisatie TEXT NOT NULL,
  les BIGINT NOT NULL,
  datum INTEGER NOT NULL,
  lesuur TEXT NOT NULL,
  begin INTEGER NOT NULL,
  einde INTEGER NOT NULL,
  klas TEXT NOT NULL,
  vak TEXT NOT NULL,
  docent TEXT NOT NULL,
  toestand TEXT NOT NULL,
  -- How often its register was saved; 0 is not registered.
  versie INTEGER NOT NULL,
  PRIMARY KEY (organisatie, les)
) STRICT;
CREATE UNIQUE INDEX les_plek ON les (organisatie, klas, datum, lesuur);
CREATE INDEX les_docent ON les (organisatie, docent, datum, begin);
CREATE INDEX les_niet_geregistreerd ON les (organisatie, datum) WHERE versie = 0 AND toestand = 'gepland';
-- Each time a register was saved.
CREATE TABLE lesregistratie (
  organisatie TEXT NOT NULL,
  les BIGINT NOT NULL,
  versie INTEGER NOT NULL,
  sleutel TEXT NOT NULL,
  account BIGINT NOT NULL,
  tijdstip BIGINT NOT NULL,
  aantal INTEGER NOT NULL,
  waarom TEXT NOT NULL,
  PRIMARY KEY (organisatie, les, versie)
) STRICT;
CREATE UNIQUE INDEX lesregistratie_sleutel ON lesregistratie (organisatie, sleutel);
-- The teacher's mark: was he there. What was marked last stands.
CREATE TABLE merk (
  organisatie TEXT NOT NULL,
  les BIGINT NOT NULL,
  leerling BIGINT NOT NULL,
  versie INTEGER NOT NULL,
  merk TEXT NOT NULL,
  minuten INTEGER NOT NULL,
  PRIMARY KEY (organisatie, les, leerling, versie)
) STRICT;
CREATE INDEX merk_leerling ON merk (organisatie, leerling, les);
-- The office's judgement: was it lawful. What was judged last stands.
CREATE TABLE oordeel (
  organisatie TEXT NOT NULL,
  oordeel BIGINT NOT NULL,
  les BIGINT NOT NULL,
  leerling BIGINT NOT NULL,
  -- The mark that was judged: when the teacher corrects it, the judgement no longer speaks of it.
  merk TEXT NOT NULL,
  status TEXT NOT NULL,
  reden TEXT NOT NULL,
  waarom TEXT NOT NULL,
  account BIGINT NOT NULL,
  tijdstip BIGINT NOT NULL,
  PRIMARY KEY (organisatie, oordeel)
) STRICT;
CREATE INDEX oordeel_les ON oordeel (organisatie, leerling, les);
-- Absence as it stands, for lists and for the norm: made from marks, judgements and known absence, never by hand.
CREATE TABLE verzuim (
  organisatie TEXT NOT NULL,
  leerling BIGINT NOT NULL,
  les BIGINT NOT NULL,
  datum INTEGER NOT NULL,
  lesuur TEXT NOT NULL,
  lesminuten INTEGER NOT NULL,
  merk TEXT NOT NULL,
  minuten INTEGER NOT NULL,
  status TEXT NOT NULL,
  reden TEXT NOT NULL,
  vastgesteld_op INTEGER,
  PRIMARY KEY (organisatie, leerling, les)
) STRICT;
CREATE INDEX verzuim_status ON verzuim (organisatie, status, datum);
CREATE INDEX verzuim_les ON verzuim (organisatie, les);
-- Absence that is known beforehand: illness that was reported, leave that was granted, a suspension, an exemption.
CREATE TABLE afwezigheid (
  organisatie TEXT NOT NULL,
  afwezigheid BIGINT NOT NULL,
  leerling BIGINT NOT NULL,
  van INTEGER NOT NULL,
  tot INTEGER NOT NULL,
  reden TEXT NOT NULL,
  toelichting TEXT NOT NULL,
  account BIGINT NOT NULL,
  tijdstip BIGINT NOT NULL,
  PRIMARY KEY (organisatie, afwezigheid)
) STRICT;
CREATE INDEX afwezigheid_leerling ON afwezigheid (organisatie, leerling, tot);
CREATE TABLE afwezigheid_intrekking (
  organisatie TEXT NOT NULL,
  afwezigheid BIGINT NOT NULL,
  waarom TEXT NOT NULL,
  account BIGINT NOT NULL,
  tijdstip BIGINT NOT NULL,
  PRIMARY KEY (organisatie, afwezigheid)
) STRICT;
-- What the law says of a pupil now: one row for each report due, made anew when an entry changes.
CREATE TABLE verschuldigd (
  organisatie TEXT NOT NULL,
  leerling BIGINT NOT NULL,
  soort TEXT NOT NULL,
  begin INTEGER NOT NULL,
  einde INTEGER NOT NULL,
  plicht TEXT NOT NULL,
  minuten INTEGER NOT NULL,
  vervolg INTEGER NOT NULL,
  vastgesteld_op INTEGER,
  uiterlijk INTEGER NOT NULL,
  -- The report that answers it.
  verzuimmelding BIGINT,
  PRIMARY KEY (organisatie, leerling, soort, begin, einde)
) STRICT;
CREATE INDEX verschuldigd_open ON verschuldigd (organisatie, uiterlijk) WHERE verzuimmelding IS NULL;
-- A report that is being filled in; its key is the one under which it will be sent. Gone once it is sent.
CREATE TABLE verzuimmelding_concept (
  organisatie TEXT NOT NULL,
  kenmerk TEXT NOT NULL,
  leerling BIGINT NOT NULL,
  soort TEXT NOT NULL,
  begin INTEGER NOT NULL,
  einde INTEGER,
  -- Whether the entries make it due, or somebody makes it by hand.
  verschuldigd INTEGER NOT NULL,
  -- The refused report that it mends.
  verzuimmelding BIGINT,
  inhoud TEXT NOT NULL,
  account BIGINT NOT NULL,
  tijdstip BIGINT NOT NULL,
  PRIMARY KEY (organisatie, kenmerk)
) STRICT;
CREATE INDEX verzuimmelding_concept_oud ON verzuimmelding_concept (organisatie, tijdstip);
-- A report as it was made. It never changes; what happens to it stands in its events.
CREATE TABLE verzuimmelding (
  organisatie TEXT NOT NULL,
  verzuimmelding BIGINT NOT NULL,
  leerling BIGINT NOT NULL,
  soort TEXT NOT NULL,
  plicht TEXT,
  begin INTEGER NOT NULL,
  einde INTEGER,
  verschuldigd INTEGER NOT NULL,
  kenmerk TEXT NOT NULL,
  inhoud TEXT NOT NULL,
  account BIGINT NOT NULL,
  tijdstip BIGINT NOT NULL,
  PRIMARY KEY (organisatie, verzuimmelding)
) STRICT;
CREATE UNIQUE INDEX verzuimmelding_kenmerk ON verzuimmelding (organisatie, kenmerk);
CREATE INDEX verzuimmelding_leerling ON verzuimmelding (organisatie, leerling);
CREATE TABLE verzuimmelding_gebeurtenis (
  organisatie TEXT NOT NULL,
  verzuimmelding BIGINT NOT NULL,
  volgnummer INTEGER NOT NULL,
  soort TEXT NOT NULL,
  -- The message that it is about, or its place in the feed of the Verzuimloket.
  kenmerk TEXT NOT NULL,
  inhoud TEXT NOT NULL,
  waarom TEXT NOT NULL,
  account BIGINT NOT NULL,
  tijdstip BIGINT NOT NULL,
  PRIMARY KEY (organisatie, verzuimmelding, volgnummer)
) STRICT;
CREATE UNIQUE INDEX verzuimmelding_gebeurtenis_kenmerk
  ON verzuimmelding_gebeurtenis (organisatie, kenmerk, soort, verzuimmelding) WHERE kenmerk <> '';
-- What the Verzuimloket told, by its place in the feed: also of a report whose receipt is still on its way.
CREATE TABLE verzuimmelding_aflevering (
  organisatie TEXT NOT NULL,
  volgnummer BIGINT NOT NULL,
  nummer BIGINT NOT NULL,
  inhoud TEXT NOT NULL,
  ontvangen_op BIGINT NOT NULL,
  PRIMARY KEY (organisatie, volgnummer)
) STRICT;
CREATE INDEX verzuimmelding_aflevering_nummer ON verzuimmelding_aflevering (organisatie, nummer);
-- Where a report stands, made from its events.
CREATE TABLE verzuimmelding_stand (
  organisatie TEXT NOT NULL,
  verzuimmelding BIGINT NOT NULL,
  leerling BIGINT NOT NULL,
  -- wacht, geweigerd, or a status told by the Verzuimloket.
  stand TEXT NOT NULL,
  -- What was sent and has no answer yet: aanlevering, wijziging or intrekking.
  onderweg TEXT,
  -- What was refused and waits for somebody: the same words.
  geweigerd TEXT,
  nummer BIGINT,
  begin INTEGER NOT NULL,
  einde INTEGER,
  gemeld_op INTEGER NOT NULL,
  -- Whether the entries no longer support it.
  in_te_trekken INTEGER NOT NULL,
  -- Whether leerplicht did something that nobody at school has looked at.
  terug INTEGER NOT NULL,
  -- Place in the feed of the last status, and number of the last event.
  aflevering BIGINT NOT NULL,
  volgnummer INTEGER NOT NULL,
  -- The entries on which it rests, as they stood when it was sent last.
  regels TEXT NOT NULL,
  gewijzigd_op BIGINT NOT NULL,
  PRIMARY KEY (organisatie, verzuimmelding)
) STRICT;
CREATE INDEX verzuimmelding_stand_leerling ON verzuimmelding_stand (organisatie, leerling);
CREATE UNIQUE INDEX verzuimmelding_stand_nummer ON verzuimmelding_stand (organisatie, nummer);
CREATE INDEX verzuimmelding_stand_open ON verzuimmelding_stand (organisatie)
  WHERE onderweg IS NOT NULL OR geweigerd IS NOT NULL OR in_te_trekken = 1 OR terug = 1;
-- What the school did itself before or beside a report.
CREATE TABLE ondernomen_actie (
  organisatie TEXT NOT NULL,
  actie BIGINT NOT NULL,
  leerling BIGINT NOT NULL,
  datum INTEGER NOT NULL,
  soort TEXT NOT NULL,
  omschrijving TEXT NOT NULL,
  account BIGINT NOT NULL,
  tijdstip BIGINT NOT NULL,
  PRIMARY KEY (organisatie, actie)
) STRICT;
CREATE INDEX ondernomen_actie_leerling ON ondernomen_actie (organisatie, leerling, datum);
