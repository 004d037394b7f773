//! Taking in a piece of the feed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kern::ontvangst;
use kern::register::{Registerfout, Wijziging};
use kern::toegang::{Organisatiecode, Permit};
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::Pgn;
use recht::dag::Dag;
use recht::melding::status::{Meldingpartij, Meldingstatus};
use uitwisseling::berichten::{
    Aflevering, Inhoud, Leerlinggegevens, Partij, Statusbericht, Vertrouwelijk, VerzuimmeldingAflevering,
};

use super::BRON;
use crate::Leerplicht;
use crate::werklijst::stand::{self, Bron};
use crate::werklijst::store::{self, Naamgegevens, gebeurtenis, verzuimmelding};
use crate::werklijst::{Behandelfout, Terug};

/// Most deliveries in one transaction.
const TEGELIJK: usize = 200;

/// Takes in what a feed has for an organisation, in any order and however often it comes. Returns how many deliveries were
/// new.
pub async fn receive(
    leerplicht: &Leerplicht,
    permit: &Permit,
    organisatie: &Organisatiecode,
    afleveringen: &[Aflevering],
) -> Result<usize, Behandelfout> {
    let op_plaats: BTreeMap<u64, &Aflevering> = afleveringen.iter().map(|een| (een.volgnummer, een)).collect();
    let op_plaats: Vec<&Aflevering> = op_plaats.into_values().collect();
    let mut nieuw = 0;
    for stuk in op_plaats.chunks(TEGELIJK) {
        nieuw += receive_piece(leerplicht, permit, organisatie, stuk).await?;
    }
    Ok(nieuw)
}

async fn receive_piece(
    leerplicht: &Leerplicht,
    permit: &Permit,
    organisatie: &Organisatiecode,
    stuk: &[&Aflevering],
) -> Result<usize, Behandelfout> {
    let Some(laatste) = stuk.last() else { return Ok(0) };
    let mut wijziging = leerplicht.register.begin().await?;
    // Also keeps other workers away from this organisation's feed until the change ends. A piece that lies behind may still
    // hold what came late, so it is looked at all the same.
    ontvangst::advance(&wijziging, organisatie, BRON, laatste.volgnummer).await?;
    let plaatsen = stuk.iter().map(|een| place(een)).collect::<Result<Vec<_>, _>>()?;
    let gezien = store::seen(&wijziging, permit, organisatie, &plaatsen).await?;
    let nieuw: Vec<&Aflevering> =
        stuk.iter().zip(&plaatsen).filter(|(_, plaats)| !gezien.contains(plaats)).map(|(een, _)| *een).collect();
    if !nieuw.is_empty() {
        keep(leerplicht, permit, organisatie, &wijziging, &nieuw).await?;
        let onderwerpen: BTreeSet<String> = nieuw.iter().map(|een| crate::werklijst::subject(een.nummer)).collect();
        let onderwerp = onderwerpen.into_iter().collect::<Vec<_>>().join(" ");
        wijziging.log(Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, onderwerp));
    }
    wijziging.commit().await?;
    Ok(nieuw.len())
}

async fn keep(
    leerplicht: &Leerplicht,
    permit: &Permit,
    organisatie: &Organisatiecode,
    wijziging: &Wijziging,
    nieuw: &[&Aflevering],
) -> Result<(), Behandelfout> {
    let nummers: Vec<i64> = nieuw.iter().map(|een| store::signed(een.nummer)).collect::<Result<_, _>>()?;
    let mut meldingen = store::lock(wijziging, permit, organisatie, &nummers).await?;
    let jongeren = store::number_jongeren(wijziging, permit, organisatie, &persons(nieuw)).await?;
    let eerste_keer: Vec<i64> = nummers.iter().copied().filter(|nummer| !meldingen.contains_key(nummer)).collect();
    let eerder = match eerste_keer.as_slice() {
        [] => Vec::new(),
        nummers => store::earlier_events(wijziging, permit, organisatie, nummers).await?,
    };
    let mut rijen = Vec::with_capacity(nieuw.len());
    for aflevering in nieuw {
        rijen.push(as_row(organisatie, aflevering, wijziging)?);
        if let Inhoud::Verzuimmelding(inhoud) = &aflevering.inhoud
            && let Some(jongere) = jongeren.get(&inhoud.pgn)
        {
            let bekend = meldingen.remove(&store::signed(aflevering.nummer)?);
            let melding = report(organisatie, aflevering, inhoud, *jongere, wijziging, bekend)?;
            meldingen.insert(melding.nummer, melding);
        }
    }
    // What came before its report is told first.
    for rij in eerder.iter().chain(&rijen) {
        match meldingen.get_mut(&rij.melding) {
            Some(melding) if rij.soort == STATUS => apply(leerplicht, melding, rij, wijziging)?,
            Some(_) => {}
            None => tracing::warn!(
                organisatie.id = %organisatie, verzuimmelding.nummer = rij.melding,
                "a status of a report that has not come in; it waits for it"
            ),
        }
    }
    for melding in meldingen.values_mut() {
        set_clock(leerplicht, melding)?;
    }
    store::insert_event(wijziging, permit, organisatie, rijen).await?;
    store::update(wijziging, permit, organisatie, meldingen.into_values().collect()).await?;
    Ok(())
}

/// Whom the reports are about.
fn persons(nieuw: &[&Aflevering]) -> BTreeMap<Pgn, Option<Naamgegevens>> {
    let mut personen = BTreeMap::new();
    for aflevering in nieuw {
        if let Inhoud::Verzuimmelding(melding) = &aflevering.inhoud {
            let naam = melding.leerling.as_ref().map(name);
            let bekend = personen.entry(melding.pgn).or_insert(None);
            *bekend = naam.or(bekend.take());
        }
    }
    personen
}

fn name(leerling: &Leerlinggegevens) -> Naamgegevens {
    Naamgegevens {
        achternaam: leerling.achternaam.reveal().to_owned(),
        tussenvoegsel: leerling.tussenvoegsel.as_ref().map(|tekst| tekst.reveal().to_owned()),
        voornaam: leerling.voornaam.reveal().to_owned(),
        geboortedatum: Dag::from(leerling.geboortedatum).0,
    }
}

const REGISTRATIE: &str = "verzuimmelding";
const STATUS: &str = "status";

fn place(aflevering: &Aflevering) -> Result<i64, Registerfout> {
    i64::try_from(aflevering.volgnummer).map_err(|fout| Registerfout::onleesbaar("leerplicht_gebeurtenis", fout))
}

/// A delivery as a row of the history.
fn as_row(
    organisatie: &Organisatiecode,
    aflevering: &Aflevering,
    wijziging: &Wijziging,
) -> Result<gebeurtenis::Model, Registerfout> {
    let mut rij = gebeurtenis::Model {
        organisatie: organisatie.to_string(),
        volgnummer: place(aflevering)?,
        melding: store::signed(aflevering.nummer)?,
        soort: REGISTRATIE.to_owned(),
        status: Meldingstatus::Geregistreerd.as_str().to_owned(),
        partij: Meldingpartij::Verzuimloket.as_str().to_owned(),
        partij_code: String::new(),
        dag: 0,
        tijdstip: aflevering.tijdstip.as_microsecond(),
        ontvangen_op: wijziging.nu().as_microsecond(),
        reden: None,
        toelichting: None,
        terugkoppeling: None,
        behandelaar_naam: None,
        einddag: None,
    };
    match &aflevering.inhoud {
        Inhoud::Verzuimmelding(melding) => rij.dag = Dag::from(melding.geregistreerd_op).0,
        Inhoud::Status(bericht) => fill(&mut rij, bericht),
    }
    Ok(rij)
}

fn fill(rij: &mut gebeurtenis::Model, bericht: &Statusbericht) {
    STATUS.clone_into(&mut rij.soort);
    bericht.status.as_str().clone_into(&mut rij.status);
    bericht.door.as_meldingpartij().as_str().clone_into(&mut rij.partij);
    rij.partij_code = match &bericht.door {
        Partij::School { brin, vestiging } => vestiging.map_or(brin.to_string(), |adres| format!("{brin}{adres}")),
        Partij::Leerplichtorganisatie { organisatie } => organisatie.to_string(),
        Partij::Verzuimloket => String::new(),
    };
    rij.dag = Dag::from(bericht.op).0;
    rij.reden = bericht.reden.map(|reden| reden.as_str().to_owned());
    rij.toelichting = bericht.toelichting.map(|toelichting| toelichting.as_str().to_owned());
    rij.terugkoppeling = bericht.terugkoppeling.as_ref().map(|tekst| tekst.reveal().to_owned());
    rij.behandelaar_naam = bericht.behandelaar.as_ref().map(|wie| wie.naam.reveal().to_owned());
    rij.einddag = bericht.einde.map(|einde| Dag::from(einde).0);
}

/// A report as it came in. One that comes again from a later place keeps where it stands and gets the later facts.
fn report(
    organisatie: &Organisatiecode,
    aflevering: &Aflevering,
    inhoud: &VerzuimmeldingAflevering,
    jongere: i64,
    wijziging: &Wijziging,
    bekend: Option<verzuimmelding::Model>,
) -> Result<verzuimmelding::Model, Registerfout> {
    let volgnummer = place(aflevering)?;
    let bekend = match bekend {
        Some(bekend) if bekend.volgnummer >= volgnummer => return Ok(bekend),
        bekend => bekend,
    };
    let tekst = |tekst: &Option<Vertrouwelijk>| tekst.as_ref().map(|tekst| tekst.reveal().to_owned());
    let dag = |datum: Date| Dag::from(datum).0;
    let json = |uitkomst: Result<String, serde_json::Error>| {
        uitkomst.map_err(|fout| Registerfout::onleesbaar("leerplicht_verzuimmelding", fout))
    };
    let mut nieuw = verzuimmelding::Model {
        organisatie: organisatie.to_string(),
        nummer: store::signed(aflevering.nummer)?,
        jongere,
        volgnummer,
        ontvangen_op: wijziging.nu().as_microsecond(),
        geregistreerd_op: dag(inhoud.geregistreerd_op),
        woongemeente: inhoud.woongemeente.to_string(),
        brin: inhoud.school.brin.to_string(),
        vestiging: inhoud.school.vestiging.map(|adres| adres.to_string()),
        schoolnaam: inhoud.school.naam.clone(),
        sector: inhoud.sector.map(|sector| sector.as_str().to_owned()),
        soort: inhoud.soort.as_str().to_owned(),
        plicht: inhoud.plicht.map(|plicht| plicht.as_str().to_owned()),
        grondslag: inhoud.grondslag.as_str().to_owned(),
        begindag: dag(inhoud.begin),
        einddag: inhoud.einde.map(dag),
        einddag_volgnummer: volgnummer,
        reden: tekst(&inhoud.reden),
        alle_lessen_gemist: inhoud.alle_lessen_gemist.map(i32::from),
        actie_gewenst: inhoud.actie_gewenst.map(i32::from),
        toelichting: tekst(&inhoud.toelichting),
        acties: json(serde_json::to_string(&inhoud.ondernomen_acties))?,
        specificatie: json(serde_json::to_string(&inhoud.specificatie))?,
        melder: json(serde_json::to_string(&inhoud.melder))?,
        opleiding: inhoud.opleiding.clone(),
        status: Meldingstatus::Geregistreerd.as_str().to_owned(),
        status_op: dag(inhoud.geregistreerd_op),
        status_volgnummer: volgnummer,
        is_open: 1,
        uiterlijk: stand::GEEN_KLOK,
        behandelaar: None,
        behandelaar_naam: None,
        handeling: None,
        handeling_soort: None,
        handeling_stand: None,
        terug: None,
        terug_op: None,
    };
    if let Some(oud) = bekend {
        nieuw.ontvangen_op = oud.ontvangen_op;
        if oud.einddag_volgnummer > volgnummer {
            (nieuw.einddag, nieuw.einddag_volgnummer) = (oud.einddag, oud.einddag_volgnummer);
        }
        (nieuw.status, nieuw.status_op, nieuw.status_volgnummer) = (oud.status, oud.status_op, oud.status_volgnummer);
        (nieuw.behandelaar, nieuw.behandelaar_naam) = (oud.behandelaar, oud.behandelaar_naam);
        (nieuw.handeling, nieuw.handeling_soort) = (oud.handeling, oud.handeling_soort);
        nieuw.handeling_stand = oud.handeling_stand;
        (nieuw.terug, nieuw.terug_op) = (oud.terug, oud.terug_op);
    }
    Ok(nieuw)
}

/// Lets what happened count for a report.
fn apply(
    leerplicht: &Leerplicht,
    melding: &mut verzuimmelding::Model,
    rij: &gebeurtenis::Model,
    wijziging: &Wijziging,
) -> Result<(), Behandelfout> {
    let word = |woord: &str| woord.parse().map_err(|fout| Registerfout::onleesbaar("leerplicht_verzuimmelding", fout));
    let (bekend, nieuw): (Meldingstatus, Meldingstatus) = (word(&melding.status)?, word(&rij.status)?);
    let van_school = rij.partij == Meldingpartij::School.as_str();
    let later = rij.volgnummer > melding.status_volgnummer;
    let bron = if van_school { Bron::School } else { Bron::Ander };
    let verandert = stand::replaces(bekend, nieuw, bron, later);
    if verandert {
        rij.status.clone_into(&mut melding.status);
        (melding.status_op, melding.status_volgnummer) = (rij.dag, rij.volgnummer);
    }
    if rij.einddag.is_some() && rij.volgnummer > melding.einddag_volgnummer {
        (melding.einddag, melding.einddag_volgnummer) = (rij.einddag, rij.volgnummer);
    }
    let terug = match nieuw {
        Meldingstatus::Ingetrokken if verandert => Some(Terug::Ingetrokken),
        Meldingstatus::Ingetrokken => None,
        _ if van_school => Some(Terug::Gewijzigd),
        _ => None,
    };
    // Of a report that nobody has taken up yet nothing comes back: the list shows it as it is.
    if let Some(terug) = terug.filter(|_| melding.behandelaar.is_some()) {
        melding.terug = Some(terug.as_str().to_owned());
        melding.terug_op = Some(wijziging.nu().as_microsecond());
    }
    set_clock(leerplicht, melding)
}

/// Sets what follows from a report's status: whether it is open, and by when something is due.
pub(super) fn set_clock(leerplicht: &Leerplicht, melding: &mut verzuimmelding::Model) -> Result<(), Behandelfout> {
    let status: Meldingstatus =
        melding.status.parse().map_err(|fout| Registerfout::onleesbaar("leerplicht_verzuimmelding", fout))?;
    let (status_op, geregistreerd_op) = (Dag(melding.status_op).date(), Dag(melding.geregistreerd_op).date());
    melding.is_open = i32::from(!status.is_einde());
    melding.uiterlijk = stand::as_row(stand::clock(leerplicht, status, status_op, geregistreerd_op)?);
    Ok(())
}
