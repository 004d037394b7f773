//! The start page of each role at a school.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use jiff::civil::DateTime;
use kern::account::Ingelogd;
use kern::pagina::{Kader, Kenmerk, Paginafout, Woorden};
use kern::toegang::Rol;
use recht::begrip::Sector;
use recht::verzuim::bijna::Bijna;

use super::{Mentorblad, Verschuldigd, own_class};
use crate::leerling::pages::adres as pupil_adres;
use crate::les::pages::{Blad, adres as lesson_adres, lesnaam, now, tijden};
use crate::les::{Les, current, own_lessons};
use crate::staat::{Bevoegd, Schoolstaat, fault};
use crate::stam::Leerling;
use crate::verzuim::lijst::{Gevolg, Openleerling, Wie, not_taken, unexplained};
use crate::verzuim::pages::consequence;
use crate::werklijst::{Luid, loud};

/// The start page at its own address; the installation also shows it at `/` to who works at a school.
pub fn routes() -> Router<Schoolstaat> {
    Router::new().route("/school", get(show))
}

/// Most lessons of one teacher that are counted as missing.
const HOOGSTE: u32 = 100;

/// The start page of whoever works at a school.
pub async fn show(State(staat): State<Schoolstaat>, ingelogd: Ingelogd) -> Result<Response, Paginafout> {
    match ingelogd.gebruiker.rol {
        Rol::Docent => teacher(&staat, &ingelogd).await,
        Rol::Mentor => mentor(&staat, &ingelogd).await,
        _ => office(&staat, &ingelogd).await,
    }
}

/// What stands above the lesson of a teacher.
#[derive(Template)]
#[template(path = "start/docent.html")]
struct Docentstart<'a> {
    t: Woorden,
    ontbreekt: usize,
    /// The marking screen, or nothing when there is no lesson any more today.
    les: &'a str,
    vandaag: String,
    lessen: Vec<(String, String, bool)>,
}

/// What a teacher has to do with lessons today.
struct Lesdag {
    sector: Sector,
    lessen: Vec<Les>,
    ontbreekt: usize,
    nu: DateTime,
}

impl Lesdag {
    async fn load(staat: &Schoolstaat, ingelogd: &Ingelogd) -> Result<Self, Paginafout> {
        let Bevoegd { permit, organisatie, profiel } =
            staat.permit(&ingelogd.gebruiker, &crate::START_BEKIJKEN).await?;
        let nu = now(staat)?;
        let lessen = own_lessons(&staat.scholen, &permit, &organisatie, nu.date()).await.map_err(fault)?;
        let ontbreekt = not_taken(&staat.scholen, &permit, &profiel, Wie::Eigen, HOOGSTE).await.map_err(fault)?;
        Ok(Self { sector: profiel.school.sector, lessen, ontbreekt: ontbreekt.len(), nu })
    }

    /// The lesson to mark now, or the next one of today.
    fn current(&self) -> Option<&Les> {
        let minuut = u16::try_from(i32::from(self.nu.hour()) * 60 + i32::from(self.nu.minute())).unwrap_or_default();
        current(&self.lessen, minuut)
    }

    fn rows(&self, t: Woorden) -> Vec<(String, String, bool)> {
        let rij = |les: &Les| {
            let naam = format!("{}, {}", lesnaam(t, les, self.sector), tijden(les));
            (lesson_adres(les.sleutel), naam, les.versie > 0)
        };
        self.lessen.iter().map(rij).collect()
    }
}

async fn teacher(staat: &Schoolstaat, ingelogd: &Ingelogd) -> Result<Response, Paginafout> {
    let dag = Lesdag::load(staat, ingelogd).await?;
    let t = crate::woorden(ingelogd.taal);
    let kader = Kader::new(&ingelogd.pagina);
    let (kader, les) = match dag.current() {
        Some(les) => {
            let blad = Blad::load(staat, ingelogd, les.sleutel).await?;
            (kader.titel(blad.title(t)).breed(), blad.html(ingelogd)?)
        }
        None => (kader.titel(t.zeg("start-titel")), String::new()),
    };
    let page = Docentstart {
        t,
        ontbreekt: dag.ontbreekt,
        les: &les,
        vandaag: t.dag(dag.nu.date()),
        lessen: if les.is_empty() { dag.rows(t) } else { Vec::new() },
    };
    kader.render(&page)
}

#[derive(Template)]
#[template(path = "start/mentor.html")]
struct Mentorstart<'a> {
    t: Woorden,
    blad: &'a Mentorblad,
    bijna: Vec<(&'a Leerling, &'a Bijna)>,
    lessen: Vec<(String, String, bool)>,
    ontbreekt: usize,
    vandaag: String,
}

impl Mentorstart<'_> {
    fn adres(leerling: &Leerling) -> String {
        pupil_adres(leerling.sleutel)
    }

    fn due(&self) -> Vec<(&Verschuldigd, &Leerling)> {
        self.blad.verschuldigd.iter().filter_map(|een| Some((een, self.blad.pupil(een.leerling)?))).collect()
    }

    fn near(&self, bijna: &Bijna) -> String {
        let zin = self.t.zeg("start-bijna-regel").met("minuten", self.t.duur(bijna.minuten.0));
        let zin = zin.met("rest", self.t.duur(bijna.resterend.0)).met("dag", self.t.dag(bijna.eerste_vervalt));
        zin.to_string()
    }

    fn kind(&self, een: &Verschuldigd) -> String {
        self.t.zeg(&format!("leerling-soort-{}", een.soort.as_str())).to_string()
    }

    fn consequence(&self, een: &Openleerling) -> (Kenmerk, String) {
        consequence(self.t, &een.gevolg)
    }
}

async fn mentor(staat: &Schoolstaat, ingelogd: &Ingelogd) -> Result<Response, Paginafout> {
    let dag = Lesdag::load(staat, ingelogd).await?;
    let Bevoegd { permit, profiel, .. } = staat.permit(&ingelogd.gebruiker, &crate::LEERLING_EIGEN_KLAS).await?;
    let blad = own_class(&staat.scholen, &permit, &profiel).await.map_err(fault)?;
    let t = crate::woorden(ingelogd.taal);
    let mut bijna: Vec<(&Leerling, &Bijna)> =
        blad.bijna.iter().filter_map(|(sleutel, bijna)| Some((blad.pupil(*sleutel)?, bijna))).collect();
    bijna.sort_by_key(|(leerling, bijna)| (bijna.resterend, leerling.sleutel));
    let page = Mentorstart {
        t,
        bijna,
        lessen: dag.rows(t),
        ontbreekt: dag.ontbreekt,
        vandaag: t.dag(dag.nu.date()),
        blad: &blad,
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("start-titel")).render(&page)
}

#[derive(Template)]
#[template(path = "start/kantoor.html")]
struct Kantoorstart {
    t: Woorden,
    vandaag: String,
    luid: Luid,
    niet_geregistreerd: usize,
    open: usize,
    dreigt: usize,
    mag_melden: bool,
}

async fn office(staat: &Schoolstaat, ingelogd: &Ingelogd) -> Result<Response, Paginafout> {
    let Bevoegd { permit, organisatie, .. } = staat.permit(&ingelogd.gebruiker, &crate::WERKLIJST_BEKIJKEN).await?;
    let luid = loud(&staat.scholen, &permit, &organisatie).await.map_err(fault)?;
    let Bevoegd { permit, profiel, .. } = staat.permit(&ingelogd.gebruiker, &crate::VERZUIM_LIJST).await?;
    let lessen = not_taken(&staat.scholen, &permit, &profiel, Wie::Iedereen, 500).await.map_err(fault)?;
    let open = unexplained(&staat.scholen, &permit, &profiel).await.map_err(fault)?;
    let t = crate::woorden(ingelogd.taal);
    let page = Kantoorstart {
        t,
        vandaag: t.dag(luid.vandaag),
        niet_geregistreerd: lessen.len(),
        open: open.len(),
        dreigt: open.iter().filter(|een| matches!(een.gevolg, Gevolg::Melding { .. })).count(),
        mag_melden: staat.allows(&ingelogd.gebruiker, &crate::VERZUIMMELDING_VERSTUREN),
        luid,
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("start-titel")).render(&page)
}
