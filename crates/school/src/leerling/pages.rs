//! The pupil's page.
#![expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]

use askama::Template;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::{get, post};
use jiff::civil::Date;
use kern::account::{Gepost, Ingelogd};
use kern::pagina::{Formulier, Gevraagd, Kader, Kenmerk, Keuze, Paginafout, Veldfout, Woorden, invoer};
use recht::begrip::Sector;
use recht::dag::Dag;
use recht::verzuim::dossier::TeVersturen;
use serde::Deserialize;
use uitwisseling::berichten::Actiesoort;

use super::{Actie, Actieweigering, LANGSTE_OMSCHRIJVING, Leerlingblad, NieuweActie, add_action, open};
use crate::les::Lessleutel;
use crate::les::pages::{mark_in_words, number, who};
use crate::staat::{Bevoegd, Meldingafloop, Schoolstaat, Venster, Vensterkeuze, fault};
use crate::stam::Leerlingsleutel;
use crate::verzuim::Verzuim;
use crate::verzuim::pages::{entry_adres, hour_in_words, reason_in_words, status_mark, status_word};

/// The pages of pupils.
pub fn routes() -> Router<Schoolstaat> {
    Router::new().route("/school/leerling/{leerling}", get(show)).route("/school/leerling/{leerling}/actie", post(act))
}

/// Where a pupil's page is.
pub(crate) fn adres(leerling: Leerlingsleutel) -> String {
    format!("/school/leerling/{leerling}")
}

#[derive(Deserialize)]
struct Vraag {
    /// The report whose window is shown, from 1.
    melding: Option<usize>,
    #[serde(default)]
    alles: String,
    #[serde(default)]
    klaar: String,
}

async fn show(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(leerling): Path<String>,
    Gevraagd(vraag): Gevraagd<Vraag>,
) -> Result<Response, Paginafout> {
    let t = crate::woorden(ingelogd.taal);
    let form = Formulier::new(t, &ingelogd.csrf);
    page(&staat, &ingelogd, Leerlingsleutel(number(&leerling)?), &vraag, form).await
}

async fn page(
    staat: &Schoolstaat,
    ingelogd: &Ingelogd,
    leerling: Leerlingsleutel,
    vraag: &Vraag,
    f: Formulier,
) -> Result<Response, Paginafout> {
    let Bevoegd { permit, organisatie, profiel } = permit(staat, ingelogd).await?;
    let blad = open(&staat.scholen, &permit, &organisatie, leerling).await.map_err(fault)?;
    let blad = blad.ok_or(Paginafout::NietGevonden)?;
    let keuze = match vraag.melding {
        Some(nummer) if (1..=blad.uitleg.meldingen.len()).contains(&nummer) => Vensterkeuze::Melding(nummer - 1),
        _ => Vensterkeuze::Nu,
    };
    let afloop = blad.outcomes();
    let venster = staat.plaatje.draw(&blad.uitleg, &afloop, keuze, ingelogd.taal);
    let t = *f.t();
    let beeld = Leerlingpagina {
        f: &f,
        mag: Mag {
            actie: staat.allows(&ingelogd.gebruiker, &crate::LEERLING_ACTIE),
            melden: staat.allows(&ingelogd.gebruiker, &crate::VERZUIMMELDING_VERSTUREN),
            meldingen_zien: staat.allows(&ingelogd.gebruiker, &crate::VERZUIMMELDING_BEKIJKEN),
        },
        soorten: Actiesoort::ALLE.iter().map(|soort| kind(t, *soort)).collect(),
        klaar: vraag.klaar == "actie",
        alles: vraag.alles == "ja",
        keuze,
        sector: profiel.school.sector,
        ingelogd,
        blad: &blad,
        venster,
        afloop,
        t,
    };
    Kader::new(&ingelogd.pagina).titel(blad.leerling.naam()).formulier(&f).render(&beeld)
}

/// Any pupil for the office, those of the own class for a mentor.
async fn permit(staat: &Schoolstaat, ingelogd: &Ingelogd) -> Result<Bevoegd, Paginafout> {
    staat.permit_first(&ingelogd.gebruiker, &[&crate::LEERLING_BEKIJKEN, &crate::LEERLING_EIGEN_KLAS]).await
}

fn kind(t: Woorden, soort: Actiesoort) -> Keuze {
    Keuze::new(soort.as_str(), t.zeg(&format!("leerling-actie-{}", soort.as_str())))
}

#[derive(Deserialize)]
struct Actieformulier {
    #[serde(default)]
    datum: String,
    #[serde(default)]
    soort: String,
    #[serde(default)]
    omschrijving: String,
}

async fn act(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(leerling): Path<String>,
    Gepost(gepost): Gepost<Actieformulier>,
) -> Result<Response, Paginafout> {
    let leerling = Leerlingsleutel(number(&leerling)?);
    let fouten = match parse(leerling, &gepost) {
        Err(fouten) => fouten,
        Ok(actie) => {
            let Bevoegd { permit, organisatie, .. } = staat.permit(&ingelogd.gebruiker, &crate::LEERLING_ACTIE).await?;
            match add_action(&staat.scholen, &permit, &organisatie, &actie).await {
                Ok(_) => return Ok(Redirect::to(&format!("{}?klaar=actie#acties", adres(leerling))).into_response()),
                Err(weigering) => vec![refused(weigering)?],
            }
        }
    };
    let form = Formulier::new(crate::woorden(ingelogd.taal), &ingelogd.csrf)
        .met("datum", gepost.datum)
        .met("soort", gepost.soort)
        .met("omschrijving", gepost.omschrijving)
        .met_fouten(fouten);
    let vraag = Vraag { melding: None, alles: String::new(), klaar: String::new() };
    page(&staat, &ingelogd, leerling, &vraag, form).await
}

fn parse(leerling: Leerlingsleutel, gepost: &Actieformulier) -> Result<NieuweActie, Vec<Veldfout>> {
    let datum = invoer::datum(&gepost.datum);
    let soort = Actiesoort::find(&gepost.soort);
    let (Some(datum), Some(soort)) = (datum, soort) else {
        let fout = |veld, sleutel| Veldfout::new(veld, sleutel);
        let datum =
            datum.is_none().then(|| fout("datum", "leerling-fout-datum").met("gevonden", gepost.datum.as_str()));
        let soort = soort.is_none().then(|| fout("soort", "leerling-fout-soort"));
        return Err(datum.into_iter().chain(soort).collect());
    };
    Ok(NieuweActie { leerling, datum, soort, omschrijving: gepost.omschrijving.trim().to_owned() })
}

fn refused(weigering: Actieweigering) -> Result<Veldfout, Paginafout> {
    match weigering {
        Actieweigering::Onbekend => Err(Paginafout::NietGevonden),
        Actieweigering::School(fout) => Err(fault(fout)),
        Actieweigering::Toekomst => Ok(Veldfout::new("datum", "leerling-fout-toekomst")),
        Actieweigering::TeLang => {
            Ok(Veldfout::new("omschrijving", "leerling-fout-te-lang").met("hoogste", LANGSTE_OMSCHRIJVING))
        }
    }
}

/// Most entries shown at first.
const EERST: usize = 60;

#[derive(Template)]
#[template(path = "leerling/leerling.html")]
struct Leerlingpagina<'a> {
    t: Woorden,
    f: &'a Formulier,
    blad: &'a Leerlingblad,
    venster: Venster,
    /// What became of each report that the count asks for.
    afloop: Vec<Meldingafloop>,
    keuze: Vensterkeuze,
    sector: Sector,
    soorten: Vec<Keuze>,
    ingelogd: &'a Ingelogd,
    alles: bool,
    klaar: bool,
    mag: Mag,
}

/// What this reader may do beside reading.
struct Mag {
    actie: bool,
    melden: bool,
    meldingen_zien: bool,
}

impl Leerlingpagina<'_> {
    fn naam(&self) -> String {
        self.blad.leerling.naam()
    }

    fn klas(&self) -> String {
        let sleutel = match self.sector {
            Sector::Po | Sector::Sbo => "les-groep",
            Sector::So | Sector::Vso | Sector::Vo | Sector::Mbo => "les-klas",
        };
        self.t.zeg(sleutel).met("klas", self.blad.leerling.klas.as_str()).to_string()
    }

    /// Whose window it is: the report by its number, or what has to be done.
    fn window_of(&self, plaats: &usize) -> String {
        let plicht = self.blad.uitleg.meldingen.get(*plaats).is_some_and(|melding| melding.plicht.is_some());
        let sleutel = match self.afloop.get(*plaats) {
            Some(Meldingafloop::Gemeld(Some(nummer))) => {
                return self.t.zeg("leerling-venster-melding").met("nummer", *nummer).to_string();
            }
            Some(Meldingafloop::Gemeld(None)) => "leerling-venster-zonder-nummer",
            Some(Meldingafloop::TeMelden) if plicht => "leerling-venster-te-melden",
            Some(Meldingafloop::TeMelden) | None => "leerling-venster-geen-plicht",
        };
        self.t.zeg(sleutel).to_string()
    }

    /// The lessons that count on a day of the window, each with where its history stands.
    fn lessons(&self, bronnen: &[u64]) -> Vec<(String, String)> {
        let lesson = |bron: &u64| {
            let sleutel = i64::try_from(*bron).ok()?;
            let dagen = self.blad.uitleg.weken.iter().flat_map(|week| &week.dagen);
            let registratie = dagen.flat_map(|dag| &dag.registraties).find(|die| die.bron == *bron)?;
            let uur = hour_in_words(self.t, registratie.lesuur.as_deref().unwrap_or_default());
            Some((uur, entry_adres(Lessleutel(sleutel), self.blad.leerling.sleutel)))
        };
        bronnen.iter().filter_map(lesson).collect()
    }

    fn duration(&self, minuten: &recht::begrip::Minuten) -> String {
        self.t.duur(minuten.0)
    }

    fn entries(&self) -> &[Verzuim] {
        let aantal = self.blad.verzuim.len();
        &self.blad.verzuim[..if self.alles { aantal } else { aantal.min(EERST) }]
    }

    fn day(&self, dag: &Dag) -> String {
        self.t.korte_datum(dag.date())
    }

    fn entry(een: &Verzuim) -> String {
        entry_adres(een.les, een.leerling)
    }

    fn hour(&self, een: &Verzuim) -> String {
        hour_in_words(self.t, &een.lesuur)
    }

    fn mark(&self, een: &Verzuim) -> String {
        mark_in_words(self.t, een.merk)
    }

    fn status(&self, een: &Verzuim) -> String {
        match een.reden {
            Some(reden) => format!("{}: {}", self.t.zeg(status_word(een.status)), reason_in_words(self.t, reden)),
            None => self.t.zeg(status_word(een.status)).to_string(),
        }
    }

    fn kenmerk(een: &Verzuim) -> Kenmerk {
        status_mark(een.status)
    }

    fn period(&self, van: &Date, tot: &Date) -> String {
        if van == tot {
            return self.t.korte_datum(*van);
        }
        self.t
            .zeg("leerling-van-tot")
            .met("van", self.t.korte_datum(*van))
            .met("tot", self.t.korte_datum(*tot))
            .to_string()
    }

    fn report_kind(&self, soort: &recht::begrip::Meldingsoort) -> String {
        self.t.zeg(&format!("leerling-soort-{}", soort.as_str())).to_string()
    }

    fn report_status(&self, stand: &str) -> (Kenmerk, String) {
        let kenmerk = match stand {
            "geweigerd" => Kenmerk::Fout,
            "wacht" | "geregistreerd" | "in_behandeling" => Kenmerk::Bezig,
            "ingetrokken" => Kenmerk::Neutraal,
            _ => Kenmerk::Goed,
        };
        (kenmerk, self.t.zeg(&format!("leerling-stand-{stand}")).to_string())
    }

    /// How a due report stands to its last day, in words.
    fn clock(&self, versturen: &TeVersturen) -> (Kenmerk, String) {
        let uiterlijk = self.t.datum(versturen.melding.uiterlijk);
        match versturen.werkdagen_te_laat {
            0 => (Kenmerk::LetOp, self.t.zeg("leerling-uiterlijk").met("dag", uiterlijk).to_string()),
            dagen => {
                (Kenmerk::Fout, self.t.zeg("leerling-te-laat").met("dag", uiterlijk).met("dagen", dagen).to_string())
            }
        }
    }

    fn who(&self, actie: &Actie) -> String {
        who(self.t, self.ingelogd, actie.account, actie.door.as_deref())
    }
}
