//! Rows of reports, and what the registers say about them.

use jiff::civil::Date;
use kern::register::{Registerfout, Wijziging};
use kern::toegang::Permit;
use recht::begrip::{Brin, Gemeentecode, Meldingsnummer, Pgn, Sector, Vestigingsnummer};
use recht::dag::Dag;
use recht::melding::geldigheid::{EerdereMelding, Ingevuld, Loketkennis};
use recht::melding::routering::Woonplaats;
use recht::melding::status::{Handelingsoort, Meldingstatus};
use recht::plicht::Persoon;
use sea_orm::{FromQueryResult, Value};
use uitwisseling::berichten::{Bericht, Kenmerk, Leerlinggegevens};

use super::Opname;
use crate::loket::{Loketfout, loketcode};
use crate::routering::looptijd;
use crate::store::{all, day, insert, maybe, maybe_day, number, one, read};

const MELDING: &str = "verzuimloket_verzuimmelding";

/// The next number of a report.
pub(super) async fn take_nummer(wijziging: &Wijziging) -> Result<Meldingsnummer, Loketfout> {
    let nummer = wijziging.take_numbers(&loketcode()?, "verzuimmelding", 1).await?;
    read_nummer(nummer).map_err(Loketfout::from)
}

/// A number of a report from the database.
pub(crate) fn read_nummer(nummer: i64) -> Result<Meldingsnummer, Registerfout> {
    let nummer = u64::try_from(nummer).map_err(|fout| Registerfout::onleesbaar(MELDING, fout))?;
    nummer.try_into().map_err(|fout| Registerfout::onleesbaar(MELDING, fout))
}

/// A message that came before.
#[derive(FromQueryResult)]
pub(super) struct Berichtrij {
    pub(super) som: String,
    pub(super) bewijs: String,
}

/// The message under a key of the sender.
pub(super) async fn find_bericht(
    wijziging: &Wijziging,
    permit: &Permit,
    kenmerk: &Kenmerk,
) -> Result<Option<Berichtrij>, Registerfout> {
    let Some(organisatie) = permit.organisaties().first() else { return Ok(None) };
    let sql = "SELECT som, bewijs FROM verzuimloket_bericht WHERE organisatie = $1 AND kenmerk = $2";
    one(wijziging.tx(), sql, [organisatie.to_string().into(), kenmerk.as_str().into()]).await
}

/// Keeps that it came.
pub(super) async fn insert_bericht(
    wijziging: &Wijziging,
    permit: &Permit,
    som: &str,
    kenmerk: &Kenmerk,
    bewijs: &str,
) -> Result<(), Registerfout> {
    let rijen = permit.organisaties().iter().map(|organisatie| {
        vec![
            organisatie.to_string().into(),
            kenmerk.as_str().into(),
            som.into(),
            bewijs.into(),
            wijziging.nu().as_microsecond().into(),
        ]
    });
    let kolommen = ["organisatie", "kenmerk", "som", "bewijs", "tijdstip"];
    insert(wijziging.tx(), "verzuimloket_bericht", &kolommen, rijen.collect()).await
}

/// What the registers say about the pupil and the school of a report.
#[derive(Debug, Default)]
pub(crate) struct Kennis {
    persoon: Option<Persoon>,
    pub(super) leerling: Option<Leerlinggegevens>,
    pub(super) woonplaatsen: Vec<Woonplaats>,
    vestigingen: Vec<Vestiging>,
    eerdere: Vec<EerdereMelding>,
}

#[derive(Debug)]
struct Vestiging {
    nummer: Vestigingsnummer,
    naam: String,
    sector: Sector,
}

impl Kennis {
    /// The same as the law asks for it.
    pub(crate) fn as_loketkennis(&self, vandaag: Date, vestiging: Ingevuld<Vestigingsnummer>) -> Loketkennis<'_> {
        Loketkennis {
            vandaag,
            persoon: self.persoon.as_ref(),
            brin_bekend: !self.vestigingen.is_empty(),
            // An address is looked up within its school: without the school there is nothing more to say of it.
            vestiging_bekend: self.vestigingen.is_empty()
                || self.vestigingen.iter().any(|een| vestiging == Some(Ok(een.nummer))),
            eerdere: &self.eerdere,
        }
    }

    /// The same without one of the reports that came before.
    pub(crate) fn without(mut self, nummer: Meldingsnummer) -> Self {
        self.eerdere.retain(|eerder| eerder.nummer != nummer);
        self
    }

    /// The named address, or the main one.
    fn vestiging(&self, nummer: Option<Vestigingsnummer>) -> Option<&Vestiging> {
        self.vestigingen.iter().find(|een| Some(een.nummer) == nummer).or_else(|| self.vestigingen.first())
    }

    /// Kind of education of an address.
    pub(super) fn sector(&self, nummer: Option<Vestigingsnummer>) -> Option<Sector> {
        self.vestiging(nummer).map(|een| een.sector)
    }

    /// Name of an address; blank for one that is not known, which the law has refused by then.
    pub(super) fn schoolnaam(&self, nummer: Option<Vestigingsnummer>) -> String {
        self.vestiging(nummer).map(|een| een.naam.clone()).unwrap_or_default()
    }
}

#[derive(FromQueryResult)]
struct Leerlingrij {
    achternaam: String,
    tussenvoegsel: Option<String>,
    voornaam: String,
    geboortedatum: i32,
    startkwalificatie: Option<i32>,
}

#[derive(FromQueryResult)]
struct Woonrij {
    gemeente: String,
    van: i32,
    tot: Option<i32>,
}

#[derive(FromQueryResult)]
struct Schoolrij {
    vestiging: String,
    naam: String,
    sector: String,
}

#[derive(FromQueryResult)]
struct Eerderrij {
    nummer: i64,
    soort: String,
    plicht: Option<String>,
    begin: i32,
    einde: Option<i32>,
    status: String,
}

/// Loads it, in at most four queries. Earlier reports are those of the same school, which alone the law compares with; the
/// permit is for who has that school's connection.
pub(crate) async fn load_kennis(
    wijziging: &Wijziging,
    _permit: &Permit,
    pgn: Option<Pgn>,
    brin: Option<Brin>,
) -> Result<Kennis, Registerfout> {
    let mut kennis = Kennis::default();
    if let Some(brin) = brin {
        kennis.vestigingen = find_vestigingen(wijziging, brin).await?;
    }
    if let Some(pgn) = pgn {
        load_leerling(wijziging, &mut kennis, pgn).await?;
    }
    if let (Some(pgn), Some(brin)) = (pgn, brin) {
        kennis.eerdere = find_eerdere(wijziging, pgn, brin).await?;
    }
    Ok(kennis)
}

async fn find_vestigingen(wijziging: &Wijziging, brin: Brin) -> Result<Vec<Vestiging>, Registerfout> {
    const TABEL: &str = "verzuimloket_school";
    let sql = "SELECT vestiging, naam, sector FROM verzuimloket_school WHERE brin = $1 ORDER BY vestiging";
    let rijen: Vec<Schoolrij> = all(wijziging.tx(), sql, [brin.to_string().into()]).await?;
    let as_vestiging = |rij: Schoolrij| {
        Ok(Vestiging { nummer: read(TABEL, &rij.vestiging)?, sector: read(TABEL, &rij.sector)?, naam: rij.naam })
    };
    rijen.into_iter().map(as_vestiging).collect()
}

async fn load_leerling(wijziging: &Wijziging, kennis: &mut Kennis, pgn: Pgn) -> Result<(), Registerfout> {
    let tx = wijziging.tx();
    let sql = "SELECT achternaam, tussenvoegsel, voornaam, geboortedatum, startkwalificatie FROM verzuimloket_leerling \
               WHERE pgn = $1";
    let Some(rij) = one::<Leerlingrij>(tx, sql, [pgn.reveal().into()]).await? else { return Ok(()) };
    let geboortedatum = Dag(rij.geboortedatum).date();
    let startkwalificatie = rij.startkwalificatie.map(|dag| Dag(dag).date());
    kennis.persoon = Some(Persoon { startkwalificatie, ..Persoon::new(geboortedatum) });
    kennis.leerling = Some(Leerlinggegevens {
        achternaam: rij.achternaam.into(),
        tussenvoegsel: rij.tussenvoegsel.map(Into::into),
        voornaam: rij.voornaam.into(),
        geboortedatum,
    });
    let sql = "SELECT gemeente, van, tot FROM verzuimloket_woonplaats WHERE pgn = $1 ORDER BY van";
    let rijen: Vec<Woonrij> = all(tx, sql, [pgn.reveal().into()]).await?;
    let as_woonplaats = |rij: Woonrij| {
        let gemeente: Gemeentecode = read("verzuimloket_woonplaats", &rij.gemeente)?;
        Ok::<_, Registerfout>(Woonplaats { gemeente, looptijd: looptijd(rij.van, rij.tot) })
    };
    kennis.woonplaatsen = rijen.into_iter().map(as_woonplaats).collect::<Result<_, _>>()?;
    Ok(())
}

async fn find_eerdere(wijziging: &Wijziging, pgn: Pgn, brin: Brin) -> Result<Vec<EerdereMelding>, Registerfout> {
    let sql = "SELECT m.nummer, m.soort, m.plicht, m.begin, s.einde, s.status \
               FROM verzuimloket_verzuimmelding m JOIN verzuimloket_status s ON s.nummer = m.nummer \
               WHERE m.pgn = $1 AND m.brin = $2 AND NOT EXISTS (SELECT 1 FROM verzuimloket_status later \
                 WHERE later.nummer = s.nummer AND later.volgnummer > s.volgnummer) ORDER BY m.nummer";
    let waarden: [Value; 2] = [pgn.reveal().into(), brin.to_string().into()];
    let rijen: Vec<Eerderrij> = all(wijziging.tx(), sql, waarden).await?;
    let as_eerdere = |rij: Eerderrij| {
        Ok(EerdereMelding {
            nummer: read_nummer(rij.nummer)?,
            pgn,
            brin,
            soort: read(MELDING, &rij.soort)?,
            plicht: maybe(MELDING, rij.plicht.as_deref())?,
            begin: Dag(rij.begin).date(),
            einde: rij.einde.map(|dag| Dag(dag).date()),
            status: read("verzuimloket_status", &rij.status)?,
        })
    };
    rijen.into_iter().map(as_eerdere).collect()
}

/// Keeps a report, its receivers and the first line of its history.
pub(super) async fn insert_melding(
    wijziging: &Wijziging,
    permit: &Permit,
    opname: &Opname<'_>,
) -> Result<(), Loketfout> {
    let tx = wijziging.tx();
    let nummer = number(opname.nummer.into())?;
    let nu = wijziging.nu().as_microsecond();
    let (melding, vandaag) = (opname.melding, opname.vandaag);
    let inhoud = opname.aanlevering.write()?;
    let rijen = permit.organisaties().iter().map(|organisatie| {
        vec![
            nummer.clone(),
            organisatie.to_string().into(),
            melding.pgn.reveal().into(),
            melding.brin.to_string().into(),
            melding.soort.as_str().into(),
            melding.meldplicht.map(|plicht| plicht.as_str().to_owned()).into(),
            day(melding.begin),
            day(vandaag),
            nu.into(),
            inhoud.clone().into(),
        ]
    });
    let kolommen =
        ["nummer", "organisatie", "pgn", "brin", "soort", "plicht", "begin", "geregistreerd_op", "tijdstip", "inhoud"];
    insert(tx, MELDING, &kolommen, rijen.collect()).await?;
    let rijen = opname.routering.ontvangers.iter().zip(1_i32..).map(|(ontvanger, plaats)| {
        vec![nummer.clone(), plaats.into(), ontvanger.code.to_string().into(), ontvanger.soort.as_str().into()]
    });
    insert(tx, "verzuimloket_ontvanger", &["nummer", "plaats", "organisatie", "soort"], rijen.collect()).await?;
    let status = Statusrij {
        nummer: opname.nummer,
        volgnummer: 1,
        status: Meldingstatus::Geregistreerd,
        handeling: Handelingsoort::Registratie,
        door: loketcode()?.to_string(),
        op: vandaag,
        einde: melding.einde,
        inhoud: String::new(),
    };
    Ok(insert_status(wijziging, permit, status).await?)
}

/// A line of the history of a report.
pub(crate) struct Statusrij {
    pub(crate) nummer: Meldingsnummer,
    /// Place in the history, from 1.
    pub(crate) volgnummer: i32,
    pub(crate) status: Meldingstatus,
    pub(crate) handeling: Handelingsoort,
    /// Code of who did it.
    pub(crate) door: String,
    pub(crate) op: Date,
    /// Last day of absence, as it is known from here on.
    pub(crate) einde: Option<Date>,
    /// The message by which it was done; blank for the registration.
    pub(crate) inhoud: String,
}

/// Adds a line. Of two that would have the same place, the second is refused by the database.
pub(crate) async fn insert_status(wijziging: &Wijziging, _permit: &Permit, rij: Statusrij) -> Result<(), Registerfout> {
    let waarden = vec![
        number(rij.nummer.into())?,
        rij.volgnummer.into(),
        rij.status.as_str().into(),
        rij.handeling.as_str().into(),
        rij.door.into(),
        day(rij.op),
        maybe_day(rij.einde),
        wijziging.nu().as_microsecond().into(),
        rij.inhoud.into(),
    ];
    let kolommen = ["nummer", "volgnummer", "status", "handeling", "door", "op", "einde", "tijdstip", "inhoud"];
    insert(wijziging.tx(), "verzuimloket_status", &kolommen, vec![waarden]).await
}
