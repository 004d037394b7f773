//! The form of a report, its check page, and the button that sends it.

mod invoer;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::civil::Date;
use kern::account::{Gepost, Ingelogd};
use kern::pagina::{Controlerij, Formulier, Gevraagd, Kader, Kenmerk, Keuze, Paginafout, Veldfout, Woorden};
use recht::begrip::Meldingsoort;
use serde::Deserialize;
use uitwisseling::berichten::{Actiesoort, Kenmerk as Berichtkenmerk, Vertrouwelijk};

use super::woorden::{action, action_key, duty, kind, period, refused, specified, yes_no};
use super::{adres, as_page};
use crate::staat::{Bevoegd, Schoolstaat};
use crate::stam::Leerlingsleutel;
use crate::verzuimmelding::{self, Aanleiding, Concept, Meldingfout, Meldingsleutel, Voorbereiding, weigering};

/// Where a report is made, from what is due.
pub(crate) fn new_address(aanleiding: &Aanleiding) -> String {
    let einde = aanleiding.einde.map(|einde| format!("&einde={einde}")).unwrap_or_default();
    format!(
        "/school/verzuimmelding/nieuw?leerling={}&soort={}&begin={}{einde}",
        aanleiding.leerling, aanleiding.soort, aanleiding.begin
    )
}

/// What the address of a new report says; without a kind it is made by hand.
#[derive(Debug, Deserialize)]
pub(super) struct Vraag {
    leerling: i64,
    soort: Option<String>,
    begin: Option<String>,
    einde: Option<String>,
}

pub(super) async fn new(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Gevraagd(vraag): Gevraagd<Vraag>,
) -> Result<Response, Paginafout> {
    let bevoegd = staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_VERSTUREN).await?;
    let leerling = Leerlingsleutel(vraag.leerling);
    let soorten = verzuimmelding::kinds(&staat.scholen, &bevoegd.permit, &bevoegd.organisatie, leerling).await;
    let soorten = soorten.map_err(as_page)?;
    let soort =
        vraag.soort.map(|woord| woord.parse::<Meldingsoort>().map_err(|_| Paginafout::NietGevonden)).transpose()?;
    let day = |tekst: Option<String>| {
        tekst.map(|tekst| tekst.parse::<Date>().map_err(|_| Paginafout::NietGevonden)).transpose()
    };
    let (begin, einde) = (day(vraag.begin)?, day(vraag.einde)?);
    let vandaag = staat.scholen.register().klok().vandaag().map_err(|_| Paginafout::Onverwacht)?;
    let aanleiding = Aanleiding {
        leerling,
        soort: soort.or(soorten.first().copied()).unwrap_or(Meldingsoort::Overig),
        begin: begin.unwrap_or(vandaag),
        einde,
        verschuldigd: soort.is_some() && begin.is_some() && einde.is_some(),
    };
    let naam = ingelogd.pagina.gebruiker.as_ref().map_or("", |gebruiker| gebruiker.naam.as_str());
    let voorbereiding =
        verzuimmelding::start(&staat.scholen, &bevoegd.permit, &bevoegd.organisatie, aanleiding, naam).await;
    let mut blad = Blad { voorbereiding: voorbereiding.map_err(as_page)?, soorten };
    if !aanleiding.verschuldigd {
        // Nothing is filled in for who makes a report by hand.
        blad.voorbereiding.concept.invulling.alle_lessen_gemist = None;
    }
    blad.form(&ingelogd, None, Vec::new())
}

pub(super) async fn open(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(kenmerk): Path<String>,
) -> Result<Response, Paginafout> {
    let (_, blad) = match load(&staat, &ingelogd, &kenmerk).await? {
        Ok(open) => open,
        Err(melding) => return Ok(sent_already(melding)),
    };
    blad.form(&ingelogd, None, Vec::new())
}

pub(super) async fn save(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Gepost(paren): Gepost<Vec<(String, String)>>,
) -> Result<Response, Paginafout> {
    let bevoegd = staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_VERSTUREN).await?;
    let (scholen, permit, organisatie) = (&staat.scholen, &bevoegd.permit, &bevoegd.organisatie);
    let kenmerk: Berichtkenmerk = value(&paren, "kenmerk").parse().map_err(|_| Paginafout::Onbegrijpelijk)?;
    let bekend = match verzuimmelding::open(scholen, permit, organisatie, &kenmerk).await {
        Ok(voorbereiding) => Some(voorbereiding.concept),
        Err(Meldingfout::Onbekend) => None,
        Err(fout) => return Err(as_page(fout)),
    };
    let vandaag = staat.scholen.register().klok().vandaag().map_err(|_| Paginafout::Onverwacht)?;
    let (concept, fouten) = invoer::read(&paren, kenmerk, bekend, vandaag)?;
    if !fouten.is_empty() {
        let blad = Blad::of(&staat, &bevoegd, concept).await?;
        return blad.form(&ingelogd, Some(paren), fouten);
    }
    verzuimmelding::save(scholen, permit, organisatie, &concept).await.map_err(as_page)?;
    let hier = concept_address(&concept.kenmerk);
    if value(&paren, "stap") == "actie" {
        return Ok(Redirect::to(&format!("{hier}#veld-acties")).into_response());
    }
    let blad = Blad::of(&staat, &bevoegd, concept).await?;
    let fouten = blad.faults(&bevoegd, &ingelogd, vandaag)?;
    if fouten.is_empty() {
        Ok(Redirect::to(&format!("{hier}/controle")).into_response())
    } else {
        blad.form(&ingelogd, Some(paren), fouten)
    }
}

pub(super) async fn check(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(kenmerk): Path<String>,
) -> Result<Response, Paginafout> {
    let (bevoegd, blad) = match load(&staat, &ingelogd, &kenmerk).await? {
        Ok(open) => open,
        Err(melding) => return Ok(sent_already(melding)),
    };
    let vandaag = staat.scholen.register().klok().vandaag().map_err(|_| Paginafout::Onverwacht)?;
    let fouten = blad.faults(&bevoegd, &ingelogd, vandaag)?;
    if fouten.is_empty() { blad.controle(&bevoegd, &ingelogd, None) } else { blad.form(&ingelogd, None, fouten) }
}

pub(super) async fn send(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(kenmerk): Path<String>,
    Gepost(_): Gepost<Vec<(String, String)>>,
) -> Result<Response, Paginafout> {
    let bevoegd = staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_VERSTUREN).await?;
    let (scholen, permit, organisatie) = (&staat.scholen, &bevoegd.permit, &bevoegd.organisatie);
    let kenmerk: Berichtkenmerk = kenmerk.parse().map_err(|_| Paginafout::NietGevonden)?;
    let voorbereiding = match verzuimmelding::open(scholen, permit, organisatie, &kenmerk).await {
        Ok(voorbereiding) => voorbereiding,
        // Sent already, by a first click.
        Err(Meldingfout::Onbekend) => {
            let eerder = verzuimmelding::find(scholen, permit, organisatie, &kenmerk).await.map_err(as_page)?;
            let eerder = eerder.ok_or(Paginafout::NietGevonden)?;
            return Ok(Redirect::to(&format!("{}/verstuurd", adres(eerder))).into_response());
        }
        Err(fout) => return Err(as_page(fout)),
    };
    match verzuimmelding::send(scholen, permit, organisatie, &voorbereiding.concept).await {
        Ok(verzonden) => Ok(Redirect::to(&format!("{}/verstuurd", adres(verzonden.sleutel))).into_response()),
        Err(Meldingfout::Geweigerd(weigeringen)) => {
            let t = crate::woorden(ingelogd.taal);
            let fouten = weigeringen.iter().map(|een| refused(t, een)).collect();
            Blad::of(&staat, &bevoegd, voorbereiding.concept).await?.form(&ingelogd, None, fouten)
        }
        Err(fout @ (Meldingfout::AlGemeld(_) | Meldingfout::EerderGeweigerd(_) | Meldingfout::NietVerschuldigd)) => {
            let blad = Blad::of(&staat, &bevoegd, voorbereiding.concept).await?;
            blad.controle(&bevoegd, &ingelogd, Some(&fout))
        }
        Err(fout) => Err(as_page(fout)),
    }
}

fn concept_address(kenmerk: &Berichtkenmerk) -> String {
    format!("/school/verzuimmelding/concept/{kenmerk}")
}

fn value<'a>(paren: &'a [(String, String)], naam: &str) -> &'a str {
    paren.iter().find(|(die, _)| die == naam).map_or("", |(_, waarde)| waarde.trim())
}

/// For who goes back to the form of a report that was sent.
fn sent_already(melding: Meldingsleutel) -> Response {
    Redirect::to(&format!("{}/verstuurd?al=ja", adres(melding))).into_response()
}

/// A draft; or the report that it became.
async fn load(
    staat: &Schoolstaat,
    ingelogd: &Ingelogd,
    kenmerk: &str,
) -> Result<Result<(Bevoegd, Blad), Meldingsleutel>, Paginafout> {
    let bevoegd = staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_VERSTUREN).await?;
    let kenmerk: Berichtkenmerk = kenmerk.parse().map_err(|_| Paginafout::NietGevonden)?;
    let (scholen, permit, organisatie) = (&staat.scholen, &bevoegd.permit, &bevoegd.organisatie);
    let voorbereiding = match verzuimmelding::open(scholen, permit, organisatie, &kenmerk).await {
        Err(Meldingfout::Onbekend) => {
            let eerder = verzuimmelding::find(scholen, permit, organisatie, &kenmerk).await.map_err(as_page)?;
            return eerder.map(Err).ok_or(Paginafout::NietGevonden);
        }
        open => open.map_err(as_page)?,
    };
    let blad = Blad::with_kinds(staat, &bevoegd, voorbereiding).await?;
    Ok(Ok((bevoegd, blad)))
}

/// A draft with what its pages need.
struct Blad {
    voorbereiding: Voorbereiding,
    soorten: Vec<Meldingsoort>,
}

impl Blad {
    async fn of(staat: &Schoolstaat, bevoegd: &Bevoegd, concept: Concept) -> Result<Self, Paginafout> {
        let voorbereiding =
            verzuimmelding::concept::prepare(&staat.scholen, &bevoegd.permit, &bevoegd.profiel, concept).await;
        Self::with_kinds(staat, bevoegd, voorbereiding.map_err(as_page)?).await
    }

    async fn with_kinds(
        staat: &Schoolstaat,
        bevoegd: &Bevoegd,
        voorbereiding: Voorbereiding,
    ) -> Result<Self, Paginafout> {
        let leerling = voorbereiding.leerling.sleutel;
        let soorten = verzuimmelding::kinds(&staat.scholen, &bevoegd.permit, &bevoegd.organisatie, leerling).await;
        Ok(Self { voorbereiding, soorten: soorten.map_err(as_page)? })
    }

    /// Everything that the Verzuimloket would refuse, at its field.
    fn faults(&self, bevoegd: &Bevoegd, ingelogd: &Ingelogd, vandaag: Date) -> Result<Vec<Veldfout>, Paginafout> {
        let aanlevering = self.voorbereiding.aanlevering(&bevoegd.profiel);
        let weigeringen = self.voorbereiding.check(&bevoegd.profiel, &aanlevering, vandaag);
        let weigeringen = weigeringen.map_err(|fout| as_page(fout.into()))?;
        let Meldingfout::Geweigerd(weigeringen) =
            weigering::by_law(weigeringen, super::super::Meldingreden::Geldigheid)
        else {
            return Err(Paginafout::Onverwacht);
        };
        let t = crate::woorden(ingelogd.taal);
        Ok(weigeringen.iter().map(|een| refused(t, een)).collect())
    }

    fn form(
        &self,
        ingelogd: &Ingelogd,
        gepost: Option<Vec<(String, String)>>,
        fouten: Vec<Veldfout>,
    ) -> Result<Response, Paginafout> {
        let t = crate::woorden(ingelogd.taal);
        let leeg = Formulier::new(t, &ingelogd.csrf);
        let f = match gepost {
            Some(paren) => leeg.gevuld(paren),
            None => invoer::fill_in(leeg, &self.voorbereiding.concept, t),
        };
        let f = f.met_fouten(fouten);
        let concept = &self.voorbereiding.concept;
        let sleutel = |een: &verzuimmelding::Actie| een.nummer.to_string();
        let zeg = |sleutel: &str| t.zeg(sleutel).to_string();
        let pagina = Formulierpagina {
            t,
            register: self.register_rows(t),
            kenmerk: concept.kenmerk.as_str(),
            aanleiding: &concept.aanleiding,
            herstelt: concept.herstelt.map(|sleutel| sleutel.0),
            soorten: self.soorten.iter().map(|soort| Keuze::new(soort.as_str(), kind(t, *soort))).collect(),
            ja_nee: vec![Keuze::new("ja", zeg("verzuimmelding-ja")), Keuze::new("nee", zeg("verzuimmelding-nee"))],
            acties: self
                .voorbereiding
                .acties
                .iter()
                .map(|een| Keuze::new(sleutel(een), action(t, &een.actie)))
                .chain(
                    (0..)
                        .zip(&concept.invulling.nieuwe_acties)
                        .map(|(plaats, een): (usize, _)| Keuze::new(format!("nieuw-{plaats}"), action(t, een))),
                )
                .collect(),
            actiesoorten: Actiesoort::ALLE.iter().map(|een| Keuze::new(een.as_str(), zeg(action_key(*een)))).collect(),
            titel: self.title(t),
            f,
        };
        Kader::new(&ingelogd.pagina).titel(&pagina.titel).formulier(&pagina.f).render(&pagina)
    }

    fn title(&self, t: Woorden) -> String {
        t.zeg("verzuimmelding-nieuw-titel").met("naam", self.voorbereiding.leerling.naam()).to_string()
    }

    /// What comes from the register.
    fn register_rows(&self, t: Woorden) -> Vec<Controlerij> {
        let (voorbereiding, concept) = (&self.voorbereiding, &self.voorbereiding.concept);
        let zeg = |sleutel: &str| t.zeg(sleutel).to_string();
        let leerling = &voorbereiding.leerling;
        let mut rijen =
            vec![Controlerij::new(zeg("verzuimmelding-leerling"), format!("{}, {}", leerling.naam(), leerling.klas))];
        if concept.aanleiding.verschuldigd {
            let Aanleiding { soort, begin, einde, .. } = concept.aanleiding;
            rijen.push(Controlerij::new(zeg("verzuimmelding-veld-soort"), kind(t, soort)));
            rijen.push(Controlerij::new(zeg("verzuimmelding-veld-periode"), period(t, begin, einde)));
        }
        if let Some(plicht) = voorbereiding.plicht {
            rijen.push(Controlerij::new(zeg("verzuimmelding-veld-plicht"), duty(t, plicht)));
        }
        if let Some(uiterlijk) = voorbereiding.uiterlijk {
            rijen.push(Controlerij::new(zeg("verzuimmelding-uiterlijk"), t.datum(uiterlijk)));
        }
        let dagen: Vec<String> = voorbereiding.specificatie.iter().map(|dag| specified(t, dag)).collect();
        if !dagen.is_empty() {
            rijen.push(Controlerij::new(zeg("verzuimmelding-veld-specificatie"), dagen.join("; ")));
        }
        rijen
    }

    /// What will leave, row by row.
    fn controle(
        &self,
        bevoegd: &Bevoegd,
        ingelogd: &Ingelogd,
        fout: Option<&Meldingfout>,
    ) -> Result<Response, Paginafout> {
        let t = crate::woorden(ingelogd.taal);
        let concept = &self.voorbereiding.concept;
        let hier = concept_address(&concept.kenmerk);
        let aanlevering = self.voorbereiding.aanlevering(&bevoegd.profiel);
        let zeg = |sleutel: &str| t.zeg(sleutel).to_string();
        let tekst = |tekst: &Vertrouwelijk| tekst.reveal().trim().to_owned();
        let wijzig = |naam: &str, waarde: String, veld: &str| {
            Controlerij::new(zeg(naam), waarde).wijzig(format!("{hier}#veld-{veld}"))
        };
        let mut rijen = self.register_rows(t);
        let Aanleiding { soort, begin, einde, verschuldigd, .. } = concept.aanleiding;
        if !verschuldigd {
            rijen.push(wijzig("verzuimmelding-veld-soort", kind(t, soort), "soort"));
            rijen.push(wijzig("verzuimmelding-veld-periode", period(t, begin, einde), "begin"));
        }
        let invulling = &concept.invulling;
        rijen.push(wijzig("verzuimmelding-veld-reden", tekst(&invulling.reden), "reden"));
        let alles = yes_no(t, invulling.alle_lessen_gemist);
        rijen.push(wijzig("verzuimmelding-veld-alle-lessen", alles, "alle_lessen_gemist"));
        let actie = yes_no(t, invulling.actie_gewenst);
        rijen.push(wijzig("verzuimmelding-veld-actie-gewenst", actie, "actie_gewenst"));
        if invulling.toelichting.filled().is_some() {
            rijen.push(wijzig("verzuimmelding-veld-toelichting", tekst(&invulling.toelichting), "toelichting"));
        }
        let acties: Vec<String> = aanlevering.ondernomen_acties.iter().map(|een| action(t, een)).collect();
        let acties = if acties.is_empty() { zeg("verzuimmelding-geen-acties") } else { acties.join("; ") };
        rijen.push(wijzig("verzuimmelding-veld-acties", acties, "acties"));
        rijen.push(wijzig("verzuimmelding-veld-melder-naam", tekst(&invulling.melder_naam), "melder_naam"));
        rijen.push(wijzig("verzuimmelding-veld-melder-functie", tekst(&invulling.melder_functie), "melder_functie"));
        rijen.push(wijzig("verzuimmelding-veld-melder-telefoon", tekst(&invulling.melder_telefoon), "melder_telefoon"));
        rijen.push(wijzig("verzuimmelding-veld-melder-email", tekst(&invulling.melder_email), "melder_email"));
        let (waarschuwing, naar) = match fout {
            Some(Meldingfout::AlGemeld(sleutel)) => ("verzuimmelding-al-gemeld", Some(adres(*sleutel))),
            Some(Meldingfout::EerderGeweigerd(sleutel)) => ("verzuimmelding-eerder-geweigerd", Some(adres(*sleutel))),
            Some(_) => ("verzuimmelding-niet-verschuldigd", None),
            None => ("", None),
        };
        let pagina = Controlepagina {
            t,
            f: Formulier::new(t, &ingelogd.csrf),
            titel: zeg("verzuimmelding-controle-titel"),
            rijen,
            versturen: format!("{hier}/versturen"),
            terug: hier,
            waarschuwing,
            naar,
        };
        Kader::new(&ingelogd.pagina).titel(&pagina.titel).render(&pagina)
    }
}

#[derive(Template)]
#[template(path = "verzuimmelding/formulier.html")]
struct Formulierpagina<'a> {
    t: Woorden,
    f: Formulier,
    titel: String,
    register: Vec<Controlerij>,
    kenmerk: &'a str,
    aanleiding: &'a Aanleiding,
    herstelt: Option<i64>,
    soorten: Vec<Keuze>,
    ja_nee: Vec<Keuze>,
    acties: Vec<Keuze>,
    actiesoorten: Vec<Keuze>,
}

#[derive(Template)]
#[template(path = "verzuimmelding/controle.html")]
struct Controlepagina {
    t: Woorden,
    f: Formulier,
    titel: String,
    rijen: Vec<Controlerij>,
    versturen: String,
    terug: String,
    waarschuwing: &'static str,
    naar: Option<String>,
}
