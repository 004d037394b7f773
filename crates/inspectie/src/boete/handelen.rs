//! A step of a fine: judged by the law, for whoever saw the fine as it stands.

use jiff::civil::Date;
use kern::toegang::{Permit, Rol};
use kern::toegangslog::{Logregel, Logsoort};
use recht::dag::Dag;
use recht::toezicht::boete::{Boetehandeling, Boetehandelingsoort, Boetepartij, Boetestap, Boetestapreden, step};
use recht::weigering::Weigering;
use uitwisseling::berichten::Vertrouwelijk;

use super::brieven::compose;
use super::store::{self, stap};
use super::{Boete, Boeteafwijzing, Boetefout, Boeteregel, LENGTE, subject};
use crate::signalenbox::inspectie as own_code;
use crate::{Inspectie, brief};

/// A step as it was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Daad {
    /// Which.
    pub soort: Boetehandelingsoort,
    /// The words with it.
    pub woorden: Option<Vertrouwelijk>,
    /// The day on which it came in, for what others do; today when not filled in.
    pub op: Option<Date>,
    /// How many steps there were when it was filled in.
    pub gezien: i64,
}

impl Daad {
    /// A step of today without words, on a fine as it was seen.
    pub fn new(soort: Boetehandelingsoort, gezien: i64) -> Self {
        Self { soort, woorden: None, op: None, gezien }
    }
}

/// Whether somebody may take a step now, words aside, and if not, why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mogelijkheid {
    /// Which step.
    pub soort: Boetehandelingsoort,
    /// In whose part.
    pub partij: Boetepartij,
    /// Why not; empty when it may be.
    pub redenen: Vec<Weigering<Boetestapreden>>,
}

/// Every step, with whether it may be taken today by this somebody.
pub fn possibilities(
    inspectie: &Inspectie,
    permit: &Permit,
    regel: &Boeteregel,
) -> Result<Vec<Mogelijkheid>, Boetefout> {
    let op = inspectie.register.klok().vandaag()?;
    let mogelijkheid = |soort: &Boetehandelingsoort| {
        let (partij, uitkomst) = judge(inspectie, permit, regel, (*soort, op, true))?;
        Ok(Mogelijkheid { soort: *soort, partij, redenen: uitkomst.err().unwrap_or_default() })
    };
    Boetehandelingsoort::ALLE.iter().map(mogelijkheid).collect()
}

/// In which parts somebody acts. The jurist writes down what school and court send by post.
fn parts(permit: &Permit) -> &'static [Boetepartij] {
    match permit.rol() {
        Rol::Bestuur => &[Boetepartij::School],
        Rol::Jurist => &[Boetepartij::Jurist, Boetepartij::School, Boetepartij::Rechtbank],
        _ => &[Boetepartij::Inspecteur],
    }
}

type Uitkomst = Result<Boetestap, Vec<Weigering<Boetestapreden>>>;

/// What the law says to a step, in the first part in which it is somebody's.
fn judge(
    inspectie: &Inspectie,
    permit: &Permit,
    regel: &Boeteregel,
    (soort, op, toegelicht): (Boetehandelingsoort, Date, bool),
) -> Result<(Boetepartij, Uitkomst), Boetefout> {
    let eigen_voorstel = regel.account == permit.account();
    let mut eerste = None;
    for partij in parts(permit) {
        let handeling = Boetehandeling { soort, partij: *partij, op, eigen_voorstel, toegelicht };
        let uitkomst = step(&inspectie.recht, regel.stand(), handeling)?;
        let van_hem = !matches!(&uitkomst, Err(redenen) if redenen.iter().any(|een| {
            matches!(een.reden, Boetestapreden::NietBevoegd { .. })
        }));
        if van_hem {
            return Ok((*partij, uitkomst));
        }
        eerste.get_or_insert((*partij, uitkomst));
    }
    eerste.ok_or(Boetefout::NietGevonden)
}

/// Whether a fine still stands as it was seen; somebody who took a step since is named.
pub(crate) fn check_seen(boete: &Boete, gezien: i64) -> Result<(), Boetefout> {
    match boete.verloop.last() {
        Some(laatste) if boete.regel.volgnummer != gezien => {
            let (door, status) = (laatste.door.clone(), boete.regel.status);
            Err(Boetefout::Geweigerd(vec![Boeteafwijzing::Intussen { door, status }]))
        }
        _ => Ok(()),
    }
}

/// What a step would give, with nothing written down: its letter is made from it.
pub(crate) fn prepare(
    inspectie: &Inspectie,
    permit: &Permit,
    regel: &Boeteregel,
    daad: &Daad,
) -> Result<(Boetepartij, Boetestap), Boetefout> {
    let vandaag = inspectie.register.klok().vandaag()?;
    let op = daad.op.unwrap_or(vandaag);
    let woorden = daad.woorden.as_ref().and_then(Vertrouwelijk::filled);
    let mut afwijzingen = Vec::new();
    if op > vandaag {
        afwijzingen.push(Boeteafwijzing::Ontbreekt { veld: "op", sleutel: "boete-in-toekomst" });
    }
    if woorden.is_some_and(|woorden| woorden.chars().count() > LENGTE) {
        afwijzingen.push(Boeteafwijzing::TeLang { veld: "woorden", hoogstens: LENGTE });
    }
    let (partij, uitkomst) = judge(inspectie, permit, regel, (daad.soort, op, woorden.is_some()))?;
    match uitkomst {
        Ok(gezet) if afwijzingen.is_empty() => Ok((partij, gezet)),
        uitkomst => {
            afwijzingen.extend(uitkomst.err().into_iter().flatten().map(Boeteafwijzing::Stap));
            Err(Boetefout::Geweigerd(afwijzingen))
        }
    }
}

/// Takes a step, with the letter that tells the board of it, in one transaction.
pub async fn act(
    inspectie: &Inspectie,
    permit: &Permit,
    nummer: i64,
    door: &Vertrouwelijk,
    daad: &Daad,
) -> Result<(), Boetefout> {
    let organisatie = own_code()?;
    let mut wijziging = inspectie.register.begin().await?;
    let Some((rij, mut staat)) = store::lock(&wijziging, permit, &organisatie, nummer).await? else {
        wijziging.rollback().await?;
        return Err(Boetefout::NietGevonden);
    };
    if staat.volgnummer != daad.gezien {
        let laatste = store::last_step(&wijziging, &organisatie, nummer).await?.ok_or(Boetefout::NietGevonden)?;
        wijziging.rollback().await?;
        let status = crate::signalenbox::store::parse("inspectie_boetestap", &laatste.status)?;
        return Err(Boetefout::Geweigerd(vec![Boeteafwijzing::Intussen { door: laatste.door.into(), status }]));
    }
    let regel = store::as_line(rij, &staat)?;
    let (partij, gezet) = match prepare(inspectie, permit, &regel, daad) {
        Ok(gezet) => gezet,
        Err(fout) => {
            wijziging.rollback().await?;
            return Err(fout);
        }
    };
    let woorden = daad.woorden.as_ref().and_then(Vertrouwelijk::filled);
    let brief = compose(&inspectie.recht, &regel, daad.soort, gezet.uiterlijk, woorden, door)?;
    let brief = match brief {
        Some(brief) => {
            let op = gezet.naar.sinds;
            Some(brief::send(inspectie, &mut wijziging, permit, &organisatie, &brief, op).await?.0)
        }
        None => None,
    };
    gezet.naar.status.as_str().clone_into(&mut staat.status);
    staat.sinds = Dag::from(gezet.naar.sinds).0;
    staat.uiterlijk = store::as_clock(gezet.uiterlijk);
    staat.is_open = i32::from(!gezet.naar.status.is_einde());
    staat.volgnummer += 1;
    let rij = stap::Model {
        organisatie: organisatie.to_string(),
        boete: nummer,
        volgnummer: staat.volgnummer,
        soort: Some(daad.soort.as_str().to_owned()),
        partij: partij.as_str().to_owned(),
        status: staat.status.clone(),
        dag: staat.sinds,
        tijdstip: wijziging.nu().as_microsecond(),
        account: permit.account().0,
        door: door.reveal().to_owned(),
        woorden: woorden.map(str::to_owned),
        uiterste: gezet.te_laat.map(|dag| Dag::from(dag).0),
        brief,
    };
    let regel = Logregel::of_permit(permit, &organisatie, Logsoort::Geschreven, subject(nummer));
    wijziging.log(regel.with_content(woorden.unwrap_or_default().as_bytes()));
    store::advance(&wijziging, rij, staat).await?;
    Ok(wijziging.commit().await?)
}
