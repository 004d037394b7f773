//! Rows about absence: what counts, when the norm is reached, which report is due and until when.
//!
//! Each row is counted twice: in one go, as a file is, and entry by entry in several orders, as a register is. The two
//! must agree.

use jiff::civil::Date;

use super::blad::Rij;
use super::notatie::{Onleesbaar, write_datum, write_lijst, write_periode};
use super::onderwerp::{Uitkomst, compare};
use super::scene::{Scene, Stap};
use super::wereld::{Wereld, complain};
use crate::begrip::{Meldingsoort, Meldplicht, Minuten, Vervolg};
use crate::dag::Dag;
use crate::uitleg::{Stand, Uitleg, Weeksoort};
use crate::verzuim::bijna::Bijna;
use crate::verzuim::dagen::Dagkolommen;
use crate::verzuim::dossier::{Gebeurtenis, Normdossier, Normstand};
use crate::verzuim::koppeling::Verzonden;
use crate::verzuim::melding::{GeenMelding, Leerlinggegevens, Melding, Meldingen, Meldregels};
use crate::verzuim::norm::Telling;
use crate::verzuim::telling::Registratie;
use crate::verzuim::toelichting::Toelichting;

pub(super) const GEGEVEN: &[&str] = &[
    "jaar",
    "kalender",
    "eigen vrije dagen",
    "sector",
    "uur",
    "te laat",
    "vervolg",
    "aanwezigheid",
    "geboren",
    "startkwalificatie",
    "afspraak 18plus",
    "op",
    "verzuim",
    "correctie",
    "andere school",
    "gemeld",
];
pub(super) const UITKOMST: &[&str] = &[
    "geteld",
    "geweigerd",
    "melding",
    "geen melding",
    "uiterlijk",
    "uiterlijk na einde",
    "vastgesteld op",
    "stand",
    "bijna",
    "overgeslagen weken",
    "te versturen",
    "intrekken",
];

/// Asks the law about the absence of a row.
pub(super) fn check(wereld: &Wereld, rij: &Rij) -> Result<Vec<Uitkomst>, Onleesbaar> {
    let scene = Scene::new(wereld, rij)?;
    let vraag = Vraag::new(wereld, rij, &scene)?;
    let mut school = vraag.ask("verzuim", Some("correctie"), &scene.gemeld()?)?;
    if rij.cel("andere school").is_some() {
        let andere = vraag.ask("andere school", None, &[])?;
        school.meldingen.verschuldigd.extend(andere.meldingen.verschuldigd);
        school.meldingen.verschuldigd.sort_by_key(|melding| (melding.einde, melding.soort));
        school.oneens.extend(andere.oneens);
    }
    let mut uitkomsten = compare(rij, UITKOMST, |kolom| Ok(school.write(kolom)))?;
    uitkomsten.append(&mut school.oneens);
    Ok(uitkomsten)
}

/// A row as a question.
struct Vraag<'a> {
    wereld: &'a Wereld,
    scene: &'a Scene<'a>,
    regels: Meldregels<'a>,
    leerling: Leerlinggegevens,
    vervolg: Vervolg,
}

/// All that the law says about one pupil at one school.
struct Antwoord {
    geteld: Minuten,
    geweigerd: Vec<Registratie>,
    meldingen: Meldingen,
    normstand: Normstand,
    uitleg: Uitleg,
    /// Where counting in one go and counting entry by entry do not agree.
    oneens: Vec<Uitkomst>,
}

impl<'a> Vraag<'a> {
    fn new(wereld: &'a Wereld, rij: &Rij, scene: &'a Scene<'a>) -> Result<Self, Onleesbaar> {
        let ja = |kolom| Ok(rij.cel(kolom).map(|tekst| read_ja_nee(rij, kolom, tekst)).transpose()?.unwrap_or(false));
        let regels = Meldregels {
            recht: &wereld.recht,
            feestdagen: &wereld.feestdagen,
            normen: &wereld.normen,
            kalender: &scene.kalender,
            afspraak_18plus: ja("afspraak 18plus")?,
        };
        let geboortedatum = rij.cel("geboren").map(|tekst| rij.lezer("geboren").datum(tekst)).transpose()?;
        let leerling = Leerlinggegevens { geboortedatum, startkwalificatie: read_startkwalificatie(rij)? };
        let vervolg = rij.woord("vervolg", "verwacht strikt of week")?.unwrap_or_default();
        Ok(Self { wereld, scene, regels, leerling, vervolg })
    }

    fn ask(&self, kolom: &str, correcties: Option<&str>, gemeld: &[Verzonden]) -> Result<Antwoord, Onleesbaar> {
        let mut stappen = self.scene.stappen(kolom, correcties)?;
        let alle = Scene::stand(&stappen);
        let op = self.scene.op(&alle)?;
        stappen.retain(|(.., registratie)| !registratie.as_ref().is_some_and(|een| self.scene.is_geweigerd(een)));
        let geweigerd = alle.iter().filter(|registratie| self.scene.is_geweigerd(registratie)).cloned().collect();
        let registraties: Vec<Registratie> =
            Scene::stand(&stappen).into_iter().filter(|registratie| registratie.dag <= Dag::from(op)).collect();

        let telling = self.scene.telling(&alle, self.vervolg, op)?;
        let kolommen = Dagkolommen::new(&registraties, self.scene.telwijze);
        let reeksen = telling.reeksen(kolommen.as_dagen());
        let gevallen = telling.gevallen(kolommen.as_dagen());
        let meldingen = self.regels.meldingen(&gevallen, &reeksen, &self.leerling, &registraties, self.scene.telwijze);
        let meldingen = meldingen.map_err(|fout| complain(&fout))?;
        let toelichting =
            Toelichting { recht: &self.wereld.recht, telling, telwijze: self.scene.telwijze, uurbepalingen: &[] };
        let uitleg = toelichting.explain(&registraties, &gevallen, &meldingen, op);
        let (normstand, oneens) = self.follow(telling, &stappen, gemeld, &meldingen, op)?;
        Ok(Antwoord {
            geteld: registraties.iter().map(|registratie| self.scene.telwijze.geteld(registratie)).sum(),
            geweigerd,
            meldingen,
            normstand,
            uitleg: uitleg.map_err(|fout| complain(&fout))?,
            oneens,
        })
    }

    /// Takes the steps in one by one, in several orders: each must come to what counting in one go came to.
    fn follow(
        &self,
        telling: Telling<'_>,
        stappen: &[Stap],
        gemeld: &[Verzonden],
        meldingen: &Meldingen,
        op: Date,
    ) -> Result<(Normstand, Vec<Uitkomst>), Onleesbaar> {
        let achteruit = stappen.iter().rev().cloned().collect();
        let (even, oneven): (Vec<_>, Vec<_>) =
            stappen.iter().cloned().enumerate().partition(|(plaats, _)| plaats % 2 == 0);
        let om_en_om = even.into_iter().chain(oneven).map(|(_, stap)| stap).collect();
        let mut oneens = Vec::new();
        let mut stand = None;
        for volgorde in [achteruit, om_en_om, stappen.to_vec()] {
            let gevonden = self.stand(telling, volgorde, gemeld, op)?;
            if gevonden.meldingen != *meldingen {
                oneens.push(Uitkomst {
                    kolom: "registratie voor registratie".to_owned(),
                    verwacht: write_meldingen(&meldingen.verschuldigd),
                    gevonden: write_meldingen(&gevonden.meldingen.verschuldigd) + " (of anders in de redenen)",
                });
            }
            stand = Some(gevonden);
        }
        let stand = stand.ok_or_else(|| Onleesbaar {
            kolom: String::new(),
            gevonden: String::new(),
            verwacht: String::new(),
        })?;
        Ok((stand, oneens))
    }

    fn stand(
        &self,
        telling: Telling<'_>,
        volgorde: Vec<Stap>,
        gemeld: &[Verzonden],
        op: Date,
    ) -> Result<Normstand, Onleesbaar> {
        let mut dossier = Normdossier::new(telling, self.scene.telwijze);
        for (nummer, verzonden) in (1..).zip(gemeld) {
            let soort = Meldingsoort::ZestienUur;
            dossier.apply(Gebeurtenis::Gemeld { nummer, soort, verzonden: *verzonden });
        }
        for (sleutel, versie, registratie) in volgorde {
            dossier.apply(match registratie {
                Some(registratie) => Gebeurtenis::Vastgelegd { sleutel, versie, registratie },
                None => Gebeurtenis::Vervallen { sleutel, versie },
            });
        }
        let bijna = self.wereld.recht.getal("verzuim.bijna_minuten", op).map_err(|fout| complain(&fout))?;
        dossier.stand(&self.regels, &self.leerling, Minuten(bijna), op).map_err(|fout| complain(&fout))
    }
}

impl Antwoord {
    /// What was found, for an outcome column.
    fn write(&self, kolom: &str) -> String {
        let verschuldigd = &self.meldingen.verschuldigd;
        let dagen = |dag: fn(&Melding) -> Option<Date>| {
            write_lijst(verschuldigd.iter().map(|melding| dag(melding).map_or_else(|| "geen".to_owned(), write_datum)))
        };
        match kolom {
            "geteld" => self.geteld.0.to_string(),
            "geweigerd" => write_lijst(self.geweigerd.iter().map(|registratie| write_datum(registratie.dag.date()))),
            "melding" => write_meldingen(verschuldigd),
            "geen melding" => write_lijst(self.meldingen.geen.iter().map(write_geen)),
            "uiterlijk" => dagen(|melding| Some(melding.uiterlijk)),
            "uiterlijk na einde" => dagen(|melding| Some(melding.uiterlijk_na_einde)),
            "vastgesteld op" => dagen(|melding| melding.vastgesteld_op),
            "stand" => write_stand(&self.uitleg.stand),
            "bijna" => self.normstand.bijna.as_ref().map_or_else(|| "geen".to_owned(), write_bijna),
            "overgeslagen weken" => write_overgeslagen(&self.uitleg),
            "te versturen" => write_lijst(self.normstand.te_versturen.iter().map(|een| {
                let periode = write_periode(een.melding.begin, een.melding.einde);
                format!("{periode}, {} werkdagen te laat", een.werkdagen_te_laat)
            })),
            _ => write_lijst(self.normstand.in_te_trekken.iter().map(u64::to_string)),
        }
    }
}

fn write_meldingen(meldingen: &[Melding]) -> String {
    let write = |melding: &Melding| {
        let mut tekst = format!("{}, {}", write_periode(melding.begin, melding.einde), melding.minuten.0);
        for (geldt, woord) in [
            (melding.soort == Meldingsoort::LangdurigRelatief, "langdurig"),
            (melding.vervolg, "vervolg"),
            (melding.plicht == Meldplicht::Afspraak, "afspraak"),
        ] {
            if geldt {
                tekst.push_str(", ");
                tekst.push_str(woord);
            }
        }
        tekst
    };
    write_lijst(meldingen.iter().map(write))
}

fn write_geen(geen: &GeenMelding) -> String {
    let soort = if geen.soort == Meldingsoort::LangdurigRelatief { "langdurig, " } else { "" };
    format!("{}, {}, {soort}{}", write_periode(geen.begin, geen.einde), geen.minuten.0, geen.plicht.as_str())
}

fn write_stand(stand: &Stand) -> String {
    let periode = write_periode(stand.van, stand.tot);
    let vervalt = stand
        .eerste_vervalt
        .map_or_else(String::new, |(dag, minuten)| format!(", vervalt {}, {}", write_datum(dag), minuten.0));
    format!("{periode}, {}, nog {}{vervalt}", stand.minuten.0, stand.resterend.0)
}

fn write_bijna(bijna: &Bijna) -> String {
    format!("{}, nog {}, vervalt {}", bijna.minuten.0, bijna.resterend.0, write_datum(bijna.eerste_vervalt))
}

fn write_overgeslagen(uitleg: &Uitleg) -> String {
    let weken = uitleg.weken.iter().filter(|week| matches!(week.soort, Weeksoort::Vakantie { .. }));
    write_lijst(weken.map(|week| write_datum(week.maandag)))
}

fn read_ja_nee(rij: &Rij, kolom: &str, tekst: &str) -> Result<bool, Onleesbaar> {
    match tekst {
        "ja" => Ok(true),
        "nee" => Ok(false),
        _ => Err(rij.lezer(kolom).complain(tekst, "verwacht ja of nee")),
    }
}

/// `ja`, `nee`, or the day from which it was registered.
fn read_startkwalificatie(rij: &Rij) -> Result<Vec<(Dag, bool)>, Onleesbaar> {
    const KOLOM: &str = "startkwalificatie";
    let Some(tekst) = rij.cel(KOLOM) else { return Ok(Vec::new()) };
    match read_ja_nee(rij, KOLOM, tekst) {
        Ok(ja) => Ok(vec![(Dag(i32::MIN), ja)]),
        Err(_) => Ok(vec![(rij.lezer(KOLOM).datum(tekst)?.into(), true)]),
    }
}
