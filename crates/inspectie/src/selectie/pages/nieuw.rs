//! Drawing in steps: from what and how, with which numbers, the check page, and the draw itself.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use kern::account::{Gepost, Ingelogd};
use kern::pagina::{Controlerij, Csrf, Formulier, Kader, Keuze, Paginafout, Veldfout, Woorden};
use kern::toegang::Permit;

use super::trouble;
use super::vraag::{FILTERS, STRATA, Velden, proposal, read};
use crate::bewerkingen::SELECTIE_TREKKEN;
use crate::selectie::pages::beeld::{Groeprij, group_rows, sources as source_lines};
use crate::selectie::{
    Bronregel, Bronsoort, Kenmerk, Methode, Methodesoort, Record, Risicodeel, Selectiefout, Selectiereden,
    Selectievraag, make, new_key, prepare, register, sources,
};
use crate::signalenbox::pages::{officer, permit};
use crate::woorden::word;
use crate::{Inspectie, paden, woorden};

#[derive(Template)]
#[template(path = "selectie/nieuw.html")]
struct Begin {
    t: Woorden,
    f: Formulier,
    registers: Vec<Keuze>,
    methodes: Vec<Keuze>,
}

struct Gewichtveld {
    naam: String,
    gewicht: String,
    hoogstens: String,
}

struct Filterveld {
    veld: &'static str,
    naam: String,
    keuzes: Vec<Keuze>,
}

#[derive(Template)]
#[template(path = "selectie/vraag.html")]
struct Vraag {
    t: Woorden,
    f: Formulier,
    titel: String,
    verborgen: Vec<(String, String)>,
    methode: &'static str,
    aantal: bool,
    aantallabel: String,
    risico: bool,
    strata: Vec<Keuze>,
    filters: Vec<Filterveld>,
    cijfers: Vec<Keuze>,
    gewichten: Vec<Gewichtveld>,
}

#[derive(Template)]
#[template(path = "selectie/controle.html")]
struct Controle {
    t: Woorden,
    f: Formulier,
    verborgen: Vec<(String, String)>,
    rijen: Vec<Controlerij>,
    groepen: Vec<Groeprij>,
}

type Paren = Vec<(String, String)>;

pub(super) async fn show(State(inspectie): State<Inspectie>, ingelogd: Ingelogd) -> Result<Response, Paginafout> {
    let mag = permit(&inspectie, &ingelogd, &SELECTIE_TREKKEN)?;
    begin(&inspectie, &ingelogd, &mag, Vec::new(), Vec::new()).await
}

async fn begin(
    inspectie: &Inspectie,
    ingelogd: &Ingelogd,
    mag: &Permit,
    paren: Paren,
    fouten: Vec<Veldfout>,
) -> Result<Response, Paginafout> {
    let t = woorden(ingelogd.taal);
    let bronnen = sources(inspectie, mag).await.map_err(trouble)?;
    let f = Formulier::new(t, &ingelogd.csrf).gevuld(paren).met_fouten(fouten);
    let methode = |een: &Methodesoort| {
        let hint = word(t, "methode-hint", een.as_str());
        Keuze::new(een.as_str(), word(t, "methode", een.as_str())).hint(hint)
    };
    let pagina = Begin {
        t,
        f,
        registers: choices(t, &bronnen, Bronsoort::Register),
        methodes: Methodesoort::ALLE.iter().map(methode).collect(),
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("selectie-nieuw")).formulier(&pagina.f).render(&pagina)
}

fn choices(t: Woorden, bronnen: &[Bronregel], soort: Bronsoort) -> Vec<Keuze> {
    let keuze = |een: &Bronregel| {
        let zin = t.zeg("selectie-bron-keuze").met("bron", een.bron.as_str()).met("aantal", een.aantal);
        Keuze::new(een.nummer.to_string(), zin.met("peildatum", t.korte_datum(een.peildatum)))
    };
    bronnen.iter().filter(|een| een.soort == soort).map(keuze).collect()
}

pub(super) async fn post(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Gepost(mut paren): Gepost<Paren>,
) -> Result<Response, Paginafout> {
    let mag = permit(&inspectie, &ingelogd, &SELECTIE_TREKKEN)?;
    let stap = Velden(&paren).get("stap").to_owned();
    paren.retain(|(naam, _)| naam != Csrf::VELD && naam != "stap");
    let velden = Velden(&paren);
    let mut fouten = Vec::new();
    for (veld, leeg, sleutel) in [
        ("naam", velden.get("naam").is_empty(), "selectie-fout-geen-naam"),
        ("register", velden.get("register").parse::<i64>().is_err(), "selectie-fout-geen-register"),
        ("methode", Methodesoort::find(velden.get("methode")).is_none(), "selectie-fout-geen-methode"),
    ] {
        if leeg {
            fouten.push(Veldfout::new(veld, sleutel));
        }
    }
    if stap == "begin" || !fouten.is_empty() {
        let fouten = if stap == "begin" { Vec::new() } else { fouten };
        return begin(&inspectie, &ingelogd, &mag, paren, fouten).await;
    }
    if stap == "vraag" || stap == "wijzig" {
        if velden.get("kenmerk").is_empty() {
            let eigen = [("kenmerk".to_owned(), new_key(&inspectie, &mag))];
            paren = proposal().into_iter().chain(eigen).chain(paren).collect();
        }
        return ask(&inspectie, &ingelogd, &mag, paren, Vec::new()).await;
    }
    let door = officer(&ingelogd);
    let vraag = match read(&velden, &door) {
        Ok(vraag) => vraag,
        Err(fouten) => return ask(&inspectie, &ingelogd, &mag, paren, fouten).await,
    };
    let gedaan = if stap == "trek" {
        make(&inspectie, &mag, &door, &vraag).await.map(Gedaan::Getrokken)
    } else {
        prepare(&inspectie, &mag, &door, &vraag).await.map(|record| Gedaan::Voorbereid(Box::new(record)))
    };
    match gedaan {
        Ok(Gedaan::Getrokken(nummer)) => Ok(Redirect::to(&paden::selectie(nummer)).into_response()),
        Ok(Gedaan::Voorbereid(record)) => check(&ingelogd, paren, &vraag, &record),
        Err(Selectiefout::Geweigerd(redenen)) => {
            let is_board = matches!(vraag.opdracht.methode, Methode::Bestuursgericht { .. });
            // The numbers of boards are more than one: the first of them stands for all.
            let veld = |reden: &Selectiereden| match reden.veld() {
                "aantal" if is_board => "groot",
                veld => veld,
            };
            let fout =
                |reden: &Selectiereden| Veldfout::new(veld(reden), reden.key()).met("gevonden", reden.gevonden());
            let fouten = redenen.iter().map(fout).collect();
            if redenen.iter().any(|reden| reden.veld() == "register") {
                return begin(&inspectie, &ingelogd, &mag, paren, fouten).await;
            }
            ask(&inspectie, &ingelogd, &mag, paren, fouten).await
        }
        Err(fout) => match fout.key() {
            Some((veld, sleutel)) => {
                begin(&inspectie, &ingelogd, &mag, paren, vec![Veldfout::new(veld, sleutel)]).await
            }
            None => Err(trouble(fout)),
        },
    }
}

enum Gedaan {
    Voorbereid(Box<Record>),
    Getrokken(i64),
}

async fn ask(
    inspectie: &Inspectie,
    ingelogd: &Ingelogd,
    mag: &Permit,
    paren: Paren,
    fouten: Vec<Veldfout>,
) -> Result<Response, Paginafout> {
    let t = woorden(ingelogd.taal);
    let velden = Velden(&paren);
    let soort = Methodesoort::find(velden.get("methode")).ok_or(Paginafout::Onbegrijpelijk)?;
    let nummer = velden.get("register").parse().map_err(|_| Paginafout::Onbegrijpelijk)?;
    let kader = register(inspectie, mag, nummer).await.map_err(trouble)?;
    let bronnen = sources(inspectie, mag).await.map_err(trouble)?;
    let eenheid = soort.eenheid();
    let keuze = |kenmerk: Kenmerk| Keuze::new(kenmerk.as_str(), word(t, "kenmerk", kenmerk.as_str()));
    let filter = |kenmerk: Kenmerk| Filterveld {
        veld: kenmerk.as_str(),
        naam: word(t, "kenmerk", kenmerk.as_str()),
        keuzes: kader.waarden(eenheid, kenmerk).into_iter().map(|waarde| Keuze::new(waarde, waarde)).collect(),
    };
    let gewicht = |deel: &Risicodeel| Gewichtveld {
        naam: word(t, "risico", deel.as_str()),
        gewicht: format!("gewicht_{}", deel.as_str()),
        hoogstens: format!("hoogstens_{}", deel.as_str()),
    };
    let vast = ["kenmerk", "naam", "register", "methode"];
    let pagina = Vraag {
        t,
        titel: t.zeg("selectie-vraag-titel").met("methode", word(t, "methode", soort.as_str())).to_string(),
        verborgen: vast.iter().map(|veld| ((*veld).to_owned(), velden.get(veld).to_owned())).collect(),
        methode: soort.as_str(),
        aantallabel: t.zeg(number_of(soort)).to_string(),
        aantal: soort != Methodesoort::Bestuursgericht,
        risico: matches!(soort, Methodesoort::Bestuursgericht | Methodesoort::Risicogericht),
        strata: STRATA.into_iter().map(keuze).collect(),
        filters: FILTERS.into_iter().map(filter).filter(|filter| filter.keuzes.len() > 1).collect(),
        cijfers: choices(t, &bronnen, Bronsoort::Cijfers),
        gewichten: Risicodeel::ALLE.iter().map(gewicht).collect(),
        f: Formulier::new(t, &ingelogd.csrf).gevuld(paren).met_fouten(fouten),
    };
    Kader::new(&ingelogd.pagina).titel(&pagina.titel).formulier(&pagina.f).render(&pagina)
}

/// What the one number of a way of drawing means.
fn number_of(soort: Methodesoort) -> &'static str {
    match soort {
        Methodesoort::RegionalePilot => "selectie-veld-per-gemeente",
        Methodesoort::Opleidingen => "selectie-veld-per-instelling",
        _ => "selectie-veld-aantal",
    }
}

fn check(ingelogd: &Ingelogd, paren: Paren, vraag: &Selectievraag, record: &Record) -> Result<Response, Paginafout> {
    let t = woorden(ingelogd.taal);
    let mut rijen = vec![
        Controlerij::new(t.zeg("selectie-kolom-naam"), &record.naam),
        Controlerij::new(t.zeg("selectie-kolom-methode"), word(t, "methode", record.opdracht.methode.soort().as_str())),
    ];
    rijen.extend(source_lines(t, record).into_iter().map(|(naam, waarde)| Controlerij::new(naam, waarde)));
    let zaad = if vraag.opdracht.zaad.is_empty() {
        t.zeg("selectie-zaad-gemaakt").to_string()
    } else {
        vraag.opdracht.zaad.clone()
    };
    rijen.push(Controlerij::new(t.zeg("selectie-veld-zaad"), zaad));
    for een in &record.opdracht.uitsluitingen {
        let waarde = format!("{}: {}", een.code, een.reden.reveal());
        rijen.push(Controlerij::new(t.zeg("selectie-veld-uitsluiting"), waarde));
    }
    for een in &record.opdracht.gewichten {
        let waarde = t.zeg("selectie-gewicht-zin").met("gewicht", een.gewicht).met("hoogstens", een.hoogstens);
        rijen.push(Controlerij::new(word(t, "risico", een.deel.as_str()), waarde));
    }
    let pagina = Controle {
        t,
        f: Formulier::new(t, &ingelogd.csrf),
        verborgen: paren,
        rijen,
        groepen: group_rows(t, record, false),
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("selectie-controle-titel")).render(&pagina)
}
