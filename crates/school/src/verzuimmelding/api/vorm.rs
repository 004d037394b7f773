//! What the API takes and gives.

use std::num::NonZeroU32;

use jiff::civil::Date;
use recht::begrip::Meldingsoort;
use serde::{Deserialize, Serialize};
use uitwisseling::berichten::{OndernomenActie, Vertrouwelijk};
use utoipa::{IntoParams, ToSchema};

use crate::stam::{Leerling, Leerlingsleutel};
use crate::verzuimmelding::{Aanleiding, Invulling, Melding, Meldingblad, Meldinglijst};

/// Welke bladzijde.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Bladzijde {
    /// De bladzijde, vanaf 1.
    #[serde(default = "first")]
    #[param(value_type = u64, required = false, minimum = 1, default = 1)]
    pub(super) blad: NonZeroU32,
}

fn first() -> NonZeroU32 {
    NonZeroU32::MIN
}

/// Een bladzijde met verzuimmeldingen.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Verzuimmeldinglijst {
    /// De meldingen, de laatste eerst.
    verzuimmeldingen: Vec<Verzuimmelding>,
    /// Hoeveel er in totaal zijn.
    totaal: u32,
}

impl From<Meldinglijst> for Verzuimmeldinglijst {
    fn from(lijst: Meldinglijst) -> Self {
        let regels = lijst.regels.iter().map(|(melding, leerling)| Verzuimmelding::new(melding, leerling));
        Self { verzuimmeldingen: regels.collect(), totaal: lijst.totaal }
    }
}

/// Een verzuimmelding zoals zij er nu voor staat.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Verzuimmelding {
    /// Nummer binnen de school, vanaf het versturen.
    melding: i64,
    /// Nummer van het Verzuimloket, na de ontvangst.
    #[serde(skip_serializing_if = "Option::is_none")]
    nummer: Option<u64>,
    /// Nummer van de leerling binnen de school; geen persoonsnummer.
    leerling: i64,
    /// De naam van de leerling.
    naam: String,
    /// Soort melding, zoals `16_uur_in_4_weken`.
    soort: String,
    /// Voor 16 uur: `wettelijk` of `afspraak`.
    #[serde(skip_serializing_if = "Option::is_none")]
    plicht: Option<String>,
    /// Eerste dag van het verzuim.
    #[schema(format = Date)]
    begin: String,
    /// Laatste dag van het verzuim, als die bekend is.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(format = Date)]
    einde: Option<String>,
    /// Dag waarop de melding is verstuurd.
    #[schema(format = Date)]
    gemeld_op: String,
    /// `wacht`, `geweigerd`, of de status die het Verzuimloket gaf.
    stand: &'static str,
    /// Wat is verstuurd en nog geen antwoord heeft: `aanlevering`, `wijziging` of `intrekking`.
    #[serde(skip_serializing_if = "Option::is_none")]
    onderweg: Option<&'static str>,
    /// Wat is geweigerd en op iemand wacht: dezelfde woorden.
    #[serde(skip_serializing_if = "Option::is_none")]
    geweigerd: Option<&'static str>,
    /// Of de registraties de melding niet langer ondersteunen.
    in_te_trekken: bool,
    /// Wat leerplicht de school laat weten.
    #[serde(skip_serializing_if = "Option::is_none")]
    terugkoppeling: Option<String>,
    /// Wie de melding behandelt.
    #[serde(skip_serializing_if = "Option::is_none")]
    behandelaar: Option<String>,
}

impl Verzuimmelding {
    fn new(melding: &Melding, leerling: &Leerling) -> Self {
        Self {
            melding: melding.sleutel.0,
            nummer: melding.nummer.map(u64::from),
            leerling: melding.leerling.0,
            naam: leerling.naam(),
            soort: melding.soort.to_string(),
            plicht: melding.plicht.map(|plicht| plicht.to_string()),
            begin: melding.begin.to_string(),
            einde: melding.einde.map(|einde| einde.to_string()),
            gemeld_op: melding.gemeld_op.to_string(),
            stand: melding.stand.word(),
            onderweg: melding.onderweg.map(super::super::Berichtsoort::word),
            geweigerd: melding.geweigerd.map(super::super::Berichtsoort::word),
            in_te_trekken: melding.in_te_trekken && melding.verschuldigd,
            terugkoppeling: None,
            behandelaar: None,
        }
    }
}

impl From<Meldingblad> for Verzuimmelding {
    fn from(blad: Meldingblad) -> Self {
        let terug = blad.terugkoppeling();
        let tekst = |tekst: &Vertrouwelijk| tekst.reveal().to_owned();
        Self {
            terugkoppeling: terug.as_ref().and_then(|terug| terug.terugkoppeling.as_ref()).map(tekst),
            behandelaar: terug.as_ref().and_then(|terug| terug.behandelaar.as_ref()).map(|wie| tekst(&wie.naam)),
            ..Self::new(&blad.melding, &blad.leerling)
        }
    }
}

/// Een verzuimmelding om te versturen.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Verzuimmeldingaanvraag {
    /// Nummer van de leerling binnen de school.
    #[schema(minimum = 1)]
    leerling: i64,
    /// Soort melding, zoals `16_uur_in_4_weken` of `luxe_verzuim`.
    soort: String,
    /// Eerste dag van het verzuim.
    #[schema(format = Date)]
    begin: String,
    /// Laatste dag van het verzuim, als die bekend is.
    #[serde(default)]
    #[schema(format = Date)]
    einde: Option<String>,
    /// Of de registraties deze melding nodig maken; anders is zij met de hand gemaakt.
    #[serde(default)]
    verschuldigd: bool,
    /// Waarom de leerling er niet is, voor zover de school dat weet.
    #[schema(max_length = 200)]
    reden: Vertrouwelijk,
    /// Of alle lessen zijn gemist; zonder dit veld volgens de registraties.
    #[serde(default)]
    alle_lessen_gemist: Option<bool>,
    /// Of leerplicht iets moet doen.
    actie_gewenst: bool,
    /// Waarom niet.
    #[serde(default)]
    toelichting: Option<Vertrouwelijk>,
    /// Wat de school zelf deed, naast wat in de administratie staat.
    #[serde(default)]
    ondernomen_acties: Vec<OndernomenActie>,
}

impl Verzuimmeldingaanvraag {
    /// What the report is about; none when a word or day in it does not exist.
    pub(super) fn aanleiding(&self) -> Option<Aanleiding> {
        let soort = Meldingsoort::ALLE.iter().copied().find(|soort| soort.as_str() == self.soort)?;
        let einde: Option<Date> = self.einde.as_deref().map(str::parse).transpose().ok()?;
        Some(Aanleiding {
            leerling: Leerlingsleutel(self.leerling),
            soort,
            begin: self.begin.parse().ok()?,
            einde,
            verschuldigd: self.verschuldigd,
        })
    }

    pub(super) fn fill_in(self, invulling: &mut Invulling) {
        invulling.reden = self.reden;
        invulling.alle_lessen_gemist = self.alle_lessen_gemist.or(invulling.alle_lessen_gemist);
        invulling.actie_gewenst = Some(self.actie_gewenst);
        invulling.toelichting = self.toelichting.unwrap_or_default();
        invulling.nieuwe_acties = self.ondernomen_acties;
    }
}

/// Een einddatum voor een melding.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wijziging {
    /// Laatste dag van het verzuim.
    #[schema(format = Date)]
    pub(super) einde: String,
    /// Waarom, voor de eigen administratie.
    #[serde(default)]
    pub(super) waarom: String,
}

/// Een intrekking.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Intrekking {
    /// Waarom.
    pub(super) waarom: String,
}
