//! The figures as sentences, a drawing and a table.

use std::fmt::Write as _;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use kern::account::Ingelogd;
use kern::pagina::{Kader, Paginafout, Svg, Woorden};

use super::{Cijfers, Wachttijd, read};
use crate::bewerkingen::CIJFERS;
use crate::signalenbox::pages::{fault, permit};
use crate::woorden::word;
use crate::{Inspectie, woorden};

pub(crate) fn routes() -> Router<Inspectie> {
    Router::new().route("/inspectie/cijfers", get(show))
}

#[derive(Template)]
#[template(path = "cijfers/cijfers.html")]
struct Pagina {
    t: Woorden,
    zin: String,
    woordenzin: String,
    belofte: String,
    svg: Svg,
    rijen: Vec<(String, u32)>,
    vanaf: String,
    op: String,
}

async fn show(State(inspectie): State<Inspectie>, ingelogd: Ingelogd) -> Result<Response, Paginafout> {
    let lezen = permit(&inspectie, &ingelogd, &CIJFERS)?;
    let cijfers = read(&inspectie, &lezen).await.map_err(fault)?;
    let t = woorden(ingelogd.taal);
    let rijen: Vec<(String, u32)> = Wachttijd::ALLE
        .into_iter()
        .map(|een| (word(t, "wachttijd", een.as_str()), cijfers.wachttijden[een as usize]))
        .collect();
    let pagina = Pagina {
        t,
        zin: sentence(t, &cijfers),
        woordenzin: t
            .zeg("cijfers-woorden")
            .met("aantal", cijfers.met_woorden)
            .met("meldingen", cijfers.meldingen)
            .met("procent", cijfers.procent_met_woorden().unwrap_or_default())
            .to_string(),
        belofte: t
            .zeg("cijfers-beloften")
            .met("gebroken", cijfers.gebroken)
            .met("beloften", cijfers.beloften)
            .to_string(),
        svg: draw(&rijen),
        rijen,
        vanaf: t.datum(cijfers.vanaf),
        op: t.datum(cijfers.op),
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("cijfers-titel")).render(&pagina)
}

fn sentence(t: Woorden, cijfers: &Cijfers) -> String {
    match cijfers.mediaan {
        Some(dagen) => {
            let beantwoord = cijfers.meldingen - cijfers.wachttijden[Wachttijd::Nog as usize];
            let zin = t.zeg("cijfers-zin").met("meldingen", cijfers.meldingen).met("beantwoord", beantwoord);
            zin.met("dagen", dagen).to_string()
        }
        None => t.zeg("cijfers-zin-geen").met("meldingen", cijfers.meldingen).to_string(),
    }
}

const BREED: u32 = 640;
const HOOG: u32 = 220;
const VOET: u32 = 180;
const STAAF: u32 = 150;

/// A bar for each time that reporters waited, with its number above it. The words come from the language files and are no
/// text that somebody typed.
fn draw(rijen: &[(String, u32)]) -> Svg {
    let meest = rijen.iter().map(|(_, aantal)| *aantal).max().unwrap_or_default().max(1);
    let kolom = BREED / u32::try_from(rijen.len().max(1)).unwrap_or(1);
    let mut svg = format!(r#"<svg viewBox="0 0 {BREED} {HOOG}" width="{BREED}" height="{HOOG}">"#);
    for ((naam, aantal), plaats) in rijen.iter().zip(0..) {
        let (hoogte, links) = (aantal * STAAF / meest, plaats * kolom + 16);
        let (boven, midden, breed) = (VOET - hoogte, plaats * kolom + kolom / 2, kolom - 32);
        // Writing to a text cannot fail.
        let _ = write!(
            svg,
            r#"<rect class="aw-balk" x="{links}" y="{boven}" width="{breed}" height="{hoogte}"/><text class="aw-as" x="{midden}" y="{}" text-anchor="middle">{aantal}</text><text class="aw-as" x="{midden}" y="{}" text-anchor="middle">{naam}</text>"#,
            boven.saturating_sub(6),
            VOET + 20,
        );
    }
    let _ = write!(svg, r#"<line class="aw-lijn" x1="0" y1="{VOET}" x2="{BREED}" y2="{VOET}"/></svg>"#);
    Svg(svg)
}
