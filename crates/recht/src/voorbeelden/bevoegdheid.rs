//! Rows about who may inspect a school.

use super::blad::Rij;
use super::meldingstatus::write_weigeringen;
use super::notatie::{Onleesbaar, write_lijst};
use super::onderwerp::{Uitkomst, compare};
use super::routering::{read, read_lijst, read_looptijd, split};
use super::wereld::{Wereld, complain};
use crate::grond::Zekerheid;
use crate::toezicht::overeenkomst::{
    Bevoegdheidsfeit, Bevoegdheidsvraag, Deelname, Leerplichtbevinding, Overeenkomst, Toezichthouder, Toezichtkaart,
    find_bevoegdheid, gepubliceerd,
};

pub(super) const GEGEVEN: &[&str] = &[
    "jaar",
    "toezichthouder",
    "gemeente",
    "onderdeel",
    "op",
    "werkgebieden",
    "overeenkomsten",
    "bevindingen",
    "contactpersoon",
];
pub(super) const UITKOMST: &[&str] = &["aanleiding", "geweigerd om", "grond", "feiten"];

/// Asks whether an organisation may inspect.
pub(super) fn check(wereld: &Wereld, rij: &Rij) -> Result<Vec<Uitkomst>, Onleesbaar> {
    let lezer = rij.lezer("toezichthouder");
    let toezichthouder = match rij.nodig("toezichthouder")? {
        "inspectie" => Toezichthouder::Inspectie,
        ander => {
            let code = ander.strip_prefix("leerplicht ");
            let fout = || lezer.complain(ander, "verwacht inspectie, of leerplicht met de code van de organisatie");
            Toezichthouder::Leerplicht(read(&lezer, code.ok_or_else(fout)?)?)
        }
    };
    let werkgebieden = super::routering::read_werkgebieden(rij)?;
    let eigen = read_lijst(rij, "overeenkomsten", |lezer, item| {
        let (code, rest) = split(lezer, item)?;
        let (looptijd, gemeente) = read_looptijd(lezer, rest)?;
        let deelname = Deelname { gemeente: read(lezer, gemeente)?, naam: String::new(), looptijd };
        Ok(Overeenkomst {
            code: code.to_owned(),
            naam: String::new(),
            looptijd,
            begin_onbekend: false,
            deelnames: vec![deelname],
            bron: String::new(),
            zekerheid: Zekerheid::Zeker,
        })
    })?;
    let overeenkomsten = if eigen.is_empty() { gepubliceerd().map_err(|fout| complain(&fout))? } else { eigen };
    let bevindingen = read_lijst(rij, "bevindingen", |lezer, item| {
        let fout = lezer.complain(item, "verwacht een dag, en dan voldoende of onvoldoende");
        let (dag, woord) = item.trim().rsplit_once(' ').ok_or(fout)?;
        let voldoende = match woord {
            "voldoende" => true,
            "onvoldoende" => false,
            _ => return Err(lezer.complain(item, "verwacht voldoende of onvoldoende")),
        };
        Ok(Leerplichtbevinding { op: lezer.datum(dag)?, voldoende })
    })?;
    let contactpersoon = read_lijst(rij, "contactpersoon", |lezer, item| Ok(read_looptijd(lezer, item)?.0))?;
    let nodig = || rij.lezer("onderdeel").complain("", "deze kolom moet ingevuld zijn");
    let vraag = Bevoegdheidsvraag {
        toezichthouder: &toezichthouder,
        gemeente: read(&rij.lezer("gemeente"), rij.nodig("gemeente")?)?,
        onderdeel: rij.woord("onderdeel", "verwacht een onderdeel van een onderzoek")?.ok_or_else(nodig)?,
        op: rij.lezer("op").datum(rij.nodig("op")?)?,
        contactpersoon: &contactpersoon,
        bevindingen: &bevindingen,
    };
    let kaart = Toezichtkaart { overeenkomsten: &overeenkomsten, werkgebieden: &werkgebieden };
    let besluit = find_bevoegdheid(&wereld.recht, &vraag, &kaart).map_err(|fout| complain(&fout))?;
    let goed = besluit.as_ref().ok();
    compare(rij, UITKOMST, |kolom| {
        Ok(match kolom {
            "aanleiding" => goed.map_or_else(|| "geen".to_owned(), |bevoegdheid| bevoegdheid.aanleiding.to_string()),
            "geweigerd om" => write_weigeringen(besluit.as_ref().err()),
            // A ground has commas of its own, which the notation of lists would take apart.
            "grond" => goed.map_or_else(|| "geen".to_owned(), |bevoegdheid| bevoegdheid.grond.to_string()),
            _ => write_lijst(goed.into_iter().flat_map(|bevoegdheid| &bevoegdheid.feiten).map(write_feit)),
        })
    })
}

fn write_feit(feit: &Bevoegdheidsfeit) -> String {
    match feit {
        Bevoegdheidsfeit::DoetMee { overeenkomst, .. } => format!("doet mee {overeenkomst}"),
        Bevoegdheidsfeit::Bedient(werkgebied) => format!("bedient {}", werkgebied.gemeente),
        Bevoegdheidsfeit::KerenOnvoldoende(keren) => format!("keren onvoldoende {keren}"),
        Bevoegdheidsfeit::LeerplichtEerst => "leerplicht eerst".to_owned(),
    }
}
