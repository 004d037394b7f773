//! The form for known absence.

use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::civil::Date;
use kern::account::{Gepost, Ingelogd};
use kern::pagina::{Formulier, Paginafout, Veldfout, invoer};

use super::super::{Afwezigheidsopgave, Afwezigheidsweigering, Gezocht, Reden, record, search};
use super::{AFWEZIGHEID, list, permit};
use crate::staat::{Bevoegd, Schoolstaat, fault, woorden};
use crate::stam::{Leerling, Leerlingsleutel};

/// Keeps what was filled in, or shows it again with what is wrong.
pub(super) async fn keep(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Gepost(paren): Gepost<Vec<(String, String)>>,
) -> Result<Response, Paginafout> {
    let f = Formulier::new(woorden(ingelogd.taal), &ingelogd.csrf).gevuld(paren);
    let Bevoegd { permit, organisatie, .. } = permit(&staat, &ingelogd).await?;
    let (van, tot, reden, mut fouten) = read(&f);
    let op = van.map_or_else(|| super::today(&staat), Ok)?;
    let gezocht = if let Ok(sleutel) = f.waarde("leerling").parse() {
        Wie::Een(Leerlingsleutel(sleutel))
    } else {
        let gevonden = search(&staat.scholen, &permit, &organisatie, f.waarde("zoek"), op).await;
        Wie::of(gevonden.map_err(fault)?)
    };
    let kandidaten = match gezocht {
        Wie::Een(leerling) if fouten.is_empty() => {
            let (Some(van), Some(reden)) = (van, reden) else { return Err(Paginafout::Onverwacht) };
            let toelichting = f.waarde("toelichting").to_owned();
            let opgave = Afwezigheidsopgave { leerling, van, tot, reden, toelichting };
            match record(&staat.scholen, &permit, &organisatie, &opgave).await {
                Ok(_) => return Ok(Redirect::to(&format!("{AFWEZIGHEID}?klaar=vastgelegd")).into_response()),
                Err(weigering) => fouten.push(refusal(&f, weigering)?),
            }
            Vec::new()
        }
        Wie::Een(_) => Vec::new(),
        Wie::Fout(sleutel, kandidaten) => {
            let veld = if kandidaten.is_empty() { "zoek" } else { "leerling" };
            fouten.insert(0, Veldfout::new(veld, sleutel));
            kandidaten
        }
    };
    list(&staat, &ingelogd, f.met_fouten(fouten), &kandidaten, "").await
}

/// Who is meant, or why that is not known.
enum Wie {
    Een(Leerlingsleutel),
    Fout(&'static str, Vec<Leerling>),
}

impl Wie {
    fn of(gezocht: Gezocht) -> Self {
        match gezocht {
            Gezocht::Niemand => Self::Fout("afwezigheid-fout-leerling", Vec::new()),
            Gezocht::Een(leerling) => Self::Een(leerling.sleutel),
            Gezocht::Meer(alle) => Self::Fout("afwezigheid-fout-meer", alle),
            Gezocht::TeVeel => Self::Fout("afwezigheid-fout-te-veel", Vec::new()),
        }
    }
}

/// The days and the reason, and what is wrong with them, in the order of the form.
fn read(f: &Formulier) -> (Option<Date>, Option<Date>, Option<Reden>, Vec<Veldfout>) {
    let mut fouten = Vec::new();
    let reden = f.waarde("reden").parse().ok();
    if reden.is_none() {
        fouten.push(Veldfout::new("reden", "afwezigheid-fout-reden"));
    }
    let van = invoer::datum(f.waarde("van"));
    if van.is_none() {
        fouten.push(Veldfout::new("van", "afwezigheid-fout-datum"));
    }
    let tot = invoer::datum(f.waarde("tot"));
    if tot.is_none() && !f.waarde("tot").trim().is_empty() {
        fouten.push(Veldfout::new("tot", "afwezigheid-fout-datum"));
    }
    (van, tot, reden, fouten)
}

/// A refusal at its field.
pub(super) fn refusal(f: &Formulier, weigering: Afwezigheidsweigering) -> Result<Veldfout, Paginafout> {
    let datum = |dag: Date| f.t().datum(dag);
    Ok(match weigering {
        Afwezigheidsweigering::OnbekendeLeerling => Veldfout::new("zoek", "afwezigheid-fout-leerling"),
        Afwezigheidsweigering::Onbekend => return Err(Paginafout::NietGevonden),
        Afwezigheidsweigering::GeenEinde => Veldfout::new("tot", "afwezigheid-fout-einde"),
        Afwezigheidsweigering::EindeVoorBegin => Veldfout::new("tot", "afwezigheid-fout-voor-begin"),
        Afwezigheidsweigering::NietKorter(dag) => {
            Veldfout::new("tot", "afwezigheid-fout-niet-korter").met("dag", datum(dag))
        }
        Afwezigheidsweigering::TeLang(dag) => Veldfout::new("tot", "afwezigheid-fout-te-lang").met("dag", datum(dag)),
        Afwezigheidsweigering::NietIngeschreven(dag) => {
            Veldfout::new("van", "afwezigheid-fout-ingeschreven").met("dag", datum(dag))
        }
        Afwezigheidsweigering::GeenToelichting => Veldfout::new("toelichting", "afwezigheid-fout-toelichting"),
        Afwezigheidsweigering::GeenWaarom => Veldfout::new("waarom", "afwezigheid-fout-waarom"),
        Afwezigheidsweigering::School(fout) => return Err(fault(fout)),
    })
}
