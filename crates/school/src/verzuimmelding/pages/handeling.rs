//! Changing, withdrawing, mending and letting go, each through a page that shows what will happen.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use kern::account::{Gepost, Ingelogd};
use kern::pagina::{Controlerij, Formulier, Gevraagd, Kader, Kenmerk, Paginafout, Veldfout, Woorden, invoer};
use serde::Deserialize;
use uitwisseling::berichten::Kenmerk as Berichtkenmerk;

use super::blad::{load, rows, title};
use super::woorden::{messages, reported, sentence};
use super::{adres, as_page, key, refused};
use crate::staat::Schoolstaat;
use crate::verzuimmelding::{self, Berichtsoort, Handeling, Meldingblad, Meldingfout, Meldingreden};

/// A page that asks for a reason and says what the button does.
#[derive(Template)]
#[template(path = "verzuimmelding/handeling.html")]
struct Handelingpagina {
    t: Woorden,
    f: Formulier,
    titel: String,
    uitleg: &'static str,
    knop: &'static str,
    rijen: Vec<Controlerij>,
    naar: String,
    terug: String,
    kenmerk: String,
    einde: Option<String>,
    vraag_einde: bool,
    vraag_waarom: bool,
    waarom_verplicht: bool,
    weigeringen: Vec<String>,
}

/// The words and address of one of these pages.
struct Vorm {
    kop: &'static str,
    uitleg: &'static str,
    knop: &'static str,
    pad: &'static str,
}

const INTREKKEN: Vorm = Vorm {
    kop: "verzuimmelding-intrekken-titel",
    uitleg: "verzuimmelding-intrekken-uitleg",
    knop: "verzuimmelding-knop-intrekken",
    pad: "intrekken",
};
const LOSLATEN: Vorm = Vorm {
    kop: "verzuimmelding-loslaten-titel",
    uitleg: "verzuimmelding-loslaten-uitleg",
    knop: "verzuimmelding-knop-loslaten",
    pad: "loslaten",
};
const WIJZIGEN: Vorm = Vorm {
    kop: "verzuimmelding-wijzigen-titel",
    uitleg: "verzuimmelding-wijzigen-uitleg",
    knop: "verzuimmelding-knop-controle",
    pad: "wijzigen/controle",
};
const CONTROLE: Vorm = Vorm {
    kop: "verzuimmelding-wijzigen-controle-titel",
    uitleg: "verzuimmelding-wijzigen-controle-uitleg",
    knop: "verzuimmelding-knop-wijzigen",
    pad: "wijzigen/controle",
};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Getypt {
    #[serde(default)]
    kenmerk: String,
    #[serde(default)]
    einde: String,
    #[serde(default)]
    waarom: String,
}

pub(super) async fn withdrawing(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(melding): Path<String>,
) -> Result<Response, Paginafout> {
    staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_INTREKKEN).await?;
    let (_, blad) = load(&staat, &ingelogd, &melding).await?;
    page(&ingelogd, &blad, &INTREKKEN, &Getypt::default(), Vec::new())
}

pub(super) async fn withdraw(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(melding): Path<String>,
    Gepost(getypt): Gepost<Getypt>,
) -> Result<Response, Paginafout> {
    let bevoegd = staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_INTREKKEN).await?;
    let (sleutel, kenmerk) = (key(&melding)?, sent_key(&getypt)?);
    let wat = Handeling::Intrekking;
    let uitkomst = verzuimmelding::act(
        &staat.scholen,
        &bevoegd.permit,
        &bevoegd.organisatie,
        sleutel,
        &kenmerk,
        wat,
        &getypt.waarom,
    );
    answer(&staat, &ingelogd, &melding, (&INTREKKEN, &getypt), uitkomst.await).await
}

pub(super) async fn letting_go(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(melding): Path<String>,
) -> Result<Response, Paginafout> {
    staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_INTREKKEN).await?;
    let (_, blad) = load(&staat, &ingelogd, &melding).await?;
    blad.melding.geweigerd.ok_or(Paginafout::NietGevonden)?;
    page(&ingelogd, &blad, &LOSLATEN, &Getypt::default(), Vec::new())
}

pub(super) async fn let_go(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(melding): Path<String>,
    Gepost(getypt): Gepost<Getypt>,
) -> Result<Response, Paginafout> {
    let bevoegd = staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_INTREKKEN).await?;
    let sleutel = key(&melding)?;
    let uitkomst =
        verzuimmelding::let_go(&staat.scholen, &bevoegd.permit, &bevoegd.organisatie, sleutel, &getypt.waarom).await;
    answer(&staat, &ingelogd, &melding, (&LOSLATEN, &getypt), uitkomst).await
}

pub(super) async fn changing(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(melding): Path<String>,
    Gevraagd(getypt): Gevraagd<Getypt>,
) -> Result<Response, Paginafout> {
    staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_WIJZIGEN).await?;
    let (_, blad) = load(&staat, &ingelogd, &melding).await?;
    page(&ingelogd, &blad, &WIJZIGEN, &getypt, Vec::new())
}

pub(super) async fn check_change(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(melding): Path<String>,
    Gevraagd(getypt): Gevraagd<Getypt>,
) -> Result<Response, Paginafout> {
    let bevoegd = staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_WIJZIGEN).await?;
    let (_, blad) = load(&staat, &ingelogd, &melding).await?;
    let Some(einde) = invoer::datum(&getypt.einde) else {
        let fout = match getypt.einde.trim() {
            "" => Veldfout::new("einde", "verzuimmelding-fout-einde"),
            getypt => Veldfout::new("einde", "verzuimmelding-fout-datum").met("gevonden", getypt),
        };
        return page(&ingelogd, &blad, &WIJZIGEN, &getypt, vec![fout]);
    };
    if !blad.wijzigen.is_empty() {
        return page(&ingelogd, &blad, &WIJZIGEN, &getypt, Vec::new());
    }
    let (permit, organisatie) = (&bevoegd.permit, &bevoegd.organisatie);
    match verzuimmelding::check_change(&staat.scholen, permit, organisatie, &blad, einde).await {
        Ok(()) => page(&ingelogd, &blad, &CONTROLE, &getypt, Vec::new()),
        gevonden => answer(&staat, &ingelogd, &melding, (&WIJZIGEN, &getypt), gevonden).await,
    }
}

pub(super) async fn change(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(melding): Path<String>,
    Gepost(getypt): Gepost<Getypt>,
) -> Result<Response, Paginafout> {
    let bevoegd = staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_WIJZIGEN).await?;
    let (sleutel, kenmerk) = (key(&melding)?, sent_key(&getypt)?);
    let einde = invoer::datum(&getypt.einde).ok_or(Paginafout::Onbegrijpelijk)?;
    let uitkomst = verzuimmelding::act(
        &staat.scholen,
        &bevoegd.permit,
        &bevoegd.organisatie,
        sleutel,
        &kenmerk,
        Handeling::Wijziging { einde },
        &getypt.waarom,
    );
    answer(&staat, &ingelogd, &melding, (&WIJZIGEN, &getypt), uitkomst.await).await
}

pub(super) async fn mend(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(melding): Path<String>,
    Gepost(_): Gepost<Getypt>,
) -> Result<Response, Paginafout> {
    let bevoegd = staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_VERSTUREN).await?;
    let sleutel = key(&melding)?;
    match verzuimmelding::mend(&staat.scholen, &bevoegd.permit, &bevoegd.organisatie, sleutel).await {
        Ok(concept) => Ok(Redirect::to(&format!("/school/verzuimmelding/concept/{}", concept.kenmerk)).into_response()),
        // Somebody mended it already.
        Err(Meldingfout::AlGemeld(sleutel)) => Ok(Redirect::to(&adres(sleutel)).into_response()),
        Err(fout) => Err(as_page(fout)),
    }
}

pub(super) async fn seen(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(melding): Path<String>,
    Gepost(_): Gepost<Getypt>,
) -> Result<Response, Paginafout> {
    let bevoegd = staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_VERSTUREN).await?;
    let sleutel = key(&melding)?;
    verzuimmelding::seen(&staat.scholen, &bevoegd.permit, &bevoegd.organisatie, sleutel).await.map_err(as_page)?;
    Ok(Redirect::to("/school/werklijst").into_response())
}

fn sent_key(getypt: &Getypt) -> Result<Berichtkenmerk, Paginafout> {
    getypt.kenmerk.parse().map_err(|_| Paginafout::Onbegrijpelijk)
}

/// Back to the report when it went well, and else to the page with what is wrong.
async fn answer(
    staat: &Schoolstaat,
    ingelogd: &Ingelogd,
    melding: &str,
    (vorm, getypt): (&Vorm, &Getypt),
    uitkomst: Result<(), Meldingfout>,
) -> Result<Response, Paginafout> {
    let weigeringen = match uitkomst {
        Ok(()) => return Ok(Redirect::to(&adres(key(melding)?)).into_response()),
        Err(Meldingfout::Geweigerd(weigeringen)) => weigeringen,
        Err(fout) => return Err(as_page(fout)),
    };
    let t = crate::woorden(ingelogd.taal);
    let fouten = weigeringen.iter().map(|een| match een.reden {
        Meldingreden::WaaromOntbreekt => Veldfout::new("waarom", "verzuimmelding-reden-waarom-ontbreekt"),
        _ => refused(t, een),
    });
    let (_, blad) = load(staat, ingelogd, melding).await?;
    page(ingelogd, &blad, vorm, getypt, fouten.collect())
}

fn page(
    ingelogd: &Ingelogd,
    blad: &Meldingblad,
    vorm: &Vorm,
    getypt: &Getypt,
    fouten: Vec<Veldfout>,
) -> Result<Response, Paginafout> {
    let t = crate::woorden(ingelogd.taal);
    let hier = adres(blad.melding.sleutel);
    let einde = invoer::datum(&getypt.einde);
    let mut rijen = rows(t, blad);
    let (_, stand) = reported(t, &blad.melding);
    rijen.push(Controlerij::new(t.zeg("verzuimmelding-stand"), stand));
    if let Some(soort) = blad.melding.geweigerd {
        rijen.push(Controlerij::new(t.zeg("verzuimmelding-geweigerd-bericht"), messages(t, soort)));
    }
    let controle = vorm.kop == CONTROLE.kop;
    if let Some(einde) = einde.filter(|_| controle) {
        let terug = format!("{hier}/wijzigen?einde={einde}#veld-einde");
        rijen.push(Controlerij::new(t.zeg("verzuimmelding-nieuw-einde"), t.datum(einde)).wijzig(terug));
    }
    let weigeringen = match vorm.pad {
        "intrekken" => &blad.intrekken,
        "loslaten" => &Vec::new(),
        _ => &blad.wijzigen,
    };
    let kenmerk = match getypt.kenmerk.as_str() {
        "" => verzuimmelding::new_key().map_err(as_page)?.to_string(),
        kenmerk => kenmerk.to_owned(),
    };
    let vraag_einde = vorm.kop == WIJZIGEN.kop;
    let waarom_verplicht = !controle && !vraag_einde;
    let f = Formulier::new(t, &ingelogd.csrf)
        .met("einde", getypt.einde.as_str())
        .met("waarom", getypt.waarom.as_str())
        .met_fouten(fouten);
    let pagina = Handelingpagina {
        t,
        titel: format!("{}: {}", t.zeg(vorm.kop), title(t, blad)),
        uitleg: match blad.melding.geweigerd {
            Some(Berichtsoort::Wijziging | Berichtsoort::Intrekking) if vorm.pad == LOSLATEN.pad => {
                "verzuimmelding-loslaten-bericht-uitleg"
            }
            _ => vorm.uitleg,
        },
        knop: vorm.knop,
        rijen,
        naar: format!("{hier}/{}", vorm.pad),
        terug: hier,
        kenmerk,
        einde: einde.filter(|_| controle).map(|einde| einde.to_string()),
        vraag_einde,
        vraag_waarom: !vraag_einde,
        waarom_verplicht,
        weigeringen: weigeringen.iter().map(|een| sentence(t, een)).collect(),
        f,
    };
    Kader::new(&ingelogd.pagina).titel(&pagina.titel).formulier(&pagina.f).render(&pagina)
}
