//! The first page of the demo: the chain as a picture with live numbers, and a way into it for each role.

use std::sync::Arc;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{Html, Response};
use axum::routing::get;
use kern::account::BESTUUR;
use kern::oorzaak::causes;
use kern::pagina::{Kader, Paginacontext, Paginafout, Woorden};
use kern::register::{Register, Registerfout};
use kern::taal::Taal;
use kern::toegang::Rol;
use land::land::School;

use super::wie::{Iemand, WACHTWOORD};
use crate::dienst::huis::Huis;
use crate::woorden::WOORDEN;

/// What the page stands on.
#[derive(Clone)]
struct Staat {
    register: Register,
    mensen: Arc<Vec<Iemand>>,
    /// The school of the story.
    school: recht::begrip::Organisatiecode,
    /// The number of its board.
    bestuur: String,
}

/// The page, and its numbers alone for refreshing them.
pub(super) fn routes(huis: &Huis, mensen: Vec<Iemand>, school: &School) -> Router {
    let staat = Staat {
        register: huis.register.clone(),
        mensen: Arc::new(mensen),
        school: school.code.clone(),
        bestuur: school.bestuur.clone(),
    };
    Router::new().route("/demo", get(show)).route("/demo/stand", get(numbers)).with_state(staat)
}

/// Whether somebody plays a part in the story that the page tells: the school, and every leerplichtorganisatie near it.
pub(super) fn is_in_story(iemand: &Iemand, school: &School) -> bool {
    let overal = [Rol::Leerplichtambtenaar, Rol::Inspecteur, Rol::CoordinerendInspecteur, Rol::Jurist];
    iemand.organisatie == school.code || overal.contains(&iemand.rol) || is_its_board(iemand, &school.bestuur)
}

/// Whether somebody speaks for the board with that number.
fn is_its_board(iemand: &Iemand, bestuur: &str) -> bool {
    iemand.organisatie.to_string().strip_prefix(BESTUUR) == Some(bestuur)
}

#[derive(Template)]
#[template(path = "demo/keten.html")]
struct Pagina<'a> {
    t: Woorden,
    stations: String,
    stappen: Vec<Stap<'a>>,
    ambtenaren: Vec<&'a Iemand>,
    inspecteurs: Vec<&'a Iemand>,
    /// Who keeps the school's accounts; stands beside the story.
    beheerder: Option<&'a Iemand>,
    wachtwoord: &'static str,
}

/// A step of the story: who, and what they do.
struct Stap<'a> {
    nummer: usize,
    sleutel: &'static str,
    uitleg: &'static str,
    iemand: &'a Iemand,
}

#[derive(Template)]
#[template(path = "demo/stations.html")]
struct Stations {
    t: Woorden,
    school: school::keten::Stand,
    leerplicht: leerplicht::keten::Stand,
    uur: String,
}

/// What each role of the story does, in its order.
const VERHAAL: [(Rol, &str, &str); 4] = [
    (Rol::Docent, "demo-stap-docent", "demo-stap-docent-uitleg"),
    (Rol::Verzuimcoordinator, "demo-stap-verzuimcoordinator", "demo-stap-verzuimcoordinator-uitleg"),
    (Rol::Mentor, "demo-stap-mentor", "demo-stap-mentor-uitleg"),
    (Rol::Schoolleider, "demo-stap-schoolleider", "demo-stap-schoolleider-uitleg"),
];

async fn show(State(staat): State<Staat>, headers: HeaderMap) -> Result<Response, Paginafout> {
    let taal = Taal::of_request(&headers);
    let t = Woorden::new(taal, &WOORDEN);
    let stations = draw(&staat, t).await?;
    let van_school = |rol| staat.mensen.iter().find(|een| een.rol == rol && een.organisatie == staat.school);
    let stappen = VERHAAL.into_iter().filter_map(|(rol, sleutel, uitleg)| Some((sleutel, uitleg, van_school(rol)?)));
    let stappen = stappen.zip(1..).map(|((sleutel, uitleg, iemand), nummer)| Stap { nummer, sleutel, uitleg, iemand });
    let ambtenaren = staat.mensen.iter().filter(|een| een.rol == Rol::Leerplichtambtenaar).take(MEEST);
    let toezicht = [Rol::Inspecteur, Rol::CoordinerendInspecteur, Rol::Jurist];
    let inspecteurs =
        staat.mensen.iter().filter(|een| toezicht.contains(&een.rol) || is_its_board(een, &staat.bestuur));
    let pagina = Pagina {
        stappen: stappen.collect(),
        ambtenaren: ambtenaren.collect(),
        inspecteurs: inspecteurs.collect(),
        beheerder: van_school(Rol::Beheerder),
        stations,
        wachtwoord: WACHTWOORD,
        t,
    };
    let strook = Some(t.zeg("demo-strook").to_string());
    let context = Paginacontext { taal, pad: "/demo".to_owned(), strook, ..Paginacontext::default() };
    Kader::new(&context).titel(t.zeg("demo-titel")).breed().render(&pagina)
}

/// Most officers in sight; a country of a thousand schools has hundreds.
pub(super) const MEEST: usize = 12;

async fn numbers(State(staat): State<Staat>, headers: HeaderMap) -> Result<Html<String>, Paginafout> {
    let t = Woorden::new(Taal::of_request(&headers), &WOORDEN);
    Ok(Html(draw(&staat, t).await?))
}

async fn draw(staat: &Staat, t: Woorden) -> Result<String, Paginafout> {
    let nu = kern::klok::plaatselijk(staat.register.klok().nu()).map_err(|_| Paginafout::Onverwacht)?;
    let stations = Stations {
        t,
        school: school::keten::count(&staat.register).await.map_err(unavailable)?,
        leerplicht: leerplicht::keten::count(&staat.register).await.map_err(unavailable)?,
        uur: format!("{}:{:02}", nu.hour(), nu.minute()),
    };
    stations.render().map_err(|_| Paginafout::Onverwacht)
}

#[expect(clippy::needless_pass_by_value, reason = "for map_err")]
fn unavailable(fout: Registerfout) -> Paginafout {
    tracing::error!(oorzaak = causes(&fout), "the numbers of the chain cannot be counted");
    Paginafout::Bezet
}
