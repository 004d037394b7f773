//! The columns that a table can have, by the names of the public contract.

use std::fmt;
use std::str::FromStr;

/// A column of one of our tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kolom {
    /// Pupil number or pseudonym.
    Leerling,
    /// School of the enrolment.
    School,
    /// Kind of education.
    Sector,
    /// Day of the entry.
    Datum,
    /// Lesson or half day within the day.
    Lesuur,
    /// Length of the entry.
    Minuten,
    /// What the entry says.
    Status,
    /// Reason in the school's words.
    Reden,
    /// Date of birth.
    Geboortedatum,
    /// Whether the pupil has a startkwalificatie.
    Startkwalificatie,
    /// Day on which the entry got its status.
    VastgesteldOp,
    /// Kind of Verzuimmelding.
    Soort,
    /// First absence day that a report counts; in a timetable the time at which a lesson begins.
    Begin,
    /// Day on which a report's norm was reached; in a timetable the time at which a lesson ends.
    Einde,
    /// Day on which a report was sent.
    GemeldOp,
    /// First day of a holiday or of a weekly lesson.
    Van,
    /// Last day of a holiday or of a weekly lesson.
    Tot,
    /// Name of a holiday.
    Naam,
    /// A school's own code for a status or for somebody of its staff.
    Code,
    /// A pupil's number in the school's own administration.
    Leerlingnummer,
    /// A pupil's BSN or onderwijsnummer.
    Pgn,
    /// Family name.
    Achternaam,
    /// What stands before a family name.
    Tussenvoegsel,
    /// First name.
    Voornaam,
    /// Code of a class.
    Klas,
    /// First day of an enrolment.
    InschrijvingVan,
    /// Last day of an enrolment.
    InschrijvingTot,
    /// Municipality where a pupil lives.
    Gemeente,
    /// Name of a course.
    Opleiding,
    /// Year of a class within its school.
    Leerjaar,
    /// Department of a school.
    Afdeling,
    /// Code of the mentor of a class.
    Mentor,
    /// Day of the week of a weekly lesson.
    Weekdag,
    /// Morning or afternoon.
    Dagdeel,
    /// What a lesson is about.
    Vak,
    /// Code of who teaches a lesson.
    Docent,
    /// Whether a lesson is cancelled.
    Vervallen,
    /// Address for mail.
    Email,
    /// What somebody of the staff does.
    Rol,
}

impl Kolom {
    /// Every column, in the order of declaration.
    pub const ALLE: [Self; 39] = [
        Self::Leerling,
        Self::School,
        Self::Sector,
        Self::Datum,
        Self::Lesuur,
        Self::Minuten,
        Self::Status,
        Self::Reden,
        Self::Geboortedatum,
        Self::Startkwalificatie,
        Self::VastgesteldOp,
        Self::Soort,
        Self::Begin,
        Self::Einde,
        Self::GemeldOp,
        Self::Van,
        Self::Tot,
        Self::Naam,
        Self::Code,
        Self::Leerlingnummer,
        Self::Pgn,
        Self::Achternaam,
        Self::Tussenvoegsel,
        Self::Voornaam,
        Self::Klas,
        Self::InschrijvingVan,
        Self::InschrijvingTot,
        Self::Gemeente,
        Self::Opleiding,
        Self::Leerjaar,
        Self::Afdeling,
        Self::Mentor,
        Self::Weekdag,
        Self::Dagdeel,
        Self::Vak,
        Self::Docent,
        Self::Vervallen,
        Self::Email,
        Self::Rol,
    ];

    /// The name of the public contract.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Leerling => "leerling",
            Self::School => "school",
            Self::Sector => "sector",
            Self::Datum => "datum",
            Self::Lesuur => "lesuur",
            Self::Minuten => "minuten",
            Self::Status => "status",
            Self::Reden => "reden",
            Self::Geboortedatum => "geboortedatum",
            Self::Startkwalificatie => "startkwalificatie",
            Self::VastgesteldOp => "vastgesteld_op",
            Self::Soort => "soort",
            Self::Begin => "begin",
            Self::Einde => "einde",
            Self::GemeldOp => "gemeld_op",
            Self::Van => "van",
            Self::Tot => "tot",
            Self::Naam => "naam",
            Self::Code => "code",
            Self::Leerlingnummer => "leerlingnummer",
            Self::Pgn => "pgn",
            Self::Achternaam => "achternaam",
            Self::Tussenvoegsel => "tussenvoegsel",
            Self::Voornaam => "voornaam",
            Self::Klas => "klas",
            Self::InschrijvingVan => "inschrijving_van",
            Self::InschrijvingTot => "inschrijving_tot",
            Self::Gemeente => "gemeente",
            Self::Opleiding => "opleiding",
            Self::Leerjaar => "leerjaar",
            Self::Afdeling => "afdeling",
            Self::Mentor => "mentor",
            Self::Weekdag => "weekdag",
            Self::Dagdeel => "dagdeel",
            Self::Vak => "vak",
            Self::Docent => "docent",
            Self::Vervallen => "vervallen",
            Self::Email => "email",
            Self::Rol => "rol",
        }
    }

    /// What the cells of this column hold.
    pub(super) fn inhoud(self) -> Inhoud {
        match self {
            Self::Datum
            | Self::Geboortedatum
            | Self::VastgesteldOp
            | Self::Begin
            | Self::Einde
            | Self::GemeldOp
            | Self::Van
            | Self::Tot
            | Self::InschrijvingVan
            | Self::InschrijvingTot => Inhoud::Datum,
            Self::Minuten => Inhoud::Duur,
            Self::Startkwalificatie | Self::Vervallen => Inhoud::JaNee,
            Self::Leerling
            | Self::School
            | Self::Sector
            | Self::Lesuur
            | Self::Status
            | Self::Reden
            | Self::Soort
            | Self::Naam
            | Self::Code
            | Self::Leerlingnummer
            | Self::Pgn
            | Self::Achternaam
            | Self::Tussenvoegsel
            | Self::Voornaam
            | Self::Klas
            | Self::Gemeente
            | Self::Opleiding
            | Self::Leerjaar
            | Self::Afdeling
            | Self::Mentor
            | Self::Weekdag
            | Self::Dagdeel
            | Self::Vak
            | Self::Docent
            | Self::Email
            | Self::Rol => Inhoud::Tekst,
        }
    }

    /// Names under which school systems and people are known to write this column, for hints only: a name from this list
    /// is suggested, never taken, because a wrong guess would count the wrong days.
    pub(super) fn synoniemen(self) -> &'static [&'static str] {
        match self {
            Self::Leerling => &[
                "stamnr",
                "stamnummer",
                "leerlingnummer",
                "leerlingnr",
                "llnr",
                "studentnummer",
                "studentnr",
                "student",
                "deelnemer",
                "deelnemernummer",
                "onderwijsnummer",
                "pgn",
                "pseudoniem",
            ],
            Self::School => &["brin", "brinnummer", "vestiging", "vestigingsnummer", "instelling", "schoolnaam"],
            Self::Sector => &["onderwijssector", "onderwijssoort", "schoolsoort"],
            Self::Datum => &["absentiedatum", "verzuimdatum", "lesdatum", "dag", "date", "begindatumtijd"],
            Self::Lesuur => &["les", "uur", "lesnummer", "lesnr", "dagdeel", "blokuur", "beginlesuur"],
            Self::Minuten => {
                &["duur", "tijdsduur", "aantal minuten", "min", "minuten ongeoorloofd", "minuten afwezig", "duration"]
            }
            Self::Status => {
                &["absentiecode", "code", "absentiesoort", "soort", "registratie", "verzuimsoort", "geoorloofd"]
            }
            Self::Reden => &["absentiereden", "verzuimreden", "omschrijving", "opmerking"],
            Self::Geboortedatum => &["geb datum", "gebdatum", "geboren", "date of birth"],
            Self::Startkwalificatie => &["startkwalificatie behaald", "heeft startkwalificatie", "sk"],
            Self::VastgesteldOp => &["vaststellingsdatum", "beoordeeld op", "gewijzigd op", "mutatiedatum"],
            Self::Soort => &["soort melding", "meldingsoort", "type", "verzuimsoort"],
            Self::Begin => &["begindatum", "datum begin", "startdatum", "datumstart"],
            Self::Einde => &["einddatum", "datum einde", "eind", "datumeinde"],
            Self::GemeldOp => &["melddatum", "datum melding", "meldingsdatum", "verzonden op"],
            Self::Van => &["begin", "begindatum", "startdatum", "vanaf", "eerste dag"],
            Self::Tot => &["einde", "einddatum", "tot en met", "t/m", "laatste dag"],
            Self::Naam => &["vakantie", "omschrijving"],
            Self::Code => &["absentiecode", "afkorting", "personeelscode", "docentcode"],
            Self::Leerlingnummer => &[
                "stamnr",
                "stamnummer",
                "leerlingnr",
                "llnr",
                "studentnummer",
                "studentnr",
                "deelnemernummer",
                "leerling",
            ],
            Self::Pgn => &["bsn", "burgerservicenummer", "onderwijsnummer", "persoonsgebonden nummer", "sofinummer"],
            Self::Achternaam => &["familienaam", "geslachtsnaam", "naam"],
            Self::Tussenvoegsel => &["voorvoegsel", "voorvoegsels", "tussenv"],
            Self::Voornaam => &["roepnaam", "voornamen"],
            Self::Klas => &["stamklas", "klascode", "groep", "stamgroep", "lesgroep", "klassen"],
            Self::InschrijvingVan => &[
                "inschrijfdatum",
                "datum inschrijving",
                "begindatum inschrijving",
                "ingeschreven van",
                "ingeschreven vanaf",
            ],
            Self::InschrijvingTot => {
                &["uitschrijfdatum", "datum uitschrijving", "einddatum inschrijving", "ingeschreven tot"]
            }
            Self::Gemeente => &["gemeentecode", "woongemeente", "cbs code", "gemeentenummer"],
            Self::Opleiding => &["opleidingsnaam", "crebo", "studie"],
            Self::Leerjaar => &["jaarlaag", "studiejaar", "jaargroep"],
            Self::Afdeling => &["studierichting", "onderwijssoort", "schoolsoort"],
            Self::Mentor => &["mentorcode", "groepsleerkracht", "klassenmentor"],
            Self::Weekdag => &["dag", "dag van de week", "lesdag"],
            Self::Dagdeel => &["ochtend of middag", "halve dag"],
            Self::Vak => &["vakcode", "vaknaam", "onderwerp"],
            Self::Docent => &["docentcode", "leraar", "leerkracht", "docenten"],
            Self::Vervallen => &["uitval", "vervalt", "lesuitval"],
            Self::Email => &["mailadres", "mail", "e-mailadres"],
            Self::Rol => &["functie", "rollen"],
        }
    }
}

impl fmt::Display for Kolom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Kolom {
    type Err = ();
    /// Reads the contract's name; case, spaces, accents, hyphens and underscores make no difference.
    fn from_str(tekst: &str) -> Result<Self, ()> {
        let naam = super::kop::normalise(tekst);
        Self::ALLE.into_iter().find(|kolom| super::kop::normalise(kolom.as_str()) == naam).ok_or(())
    }
}

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Inhoud {
    /// Words and numbers as they are written.
    Tekst,
    /// A day.
    Datum,
    /// A length of time.
    Duur,
    /// Yes or no.
    JaNee,
}

/// A table of the contract: which columns it needs and which it may have.
#[derive(Debug)]
pub(super) struct Tabel {
    /// Columns without which the file is refused.
    pub(super) verplicht: &'static [Kolom],
    /// Columns that are read where present.
    pub(super) optioneel: &'static [Kolom],
    /// Whether a mapping of an optional column must find its header. One mapping serves all files of a command, so a
    /// table that merely comes along does not insist.
    pub(super) toewijzing_bindt: bool,
}

impl Tabel {
    /// Required columns, then optional ones.
    pub(super) fn kolommen(&self) -> impl Iterator<Item = Kolom> + '_ {
        self.verplicht.iter().chain(self.optioneel).copied()
    }
}
