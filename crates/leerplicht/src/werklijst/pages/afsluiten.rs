//! Closing a report: a form, a check page, and only then it leaves.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::civil::Date;
use kern::account::{Gepost, Ingelogd};
use kern::klad::{self, Kladvraag};
use kern::pagina::{Controlerij, Formulier, Gevraagd, Kader, Kenmerk, Keuze, Paginafout, Woorden};
use recht::melding::status::{Afsluitreden, Afsluittoelichting, Handelingsoort, Meldingstatus};
use recht::weigering::Weigering;
use serde::Deserialize;
use uitwisseling::berichten::Vertrouwelijk;

use super::beeld::word;
use super::handelen::{Geweigerd, find, refusals, rows};
use super::melding::field_fault;
use super::{fault, number, officer, permit};
use crate::afspraak::{Bewaarklasse, TeltVanaf};
use crate::bewerkingen::AFSLUITEN;
use crate::werklijst::{self, Afsluiting, Behandelfout, Behandelreden, Melding, Uitkomst};
use crate::{Leerplicht, paden, woorden};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Velden {
    #[serde(default)]
    reden: String,
    #[serde(default)]
    toelichting: String,
    #[serde(default)]
    uitkomst: String,
    #[serde(default)]
    bewaarklasse: String,
    #[serde(default)]
    bewaarreden: String,
    #[serde(default)]
    terugkoppeling: String,
    #[serde(default)]
    stap: String,
}

impl Velden {
    /// What was filled in. A word that is no choice is as good as none.
    fn afsluiting(&self) -> Afsluiting {
        Afsluiting {
            reden: Afsluitreden::ALLE.iter().copied().find(|een| een.as_str() == self.reden),
            toelichting: Afsluittoelichting::ALLE.iter().copied().find(|een| een.as_str() == self.toelichting),
            uitkomst: Uitkomst::find(&self.uitkomst),
            bewaarklasse: Bewaarklasse::find(&self.bewaarklasse),
            bewaarreden: Some(Vertrouwelijk::from(self.bewaarreden.as_str())),
            terugkoppeling: Some(Vertrouwelijk::from(self.terugkoppeling.as_str())),
        }
    }

    /// What was kept to be checked.
    fn of_draft(klad: &klad::Velden) -> Self {
        let waarde = |naam: &str| klad::value(klad, naam).to_owned();
        Self {
            reden: waarde("reden"),
            toelichting: waarde("toelichting"),
            uitkomst: waarde("uitkomst"),
            bewaarklasse: waarde("bewaarklasse"),
            bewaarreden: waarde("bewaarreden"),
            terugkoppeling: waarde("terugkoppeling"),
            stap: String::new(),
        }
    }

    fn pairs(&self) -> [(&'static str, String); 6] {
        [
            ("reden", self.reden.clone()),
            ("toelichting", self.toelichting.clone()),
            ("uitkomst", self.uitkomst.clone()),
            ("bewaarklasse", self.bewaarklasse.clone()),
            ("bewaarreden", self.bewaarreden.clone()),
            ("terugkoppeling", self.terugkoppeling.clone()),
        ]
    }
}

#[derive(Template)]
#[template(path = "werklijst/afsluiten.html")]
struct Pagina {
    t: Woorden,
    f: Formulier,
    weigeringen: Vec<Geweigerd>,
    mag: bool,
    controle: Vec<Controlerij>,
    verborgen: Vec<(&'static str, String)>,
    redenen: Vec<Keuze>,
    toelichtingen: Vec<Keuze>,
    uitkomsten: Vec<Keuze>,
    klassen: Vec<Keuze>,
    adres: String,
    terug: String,
}

pub(super) async fn form_page(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
    Gevraagd(vraag): Gevraagd<Kladvraag>,
) -> Result<Response, Paginafout> {
    permit(&leerplicht, &ingelogd, &AFSLUITEN)?;
    let melding = find(&leerplicht, &ingelogd, &nummer).await?;
    let hier = address(&melding);
    let klad = klad::find(&leerplicht.register, &ingelogd.gebruiker, &hier, &vraag.klad).await.map_err(fault)?;
    if let Some(klad) = klad {
        let velden = Velden::of_draft(&klad);
        let weigeringen =
            werklijst::judge(&leerplicht, &melding.regel, Handelingsoort::Afsluiting, &velden.afsluiting());
        let weigeringen = weigeringen.map_err(fault)?;
        return show(&leerplicht, &ingelogd, &melding, &velden, &weigeringen, weigeringen.is_empty());
    }
    let nu = werklijst::judge(&leerplicht, &melding.regel, Handelingsoort::Afsluiting, &Afsluiting::default());
    // What is still to be filled in is no fault before anybody filled it in.
    let nu: Vec<_> = nu.map_err(fault)?.into_iter().filter(|een| een.reden.veld().is_none()).collect();
    show(&leerplicht, &ingelogd, &melding, &Velden::default(), &nu, false)
}

pub(super) async fn post(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
    Gepost(velden): Gepost<Velden>,
) -> Result<Response, Paginafout> {
    let mag = permit(&leerplicht, &ingelogd, &AFSLUITEN)?;
    let (welke, afsluiting) = (number(&nummer)?, velden.afsluiting());
    if velden.stap == "verstuur" {
        return match werklijst::close(&leerplicht, &mag, welke, &officer(&ingelogd), afsluiting).await {
            Ok(handeling) => {
                Ok(Redirect::to(&format!("{}/verstuurd/{handeling}", paden::melding(welke))).into_response())
            }
            Err(Behandelfout::Geweigerd(weigeringen)) => {
                let melding = find(&leerplicht, &ingelogd, &nummer).await?;
                show(&leerplicht, &ingelogd, &melding, &velden, &weigeringen, false)
            }
            Err(fout) => Err(fault(fout)),
        };
    }
    let melding = find(&leerplicht, &ingelogd, &nummer).await?;
    let weigeringen =
        werklijst::judge(&leerplicht, &melding.regel, Handelingsoort::Afsluiting, &afsluiting).map_err(fault)?;
    if !weigeringen.is_empty() {
        return show(&leerplicht, &ingelogd, &melding, &velden, &weigeringen, false);
    }
    let ingevuld = velden.pairs().map(|(naam, waarde)| (naam.to_owned(), waarde));
    let adres = klad::keep(&leerplicht.register, &ingelogd.gebruiker, &address(&melding), &ingevuld).await;
    Ok(Redirect::to(&adres.map_err(fault)?).into_response())
}

/// Where the form stands, and with what was filled in also its check page.
fn address(melding: &Melding) -> String {
    format!("{}/afsluiten", paden::melding(melding.regel.nummer))
}

fn show(
    leerplicht: &Leerplicht,
    ingelogd: &Ingelogd,
    melding: &Melding,
    velden: &Velden,
    weigeringen: &[Weigering<Behandelreden>],
    controle: bool,
) -> Result<Response, Paginafout> {
    let t = woorden(ingelogd.taal);
    let vandaag = leerplicht.register.klok().vandaag().map_err(fault)?;
    let fouten: Vec<_> = weigeringen.iter().filter_map(|een| field_fault(t, een)).collect();
    let terug = paden::melding(melding.regel.nummer);
    let woord = |groep: &'static str| move |woord: &'static str| Keuze::new(woord, word(t, groep, woord));
    let geweigerd = refusals(t, weigeringen);
    let pagina = Pagina {
        t,
        f: Formulier::new(t, &ingelogd.csrf).gevuld(velden.pairs()).met_fouten(fouten),
        mag: geweigerd.is_empty(),
        weigeringen: geweigerd,
        controle: if controle { check_rows(t, ingelogd, melding, velden) } else { Vec::new() },
        verborgen: velden.pairs().into(),
        redenen: Afsluitreden::ALLE.iter().map(|een| een.as_str()).map(woord("reden")).collect(),
        toelichtingen: Afsluittoelichting::ALLE.iter().map(|een| een.as_str()).map(woord("toelichting")).collect(),
        uitkomsten: Uitkomst::ALLE.iter().map(|uitkomst| outcome(t, *uitkomst)).collect(),
        klassen: retention(leerplicht, t, vandaag).map_err(fault)?,
        adres: address(melding),
        terug,
    };
    let titel = if controle { t.zeg("controle-titel") } else { t.zeg("afsluiten-titel") };
    Kader::new(&ingelogd.pagina).titel(titel).formulier(&pagina.f).render(&pagina)
}

/// An outcome, with the class that is proposed for it.
fn outcome(t: Woorden, uitkomst: Uitkomst) -> Keuze {
    let klasse = word(t, "bewaarklasse", uitkomst.bewaarklasse().as_str());
    let hint = t.zeg("uitkomst-voorstel").met("klasse", klasse);
    Keuze::new(uitkomst.as_str(), word(t, "uitkomst", uitkomst.as_str())).hint(hint)
}

/// The classes, each with its term and where that comes from.
fn retention(leerplicht: &Leerplicht, t: Woorden, op: Date) -> Result<Vec<Keuze>, Behandelfout> {
    let keuze = |klasse: &Bewaarklasse| {
        let termijn = leerplicht.afspraken.bewaartermijn(*klasse, op)?;
        let sleutel = match termijn.telt_vanaf {
            Some(TeltVanaf::SchooljaarMelding) => "bewaren-schooljaar_melding",
            Some(TeltVanaf::Geboorte) => "bewaren-geboorte",
            Some(TeltVanaf::NietVastgesteld) | None => "bewaren-niet_vastgesteld",
        };
        let hint = t.zeg(sleutel).met("jaren", termijn.getal.unwrap_or_default());
        let hint = hint.met("bron", termijn.grond.bron.as_str()).to_string();
        Ok(Keuze::new(klasse.as_str(), word(t, "bewaarklasse", klasse.as_str())).hint(hint))
    };
    Bewaarklasse::ALLE.iter().map(keuze).collect()
}

/// Every row of what is filled in leads to its field below on the same page, so that nothing of it stands in an address.
fn check_rows(t: Woorden, ingelogd: &Ingelogd, melding: &Melding, velden: &Velden) -> Vec<Controlerij> {
    let mut rijen = rows(t, ingelogd, melding, Meldingstatus::Afgesloten);
    let woord = |groep: &str, waarde: &str| {
        if waarde.is_empty() { t.zeg("geen").to_string() } else { word(t, groep, waarde) }
    };
    let ingevuld = [
        ("rij-reden", "reden", woord("reden", &velden.reden)),
        ("rij-toelichting", "toelichting", woord("toelichting", &velden.toelichting)),
        ("rij-uitkomst", "uitkomst", woord("uitkomst", &velden.uitkomst)),
        ("rij-bewaarklasse", "bewaarklasse", woord("bewaarklasse", &velden.bewaarklasse)),
        ("rij-bewaarreden", "bewaarreden", velden.bewaarreden.clone()),
        ("rij-terugkoppeling", "terugkoppeling", velden.terugkoppeling.clone()),
    ];
    // Why another class: only where that is so.
    let wijkt_af = velden.afsluiting().other_class().is_some();
    rijen.extend(
        ingevuld
            .into_iter()
            .filter(|(_, veld, _)| *veld != "bewaarreden" || wijkt_af)
            .map(|(sleutel, veld, waarde)| Controlerij::new(t.zeg(sleutel), waarde).wijzig(format!("#veld-{veld}"))),
    );
    rijen
}
