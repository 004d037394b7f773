//! Reading files in: all of it in one transaction, or nothing.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kern::register::{Registerfout, Wijziging};
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::Organisatiecode;
use uitwisseling::lezen::Kolom;

use super::plan::{self, Plan, leerlingen, rooster};
use super::zending::{self, Importverslag, Zending};
use super::{Bestandsproef, Importfout, Importopgave, Importproef, Importsoort, bestand, profiel, store};
use crate::les::{Les, Lessleutel, Lestoestand};
use crate::stam::{Leerling, Leerlingsleutel, Scholen, Schoolfout, Schoolprofiel};
use crate::vulling::Plaatsing;
use crate::{verzuim, vulling};

/// What reading files in came to: what is kept of it, and what became of each row.
#[derive(Debug)]
pub struct Importuitkomst {
    /// A row for each file.
    pub verslagen: Vec<Importverslag>,
    /// Every row of every file.
    pub proef: Importproef,
}

/// Reads files in at once, without keeping them for confirmation: for the command line. The same files again change
/// nothing.
pub async fn run(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    opgave: Importopgave,
) -> Result<Importuitkomst, Importfout> {
    execute(scholen, permit, organisatie, opgave, &Zending::new()?, false).await
}

/// Reads files in; `bewaard` says that they were kept for confirmation, and must still be.
pub(super) async fn execute(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    opgave: Importopgave,
    zending: &Zending,
    bewaard: bool,
) -> Result<Importuitkomst, Importfout> {
    let profiel = profiel(scholen, permit, organisatie).await?;
    let gelezen = bestand::read(opgave.bestanden, opgave.kolommen).await?;
    let mut wijziging = scholen.register().begin().await?;
    // The number is taken first: a second import of this school waits here, and then sees what this one did.
    let nummer = wijziging.take_numbers(organisatie, "importrun", 1).await?;
    if bewaard {
        zending::take(&wijziging, permit, organisatie, zending).await?;
    }
    let stand = store::stand(wijziging.tx(), permit, organisatie, &gelezen.vraag()).await?;
    let keuze = plan::Keuze { vanaf: opgave.vanaf, beeindigen: opgave.beeindigen };
    let (voor, wie) = (keuze.clone(), profiel.clone());
    let plan = tokio::task::spawn_blocking(move || plan::make(gelezen, &stand, &wie, &voor)).await?;
    if !plan.proef.is_goed() {
        return Err(Importfout::Geweigerd(plan.proef));
    }
    let uitvoering = Uitvoering { permit, organisatie, profiel: &profiel, nummer };
    let uitkomst = uitvoering.carry_out(&mut wijziging, plan, &keuze.beeindigen).await?;
    store::insert_run(&wijziging, permit, organisatie, zending, &uitkomst.verslagen).await?;
    wijziging.commit().await?;
    Ok(uitkomst)
}

struct Uitvoering<'a> {
    permit: &'a Permit,
    organisatie: &'a Organisatiecode,
    profiel: &'a Schoolprofiel,
    nummer: i64,
}

impl Uitvoering<'_> {
    async fn carry_out(
        &self,
        wijziging: &mut Wijziging,
        plan: Plan,
        beeindigen: &BTreeSet<Importsoort>,
    ) -> Result<Importuitkomst, Importfout> {
        let Self { permit, organisatie, .. } = *self;
        let Plan { proef, personeel, klassen, leerlingen, rooster } = plan;
        store::write_staff(wijziging, permit, organisatie, &personeel.nieuw, &personeel.anders).await?;
        store::write_classes(wijziging, permit, organisatie, &klassen.nieuw, &klassen.anders).await?;
        for (soort, verdwenen) in
            [(Importsoort::Personeel, &personeel.verdwenen), (Importsoort::Klassen, &klassen.verdwenen)]
        {
            if beeindigen.contains(&soort) {
                store::end(wijziging, permit, organisatie, soort, verdwenen).await?;
            }
        }
        self.pupils(wijziging, leerlingen, beeindigen.contains(&Importsoort::Leerlingen)).await?;
        self.timetable(wijziging, rooster, beeindigen.contains(&Importsoort::Rooster)).await?;
        let verslagen: Vec<Importverslag> = proef
            .bestanden
            .iter()
            .map(|bestand| self.report(wijziging, beeindigen.contains(&bestand.soort), bestand))
            .collect();
        for verslag in &verslagen {
            wijziging.log(self.line("").because(summary(verslag)).with_content(verslag.som.as_bytes()));
        }
        Ok(Importuitkomst { verslagen, proef })
    }

    async fn pupils(
        &self,
        wijziging: &mut Wijziging,
        werk: leerlingen::Werk,
        beeindigen: bool,
    ) -> Result<(), Importfout> {
        let Self { permit, organisatie, .. } = *self;
        let aantal = u32::try_from(werk.nieuw.len()).unwrap_or(u32::MAX);
        let eerste = if aantal > 0 { wijziging.take_numbers(organisatie, "leerling", aantal).await? } else { 0 };
        let nieuw: Vec<(Leerlingsleutel, &Leerling, &Plaatsing)> = (eerste..)
            .map(Leerlingsleutel)
            .zip(&werk.nieuw)
            .map(|(sleutel, (een, plaatsing))| (sleutel, een, plaatsing))
            .collect();
        let leerlingen = nieuw.iter().map(|(sleutel, een, _)| Ok::<_, Registerfout>((*sleutel, *een)));
        vulling::store::insert_pupils(wijziging, permit, organisatie, leerlingen).await?;
        store::update_pupils(wijziging, permit, organisatie, &werk.anders).await?;
        let (mut weg, mut erbij) = (werk.plaatsingen.weg, werk.plaatsingen.erbij);
        if beeindigen {
            for een in &werk.verdwenen.weg {
                wijziging.log(self.line(&format!(" leerling:{}", een.leerling)).because("uitgeschreven"));
            }
            weg.extend(werk.verdwenen.weg);
            erbij.extend(werk.verdwenen.erbij);
        }
        store::delete_placements(wijziging, permit, organisatie, &weg).await?;
        let erbij = erbij.iter().map(|een| (een.leerling, een));
        let erbij = erbij.chain(nieuw.iter().map(|(sleutel, _, plaatsing)| (*sleutel, *plaatsing)));
        vulling::store::insert_placements(wijziging, permit, organisatie, erbij.map(Ok::<_, Registerfout>)).await?;
        for (leerling, kolommen) in &werk.kolommen {
            let kolommen: Vec<&str> = kolommen.iter().map(|kolom| Kolom::as_str(*kolom)).collect();
            wijziging.log(self.line(&format!(" leerling:{leerling}")).because(kolommen.join(", ")));
        }
        for (sleutel, ..) in &nieuw {
            wijziging.log(self.line(&format!(" leerling:{sleutel}")).because("nieuw"));
        }
        Ok(self.recompute(wijziging, werk.hertellen).await?)
    }

    async fn timetable(
        &self,
        wijziging: &mut Wijziging,
        werk: rooster::Werk,
        beeindigen: bool,
    ) -> Result<(), Importfout> {
        let Self { permit, organisatie, .. } = *self;
        if beeindigen {
            store::delete_lessons(wijziging, permit, organisatie, &werk.verdwenen).await?;
        }
        store::update_lessons(wijziging, permit, organisatie, &werk.anders).await?;
        if let Ok(aantal @ 1..) = u32::try_from(werk.nieuw.len()) {
            let eerste = wijziging.take_numbers(organisatie, "les", aantal).await?;
            let lessen = (eerste..).map(Lessleutel).zip(werk.nieuw).map(|(sleutel, les)| Les { sleutel, ..les });
            let lessen: Vec<Les> = lessen.collect();
            vulling::store::insert_lessons(wijziging, permit, organisatie, &lessen).await?;
        }
        store::set_state(wijziging, permit, organisatie, &werk.vervallen, Lestoestand::Vervallen).await?;
        store::set_state(wijziging, permit, organisatie, &werk.hervat, Lestoestand::Gepland).await?;
        let mut geraakt = BTreeSet::new();
        let lessen: Vec<Lessleutel> = werk.vervallen.iter().chain(&werk.hervat).copied().collect();
        for stuk in lessen.chunks(PER_KEER) {
            geraakt.extend(verzuim::rederive_lessons(wijziging, permit, organisatie, stuk).await?);
        }
        for (lessen, waarom) in [(&werk.vervallen, "vervallen na registratie"), (&werk.hervat, "toch gegeven")] {
            for les in lessen {
                wijziging.log(self.line(&format!(" les:{}", les.0)).because(waarom));
            }
        }
        Ok(self.recompute(wijziging, geraakt).await?)
    }

    async fn recompute(&self, wijziging: &Wijziging, leerlingen: BTreeSet<Leerlingsleutel>) -> Result<(), Schoolfout> {
        let vandaag: Date = kern::klok::dag_van(wijziging.nu()).map_err(Registerfout::from)?;
        let leerlingen: Vec<Leerlingsleutel> = leerlingen.into_iter().collect();
        for stuk in leerlingen.chunks(PER_KEER) {
            let stuk = stuk.iter().copied().collect();
            verzuim::recompute(wijziging, self.permit, self.profiel, &stuk, vandaag).await?;
        }
        Ok(())
    }

    /// A line of the log about this import, and about something in it.
    fn line(&self, onderwerp: &str) -> Logregel {
        let onderwerp = format!("import:{}{onderwerp}", self.nummer);
        Logregel::of_permit(self.permit, self.organisatie, Logsoort::Geschreven, onderwerp)
    }

    fn report(&self, wijziging: &Wijziging, beeindigd: bool, bestand: &Bestandsproef) -> Importverslag {
        let telling = bestand.tellingen();
        Importverslag {
            importrun: self.nummer,
            soort: bestand.soort,
            naam: bestand.naam.clone(),
            som: bestand.som.clone(),
            nieuw: telling.nieuw,
            gewijzigd: telling.gewijzigd,
            ongewijzigd: telling.ongewijzigd,
            beeindigd: if beeindigd { telling.verdwenen } else { 0 },
            bewaard: telling.bewaard,
            vervallen: telling.vervallen,
            account: self.permit.account().0,
            tijdstip: wijziging.nu(),
        }
    }
}

/// Lessons or pupils in one query.
const PER_KEER: usize = 1000;

fn summary(verslag: &Importverslag) -> String {
    let Importverslag { soort, nieuw, gewijzigd, ongewijzigd, beeindigd, bewaard, vervallen, .. } = verslag;
    format!(
        "{}: {nieuw} nieuw, {gewijzigd} gewijzigd, {ongewijzigd} ongewijzigd, {beeindigd} beëindigd, {bewaard} bewaard, \
         {vervallen} vervallen",
        soort.word()
    )
}
