//! The lists: registers that are not there, and absence that nobody explained.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;
use kern::account::Ingelogd;
use kern::pagina::{Bladeren, Csrf, Gevraagd, Kader, Kenmerk, Keuze, Paginafout, Woorden};
use recht::begrip::Sector;
use serde::Deserialize;

use super::{entry_adres, hour_in_words, keuze};
use crate::leerling::pages::adres as pupil_adres;
use crate::les::pages::{adres as lesson_adres, lesnaam, mark_in_words, tijden};
use crate::staat::{Bevoegd, Schoolstaat, fault};
use crate::verzuim::Verzuim;
use crate::verzuim::lijst::{
    Gevolg, NietGeregistreerd, Openleerling, Wie, log_shown, not_taken as missing, unexplained,
};

/// Most lessons in the list of what was not taken.
const HOOGSTE: u32 = 500;
/// Pupils on a page of the open list.
const PER_BLAD: usize = 25;

#[derive(Template)]
#[template(path = "verzuim/overzicht.html")]
struct Overzicht {
    t: Woorden,
    niet_geregistreerd: usize,
    open: usize,
    dreigt: usize,
    mag_werklijst: bool,
    mag_corrigeren: bool,
}

pub(super) async fn overview(State(staat): State<Schoolstaat>, ingelogd: Ingelogd) -> Result<Response, Paginafout> {
    let Bevoegd { permit, profiel, .. } = staat.permit(&ingelogd.gebruiker, &crate::VERZUIM_LIJST).await?;
    let lessen = missing(&staat.scholen, &permit, &profiel, Wie::Iedereen, HOOGSTE).await.map_err(fault)?;
    let open = unexplained(&staat.scholen, &permit, &profiel).await.map_err(fault)?;
    let t = crate::woorden(ingelogd.taal);
    let page = Overzicht {
        t,
        niet_geregistreerd: lessen.len(),
        open: open.len(),
        dreigt: open.iter().filter(|een| matches!(een.gevolg, Gevolg::Melding { .. })).count(),
        mag_werklijst: staat.allows(&ingelogd.gebruiker, &crate::WERKLIJST_BEKIJKEN),
        mag_corrigeren: staat.allows(&ingelogd.gebruiker, &crate::VERZUIM_MASSACORRECTIE),
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("verzuim-titel")).render(&page)
}

#[derive(Template)]
#[template(path = "verzuim/niet_geregistreerd.html")]
struct Ontbrekend {
    t: Woorden,
    sector: Sector,
    lessen: Vec<NietGeregistreerd>,
    hoogste: bool,
}

impl Ontbrekend {
    fn naam(&self, een: &NietGeregistreerd) -> String {
        lesnaam(self.t, &een.les, self.sector)
    }

    fn adres(een: &NietGeregistreerd) -> String {
        lesson_adres(een.les.sleutel)
    }

    fn wanneer(&self, een: &NietGeregistreerd) -> String {
        self.t.zeg("les-wanneer").met("dag", self.t.dag(een.les.datum)).met("tijden", tijden(&een.les)).to_string()
    }

    fn docent(een: &NietGeregistreerd) -> &str {
        een.docent.as_deref().unwrap_or(&een.les.docent)
    }
}

pub(super) async fn not_taken(State(staat): State<Schoolstaat>, ingelogd: Ingelogd) -> Result<Response, Paginafout> {
    let Bevoegd { permit, profiel, .. } = staat.permit(&ingelogd.gebruiker, &crate::VERZUIM_LIJST).await?;
    let lessen = missing(&staat.scholen, &permit, &profiel, Wie::Iedereen, HOOGSTE).await.map_err(fault)?;
    let t = crate::woorden(ingelogd.taal);
    let hoogste = u32::try_from(lessen.len()).is_ok_and(|aantal| aantal >= HOOGSTE);
    let page = Ontbrekend { t, sector: profiel.school.sector, lessen, hoogste };
    Kader::new(&ingelogd.pagina).titel(t.zeg("verzuim-niet-geregistreerd")).render(&page)
}

#[derive(Deserialize)]
pub(super) struct Vraag {
    #[serde(default)]
    blad: Option<usize>,
    /// How many entries were judged just now.
    klaar: Option<usize>,
}

#[derive(Template)]
#[template(path = "verzuim/open.html")]
struct Openlijst<'a> {
    t: Woorden,
    csrf: &'a Csrf,
    leerlingen: &'a [Openleerling],
    totaal: usize,
    bladeren: Bladeren,
    keuzes: Vec<Keuze>,
    mag_oordelen: bool,
    klaar: Option<usize>,
    vandaag: Date,
}

impl Openlijst<'_> {
    fn adres(een: &Openleerling) -> String {
        pupil_adres(een.leerling.sleutel)
    }

    fn entry(een: &Verzuim) -> String {
        entry_adres(een.les, een.leerling)
    }

    fn day(&self, een: &Verzuim) -> String {
        self.t.dag(een.dag.date())
    }

    fn hour(&self, een: &Verzuim) -> String {
        hour_in_words(self.t, &een.lesuur)
    }

    fn mark(&self, een: &Verzuim) -> String {
        mark_in_words(self.t, een.merk)
    }

    /// What the entries of a pupil could become, in words.
    fn consequence(&self, een: &Openleerling) -> (Kenmerk, String) {
        consequence(self.t, &een.gevolg)
    }
}

/// What unexplained absence could become, in words.
pub(crate) fn consequence(t: Woorden, gevolg: &Gevolg) -> (Kenmerk, String) {
    match gevolg {
        Gevolg::Melding { uiterlijk, werkdagen_te_laat: 0, .. } => {
            (Kenmerk::LetOp, t.zeg("verzuim-gevolg-melding").met("dag", t.datum(*uiterlijk)).to_string())
        }
        Gevolg::Melding { uiterlijk, werkdagen_te_laat, .. } => {
            let zin = t.zeg("verzuim-gevolg-te-laat").met("dag", t.datum(*uiterlijk)).met("dagen", *werkdagen_te_laat);
            (Kenmerk::Fout, zin.to_string())
        }
        Gevolg::Bijna { minuten, resterend } => {
            let zin = t.zeg("verzuim-gevolg-bijna").met("minuten", t.duur(minuten.0)).met("rest", t.duur(resterend.0));
            (Kenmerk::LetOp, zin.to_string())
        }
        Gevolg::Niets => (Kenmerk::Neutraal, t.zeg("verzuim-gevolg-niets").to_string()),
    }
}

pub(super) async fn open(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Gevraagd(vraag): Gevraagd<Vraag>,
) -> Result<Response, Paginafout> {
    let Bevoegd { permit, profiel, .. } = staat.permit(&ingelogd.gebruiker, &crate::VERZUIM_LIJST).await?;
    let alle = unexplained(&staat.scholen, &permit, &profiel).await.map_err(fault)?;
    let bladen = alle.len().div_ceil(PER_BLAD).max(1);
    let blad = vraag.blad.unwrap_or(1).clamp(1, bladen);
    let leerlingen = alle.chunks(PER_BLAD).nth(blad - 1).unwrap_or_default();
    let getoond = leerlingen.iter().map(|een| een.leerling.sleutel);
    log_shown(&staat.scholen, &permit, &profiel, getoond).await.map_err(fault)?;
    let t = crate::woorden(ingelogd.taal);
    let getal = |getal: usize| u32::try_from(getal).unwrap_or(u32::MAX);
    let page = Openlijst {
        t,
        csrf: &ingelogd.csrf,
        leerlingen,
        totaal: alle.len(),
        bladeren: Bladeren { blad: getal(blad), bladen: getal(bladen), adres: "/school/verzuim/open?blad=".to_owned() },
        keuzes: keuze::choices(t),
        mag_oordelen: staat.allows(&ingelogd.gebruiker, &crate::VERZUIM_BEOORDELEN),
        klaar: vraag.klaar,
        vandaag: crate::les::pages::now(&staat)?.date(),
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("verzuim-open")).breed().render(&page)
}
