//! The commands that begin the administration of a school and fill it from files.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use recht::begrip::{Gemeentecode, Organisatiecode, Regio, Sector, TeLaat, Uur, Vervolg};
use school::import::Importsoort;
use uitwisseling::lezen::Kolomtoewijzing;

use super::dienst::Registerkeuze;
use super::{Vorm, parse_datum, parse_kolommen};

#[derive(Debug, Args)]
pub(crate) struct Import {
    #[command(flatten)]
    pub(crate) register: Registerkeuze,
    /// De school: BRIN en vestiging, bijvoorbeeld 99xa00
    #[arg(long, value_name = "CODE")]
    pub(crate) school: Organisatiecode,
    /// De gebruikersnaam van wie inleest; die moet dat op deze school mogen, en staat zo in het log
    #[arg(long, value_name = "NAAM")]
    pub(crate) namens: String,
    /// Het personeel: CSV of XLSX met de kolommen code, achternaam, voornaam en rol
    #[arg(long, value_name = "BESTAND", help_heading = "Bestanden")]
    pub(crate) personeel: Option<PathBuf>,
    /// De klassen: klas, leerjaar en sector
    #[arg(long, value_name = "BESTAND", help_heading = "Bestanden")]
    pub(crate) klassen: Option<PathBuf>,
    /// De leerlingen met hun klas: leerlingnummer, pgn, achternaam, voornaam, geboortedatum, klas, inschrijving_van en gemeente
    #[arg(long, value_name = "BESTAND", help_heading = "Bestanden")]
    pub(crate) leerlingen: Option<PathBuf>,
    /// Het rooster: klas, begin, einde, datum of weekdag met van en tot, en lesuur of dagdeel
    #[arg(long, value_name = "BESTAND", help_heading = "Bestanden")]
    pub(crate) rooster: Option<PathBuf>,
    /// Lees niets in; laat per regel zien wat er zou gebeuren
    #[arg(long)]
    pub(crate) proef: bool,
    /// Vanaf welke dag een andere klas of een einde geldt; anders vandaag
    #[arg(long, value_name = "DATUM", value_parser = parse_datum)]
    pub(crate) vanaf: Option<Date>,
    /// Beëindig wat niet in het bestand staat: personeel, klassen, leerlingen, rooster; gescheiden door komma's
    #[arg(long, value_name = "SOORT,...", value_delimiter = ',')]
    pub(crate) beeindig: Vec<Importsoort>,
    /// Eigen kolomnamen, bijvoorbeeld leerlingnummer=Stamnr,klas=Groep
    #[arg(long, value_name = "KOLOM=NAAM,...", value_parser = parse_kolommen)]
    pub(crate) kolommen: Option<Kolomtoewijzing>,
    /// Vorm van de uitkomst: tabel, json of csv; op een scherm tabel, anders json
    #[arg(long, value_name = "VORM", hide_possible_values = true)]
    pub(crate) format: Option<Vorm>,
}

#[derive(Debug, Args)]
pub(crate) struct NieuweSchool {
    #[command(flatten)]
    pub(crate) register: Registerkeuze,
    /// De code van de school: BRIN en vestiging, bijvoorbeeld 99xa00
    #[arg(long, value_name = "CODE")]
    pub(crate) school: Organisatiecode,
    /// Hoe de school heet
    #[arg(long, value_name = "NAAM")]
    pub(crate) naam: String,
    /// Sector: po, sbo, so, vso, vo of mbo
    #[arg(long, value_name = "SECTOR")]
    pub(crate) sector: Sector,
    /// Het nummer van het bestuur
    #[arg(long, value_name = "NUMMER")]
    pub(crate) bestuur: String,
    /// De gemeente waar de school staat, in vier cijfers
    #[arg(long, value_name = "CODE")]
    pub(crate) gemeente: Gemeentecode,
    /// De regio van de vakanties: noord, midden of zuid
    #[arg(long, value_name = "REGIO")]
    pub(crate) regio: Regio,
    /// Eigen vakanties: een bestand met de kolommen van, tot en naam; anders die van de regio
    #[arg(long, value_name = "BESTAND")]
    pub(crate) vakanties: Option<PathBuf>,
    /// Waar leerplicht kan bellen
    #[arg(long, value_name = "NUMMER")]
    pub(crate) telefoon: String,
    /// Waar leerplicht kan schrijven
    #[arg(long, value_name = "ADRES")]
    pub(crate) email: String,
    /// Tel klokuren of lesuren; anders volgt dit uit de sector
    #[arg(long, value_name = "UUR")]
    pub(crate) uur: Option<Uur>,
    /// Telt te laat komen mee: niet (zonder keuze), minuten, les of les-vanaf=N
    #[arg(long, value_name = "WIJZE", default_value_t = TeLaat::Niet, hide_default_value = true)]
    pub(crate) te_laat: TeLaat,
    /// Vervolgmeldingen bij ononderbroken verzuim: strikt (elke keer; zonder keuze) of week (hoogstens één per week)
    #[arg(long, value_name = "WIJZE", default_value_t = Vervolg::Strikt, hide_default_value = true)]
    pub(crate) vervolg: Vervolg,
    /// School en regio spraken af ook 18-plussers zonder startkwalificatie te melden
    #[arg(long)]
    pub(crate) afspraak_18plus: bool,
}
