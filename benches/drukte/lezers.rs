//! People who are signed in, each at a school of his own, with a page to read.

use std::net::SocketAddr;

use anyhow::{Result, ensure};

use super::klant::Klant;

/// The password of everybody in the demo.
const WACHTWOORD: &str = "samen-aanwezig";

/// A page that is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Blad {
    /// The register of a lesson, as its teacher opens it.
    Registreren,
    /// What the verzuimcoördinator has to do.
    Werklijst,
    /// Today, half of the readers a teacher, half a verzuimcoördinator.
    Start,
}

impl Blad {
    pub(crate) const ALLE: [Self; 3] = [Self::Registreren, Self::Werklijst, Self::Start];

    pub(crate) fn naam(self) -> &'static str {
        match self {
            Self::Registreren => "marking screen",
            Self::Werklijst => "work list",
            Self::Start => "start page",
        }
    }

    /// The account and the page of a reader; no page for a teacher whose lesson must still be found.
    fn of_reader(self, nummer: usize) -> (&'static str, Option<&'static str>) {
        match self {
            Self::Registreren => ("docent", None),
            Self::Werklijst => ("coordinator", Some("/school/werklijst")),
            Self::Start if nummer.is_multiple_of(2) => ("docent", Some("/school")),
            Self::Start => ("coordinator", Some("/school")),
        }
    }
}

/// Signs readers in; schools whose teacher has no lesson today are passed over.
pub(crate) async fn sign_in(adres: SocketAddr, blad: Blad, scholen: &[String], aantal: usize) -> Result<Vec<Klant>> {
    let mut lezers = Vec::with_capacity(aantal);
    // With fewer schools than readers some schools have more than one.
    for (nummer, school) in scholen.iter().cycle().take(scholen.len() * aantal).enumerate() {
        if lezers.len() == aantal {
            break;
        }
        let (wie, pad) = blad.of_reader(lezers.len());
        let mut klant = Klant::connect(adres).await?;
        klant.sign_in(&format!("{wie}.{school}"), WACHTWOORD).await?;
        let pad = match pad {
            Some(pad) => Some(pad.to_owned()),
            None => lesson_of_today(&mut klant, nummer).await?,
        };
        let Some(pad) = pad else { continue };
        klant.look_at(&pad);
        klant.read().await?;
        lezers.push(klant);
    }
    ensure!(lezers.len() == aantal, "too few teachers have a lesson today");
    Ok(lezers)
}

/// The address of one of the lessons of today of whoever is signed in.
async fn lesson_of_today(klant: &mut Klant, nummer: usize) -> Result<Option<String>> {
    let lijst = klant.get("/school/les").await?;
    let lijst = String::from_utf8(lijst.inhoud)?;
    let adressen = lijst.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let is_lesson = |pad: &&str| pad.strip_prefix("/school/les/").is_some_and(|les| les.parse::<i64>().is_ok());
    let lessen: Vec<&str> = adressen.filter(is_lesson).collect();
    Ok(lessen.get(nummer % lessen.len().max(1)).map(ToString::to_string))
}
