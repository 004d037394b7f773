//! What must not wait until somebody opens the work list: the start page shows it, loudly.

use jiff::ToSpan as _;
use jiff::civil::Date;
use kern::register::Registerfout;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::Organisatiecode;

use super::{Regel, store};
use crate::stam::{Scholen, Schoolfout, Schoolprofiel};
use crate::verzuimmelding::{Melding, with_pupils};

/// What the start page shouts.
#[derive(Debug, Clone)]
pub struct Luid {
    /// The day.
    pub vandaag: Date,
    /// Reports, changes and withdrawals that the Verzuimloket refused: nobody knows of them until they are mended.
    pub geweigerd: Vec<Regel<Melding>>,
    /// Due reports whose last day lies behind.
    pub te_laat: u32,
    /// Due reports of which today is the last day.
    pub vandaag_uiterlijk: u32,
    /// Due reports with time left.
    pub binnenkort: u32,
    /// Reports that the entries no longer support.
    pub in_te_trekken: u32,
    /// Reports with which leerplicht did something.
    pub terug: u32,
}

impl Luid {
    /// How many things wait for the verzuimcoördinator, for the number in the navigation.
    pub fn wachtend(&self) -> u32 {
        let geweigerd = u32::try_from(self.geweigerd.len()).unwrap_or(u32::MAX);
        geweigerd + self.te_laat + self.vandaag_uiterlijk + self.in_te_trekken + self.terug
    }
}

/// What the start page of the verzuimcoördinator must say at once. Four queries.
pub async fn loud(scholen: &Scholen, permit: &Permit, organisatie: &Organisatiecode) -> Result<Luid, Schoolfout> {
    let register = scholen.register();
    let (db, vandaag) = (register.lees(), register.klok().vandaag().map_err(Registerfout::from)?);
    let geweigerd = store::refused(db, permit, organisatie).await?;
    let geweigerd = with_pupils(scholen, permit, organisatie, geweigerd, |een| een.leerling, vandaag).await?;
    let wie: Vec<String> = geweigerd.iter().map(|(een, _)| een.sleutel.subject()).collect();
    if !wie.is_empty() {
        let regel = Logregel::of_permit(permit, organisatie, Logsoort::Gelezen, wie.join(" "));
        register.log_read(vec![regel]).await?;
    }
    // What had to be sent before the last working day is late; a last day before a weekend is not late in that weekend.
    let werkdag = match scholen.profiel(organisatie).await? {
        Some(profiel) => last_werkdag(&profiel, vandaag),
        None => vandaag,
    };
    let [te_laat, vandaag_uiterlijk, binnenkort] = store::due_counts(db, permit, organisatie, werkdag, vandaag).await?;
    let [in_te_trekken, terug] = store::report_counts(db, permit, organisatie).await?;
    Ok(Luid {
        vandaag,
        geweigerd: geweigerd.into_iter().map(|(wat, leerling)| Regel { leerling, wat }).collect(),
        te_laat,
        vandaag_uiterlijk,
        binnenkort,
        in_te_trekken,
        terug,
    })
}

/// The last working day up to and with a day.
fn last_werkdag(profiel: &Schoolprofiel, vandaag: Date) -> Date {
    let mut dag = vandaag;
    while !profiel.regels.feestdagen.is_werkdag(dag) && dag > Date::MIN {
        dag = dag.saturating_sub(1.day());
    }
    dag
}
