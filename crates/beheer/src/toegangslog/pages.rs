//! The page of the log.

mod vraag;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use kern::account::{Gepost, Ingelogd, LOG_BEKIJKEN};
use kern::klok::Klokfout;
use kern::pagina::{Formulier, Gevraagd, Kader, Kenmerk, Keuze, Paginafout, Woorden};
use kern::toegangslog::{Ketenstand, Logonderwerp, Logsoort, Logvraag, Opgetekend, read, verify_own};
use serde::Deserialize;

use self::vraag::Velden;
use super::{PER_BLADZIJDE, breach, reason, sentence, who};
use crate::pages::{fault, permit};
use crate::woorden::moment;
use crate::{Beheer, paden, woorden};

pub(crate) fn routes() -> Router<Beheer> {
    Router::new().route(paden::TOEGANGSLOG, get(show)).route(paden::KETEN, post(verify))
}

/// A line in the table.
struct Rij {
    nummer: i64,
    wanneer: String,
    wie: String,
    wie_adres: Option<String>,
    kenmerk: Kenmerk,
    soort: String,
    wat: String,
    /// What it is about; with the address of all lines about it, when it has one.
    onderwerpen: Vec<(String, Option<String>)>,
    doel: String,
    reden: String,
}

/// Whether the chain is whole.
struct Keten {
    kenmerk: Kenmerk,
    kop: String,
    tekst: String,
}

#[derive(Template)]
#[template(path = "toegangslog/log.html")]
struct Log {
    t: Woorden,
    f: Formulier,
    keten: Option<Keten>,
    soorten: Vec<Keuze>,
    rijen: Vec<Rij>,
    ouder: Option<String>,
    /// To the newest lines, when these are not.
    nieuwste: Option<String>,
}

async fn show(
    State(beheer): State<Beheer>,
    ingelogd: Ingelogd,
    Gevraagd(velden): Gevraagd<Velden>,
) -> Result<Response, Paginafout> {
    page(&beheer, &ingelogd, &velden, None).await
}

#[derive(Debug, Deserialize)]
struct Niets {}

async fn verify(
    State(beheer): State<Beheer>,
    ingelogd: Ingelogd,
    Gepost(Niets {}): Gepost<Niets>,
) -> Result<Response, Paginafout> {
    let permit = permit(&beheer, &ingelogd, &LOG_BEKIJKEN)?;
    let stand = verify_own(beheer.register(), &permit).await.map_err(fault)?;
    let keten = chain(woorden(ingelogd.taal), stand.as_ref());
    page(&beheer, &ingelogd, &Velden::default(), Some(keten)).await
}

fn chain(t: Woorden, stand: Option<&Ketenstand>) -> Keten {
    let regels = stand.map_or(0, |stand| stand.regels);
    match stand.and_then(|stand| stand.breuk.as_ref()) {
        None => Keten {
            kenmerk: Kenmerk::Goed,
            kop: t.zeg("keten-heel").met("regels", regels).to_string(),
            tekst: t.zeg("keten-heel-tekst").met("schakel", stand.map_or("", |stand| &stand.schakel)).to_string(),
        },
        Some(breuk) => Keten {
            kenmerk: Kenmerk::Fout,
            kop: t.zeg("keten-gebroken").to_string(),
            tekst: format!("{} {}", breach(t, breuk), t.zeg("keten-gebroken-tekst")),
        },
    }
}

async fn page(
    beheer: &Beheer,
    ingelogd: &Ingelogd,
    velden: &Velden,
    keten: Option<Keten>,
) -> Result<Response, Paginafout> {
    let permit = permit(beheer, ingelogd, &LOG_BEKIJKEN)?;
    let t = woorden(ingelogd.taal);
    let f = Formulier::new(t, &ingelogd.csrf).gevuld(velden.pairs());
    let (f, vraag, mut regels) = match velden.parse() {
        Ok(vraag) => {
            let regels = read(beheer.register(), &permit, &vraag, PER_BLADZIJDE + 1).await.map_err(fault)?;
            (f, vraag, regels)
        }
        Err(fouten) => (f.met_fouten(fouten), Logvraag::default(), Vec::new()),
    };
    let meer = regels.len() as u64 > PER_BLADZIJDE;
    regels.truncate(usize::try_from(PER_BLADZIJDE).unwrap_or(usize::MAX));
    let log = Log {
        t,
        keten,
        soorten: Logsoort::ALLE.iter().map(|soort| Keuze::new(soort.word(), kind(t, *soort).1)).collect(),
        rijen: regels.iter().map(|regel| row(beheer, t, regel)).collect::<Result<_, _>>().map_err(fault)?,
        ouder: regels.last().filter(|_| meer).map(|laatste| vraag::address(&vraag, Some(laatste.volgnummer))),
        nieuwste: vraag.voor.map(|_| vraag::address(&vraag, None)),
        f,
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("log-titel")).formulier(&log.f).breed().render(&log)
}

fn kind(t: Woorden, soort: Logsoort) -> (Kenmerk, String) {
    let kenmerk = match soort {
        Logsoort::Gelezen => Kenmerk::Neutraal,
        Logsoort::Geschreven => Kenmerk::Goed,
        Logsoort::Geweigerd => Kenmerk::Fout,
    };
    (kenmerk, t.zeg(&format!("soort-{}", soort.word())).to_string())
}

fn row(beheer: &Beheer, t: Woorden, regel: &Opgetekend) -> Result<Rij, Klokfout> {
    let (kenmerk, soort) = kind(t, regel.soort);
    let with_address = |over: &str| {
        let adres = over.parse::<Logonderwerp>().ok().map(|over| format!("{}?onderwerp={over}", paden::TOEGANGSLOG));
        (over.to_owned(), adres)
    };
    let account = regel.account.0;
    Ok(Rij {
        nummer: regel.volgnummer,
        wanneer: moment(t, regel.tijdstip)?,
        wie: who(t, regel),
        wie_adres: (account > 0).then(|| format!("{}?account={account}", paden::TOEGANGSLOG)),
        kenmerk,
        soort,
        wat: sentence(&beheer.toegang, t, &regel.bewerking),
        onderwerpen: regel.onderwerp.split(' ').filter(|over| !over.is_empty()).map(with_address).collect(),
        doel: t.zeg(&format!("doel-{}", regel.doel)).to_string(),
        reden: reason(t, regel),
    })
}
