//! A letter to a board about an agreement: a form, a check page, and only then it leaves.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use kern::account::{Gepost, Ingelogd};
use kern::klad::{self, Kladvraag};
use kern::pagina::{Controlerij, Formulier, Gevraagd, Kader, Keuze, Paginafout, Veldfout, Woorden};
use serde::Deserialize;

use super::beeld::field_fault;
use super::trouble;
use crate::bewerkingen::OVEREENKOMST_VASTLEGGEN;
use crate::brief::Verzending;
use crate::overeenkomst::{
    Briefsoort, Brievenvraag, Overeenkomstbeeld, Overeenkomstfout, compose, new_key, open, send,
};
use crate::signalenbox::pages::{officer, permit};
use crate::woorden::word;
use crate::{Inspectie, paden, woorden};

#[derive(Template)]
#[template(path = "overeenkomst/brief.html")]
struct Pagina {
    t: Woorden,
    f: Formulier,
    titel: String,
    soorten: Vec<Keuze>,
    controle: Vec<Controlerij>,
    alineas: Vec<String>,
    verborgen: Vec<(&'static str, String)>,
    adres: String,
    terug: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Velden {
    kenmerk: String,
    soort: String,
    bestuur: String,
    bestuursnaam: String,
    woorden: String,
    stap: String,
}

impl Velden {
    fn pairs(&self) -> [(&'static str, String); 5] {
        [
            ("kenmerk", self.kenmerk.clone()),
            ("soort", self.soort.clone()),
            ("bestuur", self.bestuur.clone()),
            ("bestuursnaam", self.bestuursnaam.clone()),
            ("woorden", self.woorden.clone()),
        ]
    }

    fn of_draft(klad: &klad::Velden) -> Self {
        let waarde = |naam: &str| klad::value(klad, naam).to_owned();
        Self {
            kenmerk: waarde("kenmerk"),
            soort: waarde("soort"),
            bestuur: waarde("bestuur"),
            bestuursnaam: waarde("bestuursnaam"),
            woorden: waarde("woorden"),
            stap: String::new(),
        }
    }

    fn vraag(&self) -> Option<Brievenvraag> {
        Some(Brievenvraag {
            kenmerk: self.kenmerk.clone(),
            soort: Briefsoort::find(&self.soort)?,
            bestuur: self.bestuur.clone(),
            bestuursnaam: self.bestuursnaam.clone(),
            woorden: self.woorden.as_str().into(),
        })
    }
}

fn address(code: &str) -> String {
    format!("{}/brief", paden::overeenkomst(code))
}

/// The letter as it would leave, or the faults of the form.
fn judge(
    t: Woorden,
    beeld: &Overeenkomstbeeld,
    ingelogd: &Ingelogd,
    velden: &Velden,
) -> Result<Verzending, Vec<Veldfout>> {
    let vraag = velden.vraag().ok_or_else(|| vec![Veldfout::new("soort", "overeenkomst-fout-geen-briefsoort")])?;
    let faults = |redenen: Vec<_>| redenen.iter().map(|reden| field_fault(t, reden)).collect();
    compose(beeld, &vraag, &officer(ingelogd)).map_err(faults)
}

pub(super) async fn show(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(code): Path<String>,
    Gevraagd(vraag): Gevraagd<Kladvraag>,
) -> Result<Response, Paginafout> {
    let mag = permit(&inspectie, &ingelogd, &OVEREENKOMST_VASTLEGGEN)?;
    let beeld = open(&inspectie, &mag, &code).await.map_err(trouble)?;
    let hier = address(&code);
    let klad = klad::find(&inspectie.register, &ingelogd.gebruiker, &hier, &vraag.klad).await.map_err(trouble)?;
    let Some(klad) = klad else {
        let velden = Velden { kenmerk: new_key(&inspectie, &mag), ..Velden::default() };
        return render(&ingelogd, &beeld, &velden, Ok(None));
    };
    let velden = Velden::of_draft(&klad);
    let brief = judge(woorden(ingelogd.taal), &beeld, &ingelogd, &velden);
    render(&ingelogd, &beeld, &velden, brief.map(Some))
}

pub(super) async fn post(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(code): Path<String>,
    Gepost(velden): Gepost<Velden>,
) -> Result<Response, Paginafout> {
    let mag = permit(&inspectie, &ingelogd, &OVEREENKOMST_VASTLEGGEN)?;
    let beeld = open(&inspectie, &mag, &code).await.map_err(trouble)?;
    let t = woorden(ingelogd.taal);
    if let Err(fouten) = judge(t, &beeld, &ingelogd, &velden) {
        return render(&ingelogd, &beeld, &velden, Err(fouten));
    }
    if velden.stap != "verstuur" {
        let ingevuld = velden.pairs().map(|(naam, waarde)| (naam.to_owned(), waarde));
        let adres = klad::keep(&inspectie.register, &ingelogd.gebruiker, &address(&code), &ingevuld).await;
        return Ok(Redirect::to(&adres.map_err(trouble)?).into_response());
    }
    let vraag = velden.vraag().ok_or(Paginafout::Onbegrijpelijk)?;
    match send(&inspectie, &mag, &officer(&ingelogd), &code, &vraag).await {
        Ok(_) => Ok(Redirect::to(&paden::overeenkomst(&code)).into_response()),
        Err(Overeenkomstfout::Geweigerd(redenen)) => {
            let fouten = redenen.iter().map(|reden| field_fault(t, reden)).collect();
            render(&ingelogd, &beeld, &velden, Err(fouten))
        }
        Err(fout) => Err(trouble(fout)),
    }
}

fn render(
    ingelogd: &Ingelogd,
    beeld: &Overeenkomstbeeld,
    velden: &Velden,
    brief: Result<Option<Verzending>, Vec<Veldfout>>,
) -> Result<Response, Paginafout> {
    let t = woorden(ingelogd.taal);
    let (brief, fouten) = match brief {
        Ok(brief) => (brief, Vec::new()),
        Err(fouten) => (None, fouten),
    };
    let rij = |sleutel: &str, waarde: &str, veld: &str| {
        Controlerij::new(t.zeg(sleutel), waarde).wijzig(format!("#veld-{veld}"))
    };
    let controle = brief.as_ref().map_or_else(Vec::new, |brief| {
        vec![
            rij("brief-kolom-aan", &brief.bestuur.naam, "bestuursnaam"),
            rij("overeenkomst-veld-bestuur", &velden.bestuur, "bestuur"),
            rij("brief-kolom-onderwerp", &brief.onderwerp, "soort"),
        ]
    });
    let controleert = brief.is_some();
    let soort = |soort: &Briefsoort| Keuze::new(soort.as_str(), word(t, "briefsoort", soort.as_str()));
    let pagina = Pagina {
        t,
        f: Formulier::new(t, &ingelogd.csrf).gevuld(velden.pairs()).met_fouten(fouten),
        titel: if controleert {
            t.zeg("brief-controle").to_string()
        } else {
            t.zeg("brief-titel").met("naam", beeld.overeenkomst.naam.as_str()).to_string()
        },
        soorten: Briefsoort::ALLE.iter().map(soort).collect(),
        controle,
        alineas: brief.into_iter().flat_map(|brief| brief.alineas).map(|een| een.reveal().to_owned()).collect(),
        verborgen: velden.pairs().into(),
        adres: address(&beeld.overeenkomst.code),
        terug: paden::overeenkomst(&beeld.overeenkomst.code),
    };
    Kader::new(&ingelogd.pagina).titel(&pagina.titel).formulier(&pagina.f).render(&pagina)
}
