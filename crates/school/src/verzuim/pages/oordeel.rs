//! Judging entries from the open list: one by its own row, or many through a check page.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use kern::account::{Gepost, Ingelogd};
use kern::klad::{self, Kladvraag};
use kern::pagina::{Formulier, Gevraagd, Kader, Kenmerk, Keuze, Paginafout, Veldfout, Woorden};

use super::{entry_adres, hour_in_words, keuze, status_mark};
use crate::les::Lessleutel;
use crate::les::pages::mark_in_words;
use crate::staat::{Bevoegd, Schoolstaat, fault};
use crate::stam::Leerlingsleutel;
use crate::verzuim::lijst::{Regels, chosen as entries};
use crate::verzuim::{Oordeelopgave, Oordeelweigering, Verzuim, judge};

type Paren = Vec<(String, String)>;

fn value<'a>(paren: &'a Paren, naam: &str) -> &'a str {
    paren.iter().find(|(die, _)| die == naam).map_or("", |(_, waarde)| waarde.trim())
}

fn chosen(paren: &Paren) -> Vec<(Lessleutel, Leerlingsleutel)> {
    let regels = paren.iter().filter(|(naam, _)| naam == "regel");
    regels.filter_map(|(_, waarde)| keuze::parse_entry(waarde)).collect()
}

/// What will be said of which entries, before it is.
#[derive(Template)]
#[template(path = "verzuim/controle.html")]
struct Controle<'a> {
    t: Woorden,
    f: &'a Formulier,
    keuzes: Vec<Keuze>,
    regels: Vec<Controleregel>,
    leerlingen: usize,
}

/// An entry in a list from which some are chosen.
pub(super) struct Controleregel {
    pub(super) waarde: String,
    pub(super) naam: String,
    pub(super) wanneer: String,
    pub(super) merk: String,
    pub(super) kenmerk: Kenmerk,
    pub(super) stand: String,
}

impl Controleregel {
    /// The rows of some pupils, in order.
    pub(super) fn all(t: Woorden, lijst: &[Regels]) -> Vec<Self> {
        let regel = |naam: &str, een: &Verzuim| Self {
            waarde: format!("{}-{}", een.les.0, een.leerling),
            naam: naam.to_owned(),
            wanneer: format!("{}, {}", t.dag(een.dag.date()), hour_in_words(t, &een.lesuur)),
            merk: mark_in_words(t, een.merk),
            kenmerk: status_mark(een.status),
            stand: keuze::in_words(t, een.status, een.reden),
        };
        let van = |een: &Regels| {
            let naam = een.leerling.naam();
            een.regels.iter().map(|verzuim| regel(&naam, verzuim)).collect::<Vec<_>>()
        };
        lijst.iter().flat_map(van).collect()
    }
}

/// Where the chosen entries are checked.
const CONTROLE: &str = "/school/verzuim/controle";

/// Keeps which entries were chosen, and leads to their check page.
pub(super) async fn choose(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Gepost(paren): Gepost<Paren>,
) -> Result<Response, Paginafout> {
    staat.permit(&ingelogd.gebruiker, &crate::VERZUIM_MASSACORRECTIE).await?;
    if chosen(&paren).is_empty() {
        let fout = Veldfout::new("regel", "verzuim-fout-niets");
        return check_page(&staat, &ingelogd, &paren, vec![fout]).await;
    }
    let gekozen: Paren = paren.into_iter().filter(|(naam, _)| naam == "regel").collect();
    let adres = klad::keep(staat.scholen.register(), &ingelogd.gebruiker, CONTROLE, &gekozen).await;
    Ok(Redirect::to(&adres.map_err(fault)?).into_response())
}

/// The check page of the chosen entries; when they are known no longer, the list to choose from.
pub(super) async fn check(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Gevraagd(vraag): Gevraagd<Kladvraag>,
) -> Result<Response, Paginafout> {
    staat.permit(&ingelogd.gebruiker, &crate::VERZUIM_MASSACORRECTIE).await?;
    let gekozen = klad::find(staat.scholen.register(), &ingelogd.gebruiker, CONTROLE, &vraag.klad).await;
    match gekozen.map_err(fault)? {
        Some(paren) => check_page(&staat, &ingelogd, &paren, Vec::new()).await,
        None => Ok(Redirect::to("/school/verzuim/open").into_response()),
    }
}

async fn check_page(
    staat: &Schoolstaat,
    ingelogd: &Ingelogd,
    paren: &Paren,
    fouten: Vec<Veldfout>,
) -> Result<Response, Paginafout> {
    let Bevoegd { permit, profiel, .. } = staat.permit(&ingelogd.gebruiker, &crate::VERZUIM_MASSACORRECTIE).await?;
    let gekozen = entries(&staat.scholen, &permit, &profiel, &chosen(paren)).await.map_err(fault)?;
    let t = crate::woorden(ingelogd.taal);
    let f = Formulier::new(t, &ingelogd.csrf)
        .met("oordeel", value(paren, "oordeel"))
        .met("waarom", value(paren, "waarom"))
        .met_fouten(fouten);
    let regels = Controleregel::all(t, &gekozen);
    let page = Controle { t, f: &f, keuzes: keuze::choices(t), regels, leerlingen: gekozen.len() };
    Kader::new(&ingelogd.pagina).titel(t.zeg("verzuim-controle")).formulier(&f).render(&page)
}

/// Keeps a judgement: of the row whose button was pressed, or of all entries of the check page.
pub(super) async fn judge_many(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Gepost(paren): Gepost<Paren>,
) -> Result<Response, Paginafout> {
    let een = value(&paren, "een");
    if let Some((les, leerling)) = keuze::parse_entry(een) {
        return judge_row(&staat, &ingelogd, (les, leerling), value(&paren, &format!("oordeel-{een}"))).await;
    }
    let regels = chosen(&paren);
    let opgave = keuze::parse_judgement(regels, value(&paren, "oordeel"), value(&paren, "waarom"), "oordeel");
    let fout = match opgave {
        Err(fout) => fout,
        // The check page exists to ask why: also for one entry.
        Ok(opgave) if opgave.waarom.is_empty() => Veldfout::new("waarom", "verzuim-fout-waarom"),
        Ok(opgave) => match keep(&staat, &ingelogd, &opgave, &crate::VERZUIM_MASSACORRECTIE).await? {
            Ok(aantal) => return Ok(done(aantal)),
            Err(fout) => fout,
        },
    };
    check_page(&staat, &ingelogd, &paren, vec![fout]).await
}

/// A row of the list: what cannot be kept from there goes on at the page of the entry, which says why.
async fn judge_row(
    staat: &Schoolstaat,
    ingelogd: &Ingelogd,
    (les, leerling): (Lessleutel, Leerlingsleutel),
    oordeel: &str,
) -> Result<Response, Paginafout> {
    let elders = |rest| Redirect::to(&format!("{}?oordeel={oordeel}{rest}", entry_adres(les, leerling)));
    if oordeel.contains(|teken: char| !teken.is_ascii_alphanumeric() && !matches!(teken, '.' | '_')) {
        return Err(Paginafout::Onbegrijpelijk);
    }
    let Ok(opgave) = keuze::parse_judgement(vec![(les, leerling)], oordeel, "", "oordeel") else {
        return Ok(elders("#veld-oordeel").into_response());
    };
    match keep(staat, ingelogd, &opgave, &crate::VERZUIM_BEOORDELEN).await? {
        Ok(aantal) => Ok(done(aantal)),
        Err(fout) if fout.veld() == "waarom" => Ok(elders("&waarom=nodig#veld-waarom").into_response()),
        Err(_) => Ok(elders("#veld-oordeel").into_response()),
    }
}

fn done(aantal: usize) -> Response {
    Redirect::to(&format!("/school/verzuim/open?klaar={aantal}")).into_response()
}

/// Keeps a judgement and says of how many entries; or what is wrong with the form.
pub(super) async fn keep(
    staat: &Schoolstaat,
    ingelogd: &Ingelogd,
    opgave: &Oordeelopgave,
    bewerking: &'static kern::toegang::Bewerking,
) -> Result<Result<usize, Veldfout>, Paginafout> {
    let Bevoegd { permit, organisatie, .. } = staat.permit(&ingelogd.gebruiker, bewerking).await?;
    match judge(&staat.scholen, &permit, &organisatie, opgave).await {
        Ok(_) => Ok(Ok(opgave.regels.len())),
        Err(Oordeelweigering::School(fout)) => Err(fault(fout)),
        Err(weigering) => keuze::refusal(&weigering).map(Err).ok_or(Paginafout::Onverwacht),
    }
}
