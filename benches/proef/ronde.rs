//! One round of each side: every client does its share, and the clock stops when the last is done.

use std::future::Future;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use kern::toegang::Rol;
use tokio::task::JoinSet;

use super::dienst::{Dienst, Klant};
use super::kaal::{Kaal, Wijze};
use super::melding::Meldingen;
use super::wereld::{self, Gevuld, Opgave};

/// Clients of both sides, each with a connection of its own.
pub(crate) struct Proef {
    kale: Vec<Kaal>,
    docenten: Vec<Klant>,
    coordinatoren: Vec<Klant>,
    scholen: Vec<usize>,
}

/// Number of the next lesson of the bare database.
static VOLGENDE: AtomicI64 = AtomicI64::new(1);

impl Proef {
    /// `scholen` are the places of the school of each client.
    pub(crate) async fn new(dienst: &Dienst, gevuld: &[Gevuld], kaal: &str, scholen: Vec<usize>) -> Result<Self> {
        let (mut kale, mut docenten, mut coordinatoren) = (Vec::new(), Vec::new(), Vec::new());
        for school in &scholen {
            let school = gevuld.get(*school).context("no such school")?;
            kale.push(Kaal::connect(kaal).await?);
            let naam = |rol| wereld::name_of(rol, &school.organisatie);
            docenten.push(Klant::sign_in(dienst.adres, &naam(Rol::Docent)).await?);
            coordinatoren.push(Klant::sign_in(dienst.adres, &naam(Rol::Verzuimcoordinator)).await?);
        }
        Ok(Self { kale, docenten, coordinatoren, scholen })
    }

    /// Lessons a second of the bare database.
    pub(crate) async fn bare(&mut self, wijze: Wijze, lessen: usize) -> Result<f64> {
        let klanten = self.kale.drain(..).enumerate();
        let werk = klanten.map(|(nummer, mut kaal)| async move {
            for _ in 0..lessen {
                kaal.insert(wijze, &format!("99xa0{nummer}"), VOLGENDE.fetch_add(1, Ordering::Relaxed)).await?;
            }
            anyhow::Ok(kaal)
        });
        let (kale, duur) = together(werk).await?;
        self.kale = kale;
        Ok(rate(lessen * self.kale.len(), duur))
    }

    /// Lessons a second over HTTP, with the reports that came due by them.
    pub(crate) async fn save(
        &mut self,
        dienst: &Dienst,
        gevuld: &mut [Gevuld],
        lessen: usize,
        meldingen: &mut Meldingen,
    ) -> Result<f64> {
        let mut werk = Vec::new();
        for (mut docent, school) in self.docenten.drain(..).zip(&self.scholen) {
            let school = gevuld.get_mut(*school).context("no such school")?;
            let over = school.lessen.len().checked_sub(lessen).context("no lessons are left")?;
            let deel: Vec<Opgave> = school.lessen.split_off(over);
            werk.push(async move {
                for Opgave { les, json } in deel {
                    docent.send("PUT", &format!("/v1/lessen/{les}/register"), &format!("proef-{les}"), &json).await?;
                }
                anyhow::Ok(docent)
            });
        }
        let (docenten, duur) = together(werk).await?;
        self.docenten = docenten;
        let aantal = lessen * self.docenten.len();
        meldingen.lessen += aantal;

        let mut per_klant: Vec<Vec<String>> = vec![Vec::new(); self.scholen.len()];
        for (nummer, (organisatie, json)) in meldingen.take_new(&dienst.register).await?.into_iter().enumerate() {
            let van_school = |klant: &usize| {
                let school = self.scholen.get(*klant).and_then(|school| gevuld.get(*school));
                school.is_some_and(|school| school.organisatie.to_string() == organisatie)
            };
            let klanten: Vec<usize> = (0..self.scholen.len()).filter(van_school).collect();
            let klant = klanten.get(nummer % klanten.len().max(1)).context("a report of another school")?;
            per_klant.get_mut(*klant).context("no such client")?.push(json);
            meldingen.verstuurd += 1;
        }
        let eerste = meldingen.verstuurd;
        let werk = self.coordinatoren.drain(..).zip(per_klant).enumerate().map(
            |(klant, (mut coordinator, jsons))| async move {
                for (nummer, json) in jsons.iter().enumerate() {
                    let sleutel = format!("proef-{eerste}-{klant}-{nummer}");
                    coordinator.send("POST", "/v1/verzuimmeldingen", &sleutel, json).await?;
                }
                anyhow::Ok(coordinator)
            },
        );
        let (coordinatoren, daarna) = together(werk).await?;
        self.coordinatoren = coordinatoren;
        Ok(rate(aantal, duur + daarna))
    }
}

/// Runs work at the same time, and tells how long it took; what comes out stands in the order in which it went in.
#[expect(clippy::disallowed_methods, reason = "a bench measures time")]
async fn together<T: Send + 'static>(
    werk: impl IntoIterator<Item = impl Future<Output = Result<T>> + Send + 'static>,
) -> Result<(Vec<T>, Duration)> {
    let mut lopend = JoinSet::new();
    let begin = Instant::now();
    for (plaats, een) in werk.into_iter().enumerate() {
        lopend.spawn(async move { anyhow::Ok((plaats, een.await?)) });
    }
    let mut klaar = Vec::new();
    while let Some(een) = lopend.join_next().await {
        klaar.push(een??);
    }
    let duur = begin.elapsed();
    klaar.sort_by_key(|(plaats, _)| *plaats);
    Ok((klaar.into_iter().map(|(_, een)| een).collect(), duur))
}

fn rate(aantal: usize, duur: Duration) -> f64 {
    f64::from(u32::try_from(aantal).unwrap_or(u32::MAX)) / duur.as_secs_f64()
}
