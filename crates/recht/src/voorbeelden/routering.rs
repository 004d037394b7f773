//! Rows about to whom a report goes.

use super::blad::Rij;
use super::meldingstatus::write_weigeringen;
use super::notatie::{Lezer, Onleesbaar, write_lijst};
use super::onderwerp::{Uitkomst, compare};
use super::wereld::{Wereld, complain};
use crate::melding::routering::{
    AlternatieveRoute, Looptijd, Organisatie, Routekaart, Routevraag, Werkgebied, Woonplaats, find_ontvangers,
};
use crate::plicht::{Persoon, Plicht, plicht_op};

pub(super) const GEGEVEN: &[&str] = &[
    "jaar",
    "op",
    "einde",
    "geboren",
    "startkwalificatie",
    "sector",
    "woont",
    "organisaties",
    "werkgebieden",
    "routes",
];
pub(super) const UITKOMST: &[&str] = &["ontvangers", "geweigerd om", "grond"];

/// Asks to whom the report of a row goes.
pub(super) fn check(wereld: &Wereld, rij: &Rij) -> Result<Vec<Uitkomst>, Onleesbaar> {
    let op = rij.lezer("op").datum(rij.nodig("op")?)?;
    let einde = rij.cel("einde").map_or(Ok(op), |tekst| rij.lezer("einde").datum(tekst))?;
    let mut persoon = Persoon::new(rij.lezer("geboren").datum(rij.nodig("geboren")?)?);
    let startkwalificatie = rij.cel("startkwalificatie");
    persoon.startkwalificatie = startkwalificatie.map(|dag| rij.lezer("startkwalificatie").datum(dag)).transpose()?;
    let plicht = plicht_op(&wereld.recht, &persoon, einde, None).map_err(|fout| complain(&fout))?;
    let woonplaatsen = read_lijst(rij, "woont", |lezer, item| {
        let (looptijd, rest) = read_looptijd(lezer, item)?;
        Ok(Woonplaats { gemeente: read(lezer, rest)?, looptijd })
    })?;
    let organisaties = read_lijst(rij, "organisaties", |lezer, item| {
        let (code, soort) = split(lezer, item)?;
        Ok(Organisatie { code: read(lezer, code)?, soort: read(lezer, soort)? })
    })?;
    let werkgebieden = read_werkgebieden(rij)?;
    let routes = read_lijst(rij, "routes", read_route)?;
    let vraag = Routevraag {
        op,
        plicht: &plicht,
        sector: rij.woord("sector", "verwacht po, sbo, so, vso, vo of mbo")?,
        woonplaatsen: &woonplaatsen,
    };
    let kaart = Routekaart { organisaties: &organisaties, werkgebieden: &werkgebieden, routes: &routes };
    let besluit = find_ontvangers(&wereld.recht, &vraag, &kaart).map_err(|fout| complain(&fout))?;
    compare(rij, UITKOMST, |kolom| {
        Ok(match kolom {
            "ontvangers" => {
                let ontvangers = besluit.iter().flat_map(|routering| &routering.ontvangers);
                write_lijst(ontvangers.map(|organisatie| organisatie.code.to_string()))
            }
            "geweigerd om" => write_weigeringen(besluit.as_ref().err()),
            // A ground has commas of its own, which the notation of lists would take apart.
            _ => besluit.as_ref().map_or_else(|_| "geen".to_owned(), |routering| routering.grond.to_string()),
        })
    })
}

/// `vanaf 1 aug 2009 0101 rbl-west`.
pub(super) fn read_werkgebieden(rij: &Rij) -> Result<Vec<Werkgebied>, Onleesbaar> {
    read_lijst(rij, "werkgebieden", |lezer, item| {
        let (looptijd, rest) = read_looptijd(lezer, item)?;
        let (gemeente, organisatie) = split(lezer, rest)?;
        Ok(Werkgebied { organisatie: read(lezer, organisatie)?, gemeente: read(lezer, gemeente)?, looptijd })
    })
}

/// `vanaf 1 aug 2025 0363 leerplicht mbo: swg-oost + rbl-west`; the sector may be left out, and so may the organisations.
fn read_route(lezer: &mut Lezer<'_>, item: &str) -> Result<AlternatieveRoute, Onleesbaar> {
    let (voor, codes) = item.split_once(':').ok_or_else(|| lezer.complain(item, "verwacht een dubbele punt"))?;
    let (looptijd, rest) = read_looptijd(lezer, voor)?;
    let (gemeente, rest) = split(lezer, rest)?;
    let (plicht, sector) = rest.split_once(' ').map_or((rest, None), |(plicht, sector)| (plicht, Some(sector)));
    let plichten = [Plicht::Leerplicht, Plicht::Kwalificatieplicht, Plicht::Rmc];
    let plicht = plichten.into_iter().find(|een| een.as_str() == plicht);
    let codes = codes.split('+').map(str::trim).filter(|code| !code.is_empty());
    Ok(AlternatieveRoute {
        gemeente: read(lezer, gemeente)?,
        plicht: plicht.ok_or_else(|| lezer.complain(item, "verwacht leerplicht, kwalificatieplicht of rmc"))?,
        sector: sector.map(|sector| read(lezer, sector)).transpose()?,
        organisaties: codes.map(|code| read(lezer, code)).collect::<Result<_, _>>()?,
        looptijd,
    })
}

pub(super) fn read_lijst<T>(
    rij: &Rij,
    kolom: &str,
    mut item: impl FnMut(&mut Lezer<'_>, &str) -> Result<T, Onleesbaar>,
) -> Result<Vec<T>, Onleesbaar> {
    let mut lezer = rij.lezer(kolom);
    let items = lezer.items(rij.cel(kolom).unwrap_or("geen"))?;
    items.into_iter().map(|tekst| item(&mut lezer, tekst)).collect()
}

/// `vanaf 1 jan 2025 …` or `1 jan 2025 t/m 31 jul 2025 …`, and the words behind it.
pub(super) fn read_looptijd<'t>(lezer: &mut Lezer<'_>, tekst: &'t str) -> Result<(Looptijd, &'t str), Onleesbaar> {
    let (vanaf, tekst) = tekst.strip_prefix("vanaf ").map_or((false, tekst), |rest| (true, rest));
    let (van, tot, rest) = lezer.periode(tekst)?;
    Ok((Looptijd { van, tot: Some(tot).filter(|_| !vanaf) }, rest))
}

pub(super) fn split<'t>(lezer: &Lezer<'_>, tekst: &'t str) -> Result<(&'t str, &'t str), Onleesbaar> {
    let fout = || lezer.complain(tekst, "verwacht twee woorden met een spatie ertussen");
    tekst.trim().split_once(' ').ok_or_else(fout)
}

pub(super) fn read<T: std::str::FromStr>(lezer: &Lezer<'_>, tekst: &str) -> Result<T, Onleesbaar> {
    tekst.trim().parse().map_err(|_| lezer.complain(tekst, "dit woord of nummer is hier niet bekend"))
}
