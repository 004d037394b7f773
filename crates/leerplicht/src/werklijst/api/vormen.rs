//! The forms in which the API shows reports and takes acts. Fields are only added.

use axum::http::StatusCode;
use recht::melding::status::Handelingsoort;
use serde::{Deserialize, Serialize};
use uitwisseling::berichten::{Melder, OndernomenActie, Specificatiedag, Vertrouwelijk};
use utoipa::ToSchema;

use crate::afspraak::Bewaarklasse;
use crate::werklijst::api::Leerplichtprobleem;
use crate::werklijst::{Afsluiting, Bladzijde, Gebeurtenis, Handelingstand, Melding, Meldingregel, Uitkomst};

/// Een verzuimmelding in een lijst.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Samenvatting {
    /// Nummer van het Verzuimloket.
    nummer: u64,
    /// Eigen nummer van de jongere binnen de organisatie.
    jongere: i64,
    /// Naam, als die is meegestuurd.
    #[serde(skip_serializing_if = "Option::is_none")]
    naam: Option<Vertrouwelijk>,
    /// Naam van de school.
    school: String,
    /// Soort melding.
    soort: &'static str,
    /// Eerste dag van het verzuim.
    #[schema(format = Date)]
    begin: String,
    /// Laatste dag, als die bekend is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    einde: Option<String>,
    /// Dag van registratie.
    #[schema(format = Date)]
    geregistreerd_op: String,
    /// Stand.
    status: &'static str,
    /// Laatste dag van de termijn die loopt; een afspraak van de organisatie.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    uiterlijk: Option<String>,
    /// Naam van de behandelaar.
    #[serde(skip_serializing_if = "Option::is_none")]
    behandelaar: Option<Vertrouwelijk>,
    /// De laatste eigen handeling.
    #[serde(skip_serializing_if = "Option::is_none")]
    handeling: Option<Handelingregel>,
    /// Wat terugkwam en nog niet als gelezen is gemarkeerd.
    #[serde(skip_serializing_if = "Option::is_none")]
    terug: Option<&'static str>,
}

/// Een eigen handeling en hoe die staat.
#[derive(Debug, Serialize, ToSchema)]
struct Handelingregel {
    /// Eigen nummer.
    nummer: i64,
    /// Soort handeling.
    soort: &'static str,
    /// `onderweg`, `ontvangen` of `geweigerd`.
    stand: &'static str,
}

impl From<&Meldingregel> for Samenvatting {
    fn from(regel: &Meldingregel) -> Self {
        Self {
            nummer: regel.nummer.into(),
            jongere: regel.jongere.nummer.0,
            naam: regel.jongere.naam.clone(),
            school: regel.school.clone(),
            soort: regel.soort.as_str(),
            begin: regel.begin.to_string(),
            einde: regel.einde.map(|dag| dag.to_string()),
            geregistreerd_op: regel.geregistreerd_op.to_string(),
            status: regel.status.as_str(),
            uiterlijk: regel.uiterlijk.map(|dag| dag.to_string()),
            behandelaar: regel.behandelaar.as_ref().map(|houder| houder.naam.clone()),
            handeling: regel.handeling.map(|handeling| Handelingregel {
                nummer: handeling.nummer,
                soort: handeling.soort.as_str(),
                stand: handeling.stand.as_str(),
            }),
            terug: regel.terug.map(crate::werklijst::Terug::as_str),
        }
    }
}

/// Een pagina van de lijst.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Meldingenlijst {
    /// De meldingen.
    verzuimmeldingen: Vec<Samenvatting>,
    /// Hoeveel er in deze keuze zijn.
    aantal: u64,
    /// Deze pagina.
    pagina: u32,
    /// Hoeveel pagina's er zijn.
    paginas: u32,
}

impl From<Bladzijde> for Meldingenlijst {
    fn from(bladzijde: Bladzijde) -> Self {
        Self {
            verzuimmeldingen: bladzijde.regels.iter().map(Samenvatting::from).collect(),
            aantal: bladzijde.aantallen.meldingen,
            pagina: bladzijde.aantallen.blad,
            paginas: bladzijde.aantallen.bladen,
        }
    }
}

/// Een verzuimmelding met alles erbij.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Volledig {
    #[serde(flatten)]
    samenvatting: Samenvatting,
    /// Persoonsgebonden nummer.
    pgn: Vertrouwelijk,
    /// CBS-code van de woongemeente.
    woongemeente: String,
    /// BRIN van de school.
    brin: String,
    /// Plicht van de jongere zelf.
    grondslag: &'static str,
    /// Reden volgens de school.
    #[serde(skip_serializing_if = "Option::is_none")]
    reden: Option<Vertrouwelijk>,
    /// Wat de school zelf deed.
    ondernomen_acties: Vec<OndernomenActie>,
    /// Gemiste dagen en lessen.
    specificatie: Vec<Specificatiedag>,
    /// Wie meldde.
    melder: Melder,
    /// Wat er gebeurde, het oudste eerst.
    geschiedenis: Vec<Gebeurtenisregel>,
    /// Andere meldingen over dezelfde jongere.
    andere: Vec<Samenvatting>,
}

/// Iets wat er met een melding gebeurde.
#[derive(Debug, Serialize, ToSchema)]
struct Gebeurtenisregel {
    /// Wanneer.
    #[schema(format = DateTime)]
    tijdstip: String,
    /// Wie: een partij, of een naam binnen de organisatie.
    wie: Vertrouwelijk,
    /// Status volgens het Verzuimloket, of soort eigen handeling.
    wat: &'static str,
    /// Voor een eigen handeling: hoe die staat.
    #[serde(skip_serializing_if = "Option::is_none")]
    stand: Option<&'static str>,
    /// Uitkomst van een afsluiting.
    #[serde(skip_serializing_if = "Option::is_none")]
    uitkomst: Option<&'static str>,
    /// Bewaarklasse van een afsluiting.
    #[serde(skip_serializing_if = "Option::is_none")]
    bewaarklasse: Option<&'static str>,
    /// Waarom de bewaarklasse afwijkt van de uitkomst.
    #[serde(skip_serializing_if = "Option::is_none")]
    bewaarreden: Option<Vertrouwelijk>,
    /// Wat de school leest.
    #[serde(skip_serializing_if = "Option::is_none")]
    terugkoppeling: Option<Vertrouwelijk>,
}

impl From<&Gebeurtenis> for Gebeurtenisregel {
    fn from(gebeurtenis: &Gebeurtenis) -> Self {
        match gebeurtenis {
            Gebeurtenis::Bericht(bericht) => Self {
                tijdstip: bericht.tijdstip.to_string(),
                wie: bericht.partij.as_str().into(),
                wat: bericht.status.as_str(),
                stand: None,
                uitkomst: None,
                bewaarklasse: None,
                bewaarreden: None,
                terugkoppeling: bericht.terugkoppeling.clone(),
            },
            Gebeurtenis::Handeling(handeling) => Self {
                tijdstip: handeling.tijdstip.to_string(),
                wie: handeling.naam.clone(),
                wat: handeling.soort.as_str(),
                stand: Some(handeling.stand.as_str()),
                uitkomst: handeling.uitkomst.map(Uitkomst::as_str),
                bewaarklasse: handeling.bewaarklasse.map(Bewaarklasse::as_str),
                bewaarreden: handeling.bewaarreden.clone(),
                terugkoppeling: handeling.terugkoppeling.clone(),
            },
        }
    }
}

impl From<Melding> for Volledig {
    fn from(melding: Melding) -> Self {
        Self {
            samenvatting: (&melding.regel).into(),
            pgn: melding.pgn.reveal().into(),
            woongemeente: melding.woongemeente.to_string(),
            brin: melding.brin.to_string(),
            grondslag: melding.grondslag.as_str(),
            geschiedenis: melding.geschiedenis.iter().map(Gebeurtenisregel::from).collect(),
            andere: melding.andere.iter().map(Samenvatting::from).collect(),
            reden: melding.reden,
            ondernomen_acties: melding.ondernomen_acties,
            specificatie: melding.specificatie,
            melder: melding.melder,
        }
    }
}

/// Wat een leerplichtambtenaar met een melding kan doen.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(super) enum Handelingsoortkeuze {
    /// In behandeling nemen.
    Behandeling,
    /// Ter kennisgeving aannemen.
    Kennisneming,
    /// Afsluiten.
    Afsluiting,
}

/// Een handeling op een melding.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Handelingopdracht {
    /// Wat.
    pub(super) soort: Handelingsoortkeuze,
    /// Waarom de melding wordt afgesloten, een woord uit de lijst van het Verzuimloket.
    #[serde(default)]
    reden: Option<String>,
    /// Wat daarbij hoort.
    #[serde(default)]
    toelichting: Option<String>,
    /// Wat eruit kwam.
    #[serde(default)]
    uitkomst: Option<String>,
    /// Hoe lang bewaren.
    #[serde(default)]
    bewaarklasse: Option<String>,
    /// Waarom de bewaarklasse afwijkt van wat bij de uitkomst hoort; dan verplicht, anders niet bewaard.
    #[serde(default)]
    bewaarreden: Option<Vertrouwelijk>,
    /// Wat de school leest.
    #[serde(default)]
    terugkoppeling: Option<Vertrouwelijk>,
}

impl Handelingopdracht {
    /// The act with its words read; a word that is no choice makes the request unreadable.
    pub(super) fn parse(self) -> Result<(Handelingsoort, Afsluiting), Leerplichtprobleem> {
        fn read<T>(woord: Option<&String>, zoek: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Leerplichtprobleem> {
            let onleesbaar = || Leerplichtprobleem::unreadable(StatusCode::BAD_REQUEST);
            woord.map(|woord| zoek(woord).ok_or_else(onleesbaar)).transpose()
        }
        let soort = match self.soort {
            Handelingsoortkeuze::Behandeling => Handelingsoort::Behandeling,
            Handelingsoortkeuze::Kennisneming => Handelingsoort::Kennisneming,
            Handelingsoortkeuze::Afsluiting => Handelingsoort::Afsluiting,
        };
        let afsluiting = Afsluiting {
            reden: read(self.reden.as_ref(), |woord| woord.parse().ok())?,
            toelichting: read(self.toelichting.as_ref(), |woord| woord.parse().ok())?,
            uitkomst: read(self.uitkomst.as_ref(), Uitkomst::find)?,
            bewaarklasse: read(self.bewaarklasse.as_ref(), Bewaarklasse::find)?,
            bewaarreden: self.bewaarreden,
            terugkoppeling: self.terugkoppeling,
        };
        Ok((soort, afsluiting))
    }
}

/// Een handeling die onderweg is.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Opgedragen {
    /// Eigen nummer van de handeling.
    handeling: i64,
    /// Hoe die staat.
    stand: &'static str,
}

impl Opgedragen {
    pub(super) fn new(handeling: i64) -> Self {
        Self { handeling, stand: Handelingstand::Onderweg.as_str() }
    }
}

/// Een aantekening.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Notitieopdracht {
    /// De woorden.
    pub(super) tekst: Vertrouwelijk,
}
