//! Proposing a fine: the gate of the law refuses what it has no room for, each reason with its article.

use jiff::civil::Date;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::dag::Dag;
use recht::toezicht::boete::{
    Boetepartij, Boeteruimte, Boetestand, Boetestatus, Boetevoorstel, check as gate, find_termijn,
};
use uitwisseling::berichten::{Schoolgegevens, Vertrouwelijk};

use super::store::{self, boete, stand, stap};
use super::{Boeteafwijzing, Boetefout, LENGTE, subject};
use crate::Inspectie;
use crate::brief::Bestuur;

/// A proposal as it was filled in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Invulling {
    /// The key under which it is proposed once.
    pub kenmerk: String,
    /// Number and vestiging of the school: `99XA00`.
    pub school: String,
    /// Its name.
    pub schoolnaam: String,
    /// Number of its board, five digits.
    pub bestuur: String,
    /// Name of its board.
    pub bestuursnaam: String,
    /// Code of the article.
    pub artikel: String,
    /// The day of the breach.
    pub overtreden_op: Option<Date>,
    /// How much, in euros.
    pub bedrag: Option<u32>,
    /// Why.
    pub onderbouwing: Vertrouwelijk,
}

/// What the law has room for, and what was fined before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ruimte {
    /// The room.
    pub wet: Boeteruimte,
    /// Euros of other fines of the school for the same school year, those aside that are off the table.
    pub eerder: u32,
    /// The board to which letters go.
    pub bestuur: Bestuur,
}

struct Gelezen {
    school: Schoolgegevens,
    bestuur: Bestuur,
    overtreden_op: Date,
    bedrag: u32,
}

/// A key for a form, so that sending it twice does something once.
pub fn new_key(inspectie: &Inspectie, permit: &Permit) -> String {
    format!("{}-{}", permit.account(), inspectie.register.klok().nu().as_microsecond())
}

/// Room for a fine as it is proposed, with nothing written down; or everything for which it is refused.
pub async fn check(inspectie: &Inspectie, permit: &Permit, invulling: &Invulling) -> Result<Ruimte, Boetefout> {
    let gelezen = read(inspectie, invulling)?;
    let (van, tot) = school_year(gelezen.overtreden_op);
    let eerdere = store::of_school(inspectie.register.lees(), permit, &gelezen.school, (van, tot)).await?;
    judge(inspectie, invulling, gelezen, &eerdere).map(|(ruimte, _)| ruimte)
}

/// Proposes a fine, once for each key. Gives its number.
pub async fn propose(
    inspectie: &Inspectie,
    permit: &Permit,
    door: &Vertrouwelijk,
    invulling: &Invulling,
) -> Result<i64, Boetefout> {
    let organisatie = permit.organisaties().first().ok_or(Boetefout::NietGevonden)?;
    let op = inspectie.register.klok().vandaag()?;
    let gelezen = read(inspectie, invulling)?;
    let (van, tot) = school_year(gelezen.overtreden_op);
    let mut wijziging = inspectie.register.begin().await?;
    // The number comes first: who takes it lets others wait, so that two fines do not use the same room.
    let nummer = wijziging.take_numbers(organisatie, "inspectie_boete", 1).await?;
    if let Some(eerder) = store::find_by_key(&wijziging, permit, organisatie, &invulling.kenmerk).await? {
        wijziging.rollback().await?;
        return Ok(eerder);
    }
    let eerdere = store::of_school(wijziging.tx(), permit, &gelezen.school, (van, tot)).await?;
    let (ruimte, gelezen) = match judge(inspectie, invulling, gelezen, &eerdere) {
        Ok(goed) => goed,
        Err(fout) => {
            wijziging.rollback().await?;
            return Err(fout);
        }
    };
    let nieuw = Boetestand { status: Boetestatus::Voorgesteld, voorgesteld_op: op, sinds: op };
    let uiterlijk = find_termijn(&inspectie.recht, nieuw)?.map(|(_, dag)| dag);
    let (code, account) = (organisatie.to_string(), permit.account().0);
    let rij = boete::Model {
        organisatie: code.clone(),
        nummer,
        kenmerk: invulling.kenmerk.clone(),
        brin: gelezen.school.brin.to_string(),
        vestiging: gelezen.school.vestiging.map_or_else(String::new, |een| een.to_string()),
        schoolnaam: gelezen.school.naam.clone(),
        bestuur: ruimte.bestuur.code.to_string(),
        bestuursnaam: ruimte.bestuur.naam,
        artikel: ruimte.wet.artikel.code,
        overtreden_op: Dag::from(gelezen.overtreden_op).0,
        bedrag: i64::from(gelezen.bedrag),
        onderbouwing: invulling.onderbouwing.reveal().trim().to_owned(),
        voorgesteld_op: Dag::from(op).0,
        tijdstip: wijziging.nu().as_microsecond(),
        account,
        door: door.reveal().to_owned(),
    };
    let staat = stand::Model {
        organisatie: code.clone(),
        nummer,
        status: Boetestatus::Voorgesteld.as_str().to_owned(),
        sinds: Dag::from(op).0,
        uiterlijk: store::as_clock(uiterlijk),
        is_open: 1,
        volgnummer: 1,
    };
    let eerste = stap::Model {
        organisatie: code,
        boete: nummer,
        volgnummer: 1,
        soort: None,
        partij: Boetepartij::Inspecteur.as_str().to_owned(),
        status: Boetestatus::Voorgesteld.as_str().to_owned(),
        dag: Dag::from(op).0,
        tijdstip: wijziging.nu().as_microsecond(),
        account,
        door: door.reveal().to_owned(),
        woorden: None,
        uiterste: None,
        brief: None,
    };
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, subject(nummer));
    wijziging.log(regel.with_content(rij.onderbouwing.as_bytes()));
    store::insert(&wijziging, permit, organisatie, (rij, staat, eerste)).await?;
    wijziging.commit().await?;
    Ok(nummer)
}

/// The first and the last day of a school year.
fn school_year(op: Date) -> (Date, Date) {
    let jaar = if op.month() >= 8 { op.year() } else { op.year() - 1 };
    (Date::constant(jaar, 8, 1), Date::constant(jaar + 1, 7, 31))
}

fn judge(
    inspectie: &Inspectie,
    invulling: &Invulling,
    gelezen: Gelezen,
    eerdere: &[boete::Model],
) -> Result<(Ruimte, Gelezen), Boetefout> {
    let euros = eerdere.iter().map(|een| u32::try_from(een.bedrag).unwrap_or(u32::MAX));
    let eerder = euros.fold(0, u32::saturating_add);
    let dag = Dag::from(gelezen.overtreden_op).0;
    let voorstel = Boetevoorstel {
        artikel: invulling.artikel.clone(),
        overtreden_op: gelezen.overtreden_op,
        bedrag: gelezen.bedrag,
        eerder_dit_schooljaar: eerder,
        zelfde_feit: eerdere.iter().any(|een| een.artikel == invulling.artikel && een.overtreden_op == dag),
    };
    match gate(&inspectie.recht, &voorstel)? {
        Ok(wet) => Ok((Ruimte { wet, eerder, bestuur: gelezen.bestuur.clone() }, gelezen)),
        Err(weigeringen) => Err(Boetefout::Geweigerd(weigeringen.into_iter().map(Boeteafwijzing::Ruimte).collect())),
    }
}

/// What was filled in, or every field that says nothing.
fn read(inspectie: &Inspectie, invulling: &Invulling) -> Result<Gelezen, Boetefout> {
    let vandaag = inspectie.register.klok().vandaag()?;
    let school = read_school(&invulling.school, &invulling.schoolnaam);
    let bestuur = Bestuur::new(&invulling.bestuur, &invulling.bestuursnaam);
    let mut afwijzingen = Vec::new();
    for (veld, sleutel, goed) in [
        ("school", "boete-ontbreekt-school", school.is_some()),
        ("bestuur", "boete-ontbreekt-bestuur", bestuur.is_some()),
        ("artikel", "boete-ontbreekt-artikel", !invulling.artikel.trim().is_empty()),
        ("overtreden_op", "boete-ontbreekt-dag", invulling.overtreden_op.is_some()),
        ("overtreden_op", "boete-in-toekomst", invulling.overtreden_op.is_none_or(|dag| dag <= vandaag)),
        ("bedrag", "boete-ontbreekt-bedrag", invulling.bedrag.is_some()),
        ("onderbouwing", "boete-ontbreekt-onderbouwing", invulling.onderbouwing.filled().is_some()),
    ] {
        afwijzingen.extend((!goed).then_some(Boeteafwijzing::Ontbreekt { veld, sleutel }));
    }
    if invulling.onderbouwing.reveal().chars().count() > LENGTE {
        afwijzingen.push(Boeteafwijzing::TeLang { veld: "onderbouwing", hoogstens: LENGTE });
    }
    match (school, bestuur, invulling.overtreden_op, invulling.bedrag) {
        (Some(school), Some(bestuur), Some(overtreden_op), Some(bedrag)) if afwijzingen.is_empty() => {
            Ok(Gelezen { school, bestuur, overtreden_op, bedrag })
        }
        _ => Err(Boetefout::Geweigerd(afwijzingen)),
    }
}

fn read_school(code: &str, naam: &str) -> Option<Schoolgegevens> {
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).collect();
    let code = code.to_ascii_uppercase();
    let naam = naam.trim();
    let (brin, vestiging) = code.split_at_checked(4)?;
    (!naam.is_empty() && naam.chars().count() <= 200).then_some(())?;
    Some(Schoolgegevens { brin: brin.parse().ok()?, vestiging: Some(vestiging.parse().ok()?), naam: naam.to_owned() })
}
