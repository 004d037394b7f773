//! What the marking screen shows.
#![expect(clippy::trivially_copy_pass_by_ref, reason = "templates hand over references")]

use std::fmt;

use askama::Template;
use jiff::civil::{DateTime, Time};

use super::{Leerlingsleutel, Merk, Merkkeuze};
use crate::pagina::{Csrf, Formulier, Kenmerk, Veldfout, Woorden};

/// Minutes that a late pupil is marked with by one press.
pub(super) const MINUTEN: [u16; 3] = [5, 10, 15];

/// A register on its way to the screen: the content of a page.
#[derive(Clone, Template)]
#[template(path = "register.html")]
pub struct Registerbeeld {
    /// Words of kern in the reader's language.
    pub t: Woorden,
    /// Where the form is posted.
    pub adres: String,
    /// The session's token.
    pub csrf: Csrf,
    /// A fresh idempotency key: letters, digits, dashes, at most 64.
    pub sleutel: String,
    /// The version of the register that is shown; 0 when it was never saved.
    pub gezien: u64,
    /// What is marked: `Wiskunde, klas 2b`.
    pub titel: String,
    /// When and where: `dinsdag 10 maart, 8:30 tot 9:20, lokaal 12`.
    pub ondertitel: String,
    /// When it begins, for the time on the screen.
    pub begin: Time,
    /// When it ends.
    pub eind: Time,
    /// What the clock on the wall shows: the time that `left now` fills in. Without it the reader's own clock counts.
    pub nu: Option<DateTime>,
    /// Where the lesson or half day before this one is marked.
    pub vorige: Option<String>,
    /// Where the next one is marked.
    pub volgende: Option<String>,
    /// Whether it was saved.
    pub stand: Registerstand,
    /// The pupils, in the order of the list.
    pub regels: Vec<Leerlingregel>,
    /// Asks for a reason, in the field `waarom`, when this would correct a register of an earlier day: with what was typed.
    pub waarom: Option<String>,
    /// What was wrong with what was sent.
    pub fouten: Vec<Veldfout>,
}

impl Registerbeeld {
    /// How many pupils stand on the screen with an answer.
    pub fn count(&self, keuze: Merkkeuze) -> usize {
        self.regels.iter().filter(|regel| regel.keuze() == keuze).count()
    }

    /// Whether another person's mark stands beside one of these.
    pub fn has_botsing(&self) -> bool {
        self.conflicts() > 0
    }

    fn conflicts(&self) -> usize {
        self.regels.iter().filter(|regel| regel.ander.is_some()).count()
    }

    /// A mark with its minutes or its time: `te laat, 10 min`.
    fn mark_in_words(&self, merk: &Merk) -> String {
        let word = self.t.zeg(merk.keuze().sleutel());
        match merk {
            Merk::TeLaat { minuten } => format!("{word}, {}", self.t.duur(u32::from(*minuten))),
            Merk::Vertrokken { om: Some(om) } => format!("{word}, {}", Self::clock(om)),
            _ => word.to_string(),
        }
    }

    /// The sentences that only the script says, by the end of their data attribute; values stand as `{naam}`.
    fn script_words(&self) -> Vec<(&'static str, String)> {
        let open = |sleutel, waarden: &[&'static str]| {
            waarden.iter().fold(self.t.zeg(sleutel), |zin, naam| zin.met(naam, format!("{{{naam}}}"))).to_string()
        };
        vec![
            ("allen", open("kern-register-allen-gedaan", &["aantal", "rest"])),
            ("veranderd", open("kern-register-veranderd", &["naam", "merk"])),
            ("hersteld", open("kern-register-hersteld", &["naam", "merk"])),
            ("bezig", open("kern-register-bezig", &[])),
            ("wacht", open("kern-register-wacht", &[])),
            ("inloggen", open("kern-register-inloggen", &[])),
            ("geweigerd", open("kern-register-geweigerd", &[])),
            ("onbewaard", open("kern-register-onbewaard", &[])),
            ("scherm", open("kern-register-scherm", &[])),
            ("scherm-uit", open("kern-register-scherm-uit", &[])),
            ("aanwezig", open(Merkkeuze::Aanwezig.sleutel(), &[])),
            ("afwezig", open(Merkkeuze::Afwezig.sleutel(), &[])),
            ("te-laat", open(Merkkeuze::TeLaat.sleutel(), &[])),
            ("vertrokken", open(Merkkeuze::Vertrokken.sleutel(), &[])),
        ]
    }

    /// The faults as the macros take them.
    fn formulier(&self) -> Formulier {
        let form = Formulier::new(self.t, &self.csrf).met_fouten(self.fouten.iter().map(|fout| self.of_pupil(fout)));
        form.met("waarom", self.waarom.as_deref().unwrap_or_default())
    }

    /// A fault at the field of a pupil, with his name and what this lesson allows.
    fn of_pupil(&self, fout: &Veldfout) -> Veldfout {
        let leerling = fout.veld().strip_prefix("laat-").or_else(|| fout.veld().strip_prefix("weg-"));
        let regel = leerling.and_then(|sleutel| self.regels.iter().find(|regel| regel.sleutel.as_str() == sleutel));
        let Some(regel) = regel else { return fout.clone() };
        let minuut = |tijd: Time| i32::from(tijd.hour()) * 60 + i32::from(tijd.minute());
        let hoogste = u32::try_from(minuut(self.eind) - minuut(self.begin)).unwrap_or_default();
        let klok = |tijd: Time| format!("{}:{:02}", tijd.hour(), tijd.minute());
        let fout = fout.clone().met("leerling", regel.naam.as_str()).met("hoogste", hoogste);
        fout.met("begin", klok(self.begin)).met("eind", klok(self.eind))
    }

    /// `27 aanwezig, 2 afwezig, 1 te laat`, as the script writes it after each change.
    fn telling(&self) -> String {
        let parts = Merkkeuze::ALLE.into_iter().map(|keuze| (keuze, self.count(keuze)));
        let parts = parts.filter(|(keuze, aantal)| *aantal > 0 || *keuze == Merkkeuze::Aanwezig);
        let parts = parts.map(|(keuze, aantal)| format!("{aantal} {}", self.t.zeg(keuze.sleutel())));
        parts.collect::<Vec<_>>().join(", ")
    }

    fn moment(nu: &DateTime) -> String {
        nu.strftime("%Y-%m-%dT%H:%M:%S").to_string()
    }

    fn clock(tijd: &Time) -> String {
        tijd.strftime("%H:%M").to_string()
    }
}

impl fmt::Debug for Registerbeeld {
    // Names of pupils stay out of logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Registerbeeld")
            .field("gezien", &self.gezien)
            .field("regels", &self.regels.len())
            .finish_non_exhaustive()
    }
}

/// Whether a register was saved, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Registerstand {
    /// Not yet: nobody counts as present.
    NietGeregistreerd,
    /// Saved.
    Opgeslagen {
        /// When, as shown: `8:34`.
        tijd: String,
        /// By whom, as shown: `u`, `P. Jansen`.
        wie: String,
    },
    /// It will not be held, so nobody can be absent.
    Vervallen,
}

/// One pupil of a register.
#[derive(Clone, PartialEq, Eq)]
pub struct Leerlingregel {
    /// How the form names him.
    pub sleutel: Leerlingsleutel,
    /// His name as the teacher knows him.
    pub naam: String,
    /// The mark that was saved or sent; `None` shows him present, or absent when an absence is known.
    pub merk: Option<Merk>,
    /// A known absence, in words that this reader may see: `ziek gemeld`, `verlof`, `afwezig met bericht`.
    pub bekend: Option<String>,
    /// His last lessons, the oldest first; five at most.
    pub lint: Vec<Lintdeel>,
    /// `nog 3 u 20 tot de melding`; only for mentor and coördinator.
    pub norm: Option<String>,
    /// Another person's mark, saved while this one was on the screen.
    pub ander: Option<AnderMerk>,
}

impl Leerlingregel {
    /// A pupil of whom nothing is known but the name.
    pub fn new(sleutel: Leerlingsleutel, naam: impl Into<String>) -> Self {
        Self { sleutel, naam: naam.into(), merk: None, bekend: None, lint: Vec::new(), norm: None, ander: None }
    }

    /// The answer that the screen shows.
    pub fn keuze(&self) -> Merkkeuze {
        match (self.merk, &self.bekend) {
            (Some(merk), _) => merk.keuze(),
            (None, Some(_)) => Merkkeuze::Afwezig,
            (None, None) => Merkkeuze::Aanwezig,
        }
    }

    /// The key of an answer's word beside this pupil: whoever is known to be away "is er toch".
    fn word(&self, keuze: &Merkkeuze) -> &'static str {
        match (keuze, &self.bekend) {
            (Merkkeuze::Aanwezig, Some(_)) => "kern-merk-is-er-toch",
            (keuze, _) => keuze.sleutel(),
        }
    }

    fn field(&self, begin: &str) -> String {
        format!("{begin}-{}", self.sleutel)
    }

    fn minuten(&self) -> u16 {
        match self.merk {
            Some(Merk::TeLaat { minuten }) => minuten,
            _ => MINUTEN[0],
        }
    }

    fn om(&self) -> String {
        match self.merk {
            Some(Merk::Vertrokken { om: Some(om) }) => Registerbeeld::clock(&om),
            _ => String::new(),
        }
    }
}

impl fmt::Debug for Leerlingregel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Leerlingregel").field("merk", &self.merk).finish_non_exhaustive()
    }
}

/// One lesson of the ribbon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lintdeel {
    /// What was marked; `None` when it was not registered.
    pub merk: Option<Merkkeuze>,
    /// When: `ma 9 mrt`.
    pub wanneer: String,
}

impl Lintdeel {
    fn class(&self) -> &'static str {
        self.merk.map_or("leeg", Merkkeuze::as_str)
    }

    fn sleutel(&self) -> &'static str {
        self.merk.map_or("kern-register-lint-leeg", Merkkeuze::sleutel)
    }
}

/// A mark that another person saved in the meantime.
#[derive(Clone, PartialEq, Eq)]
pub struct AnderMerk {
    /// The mark.
    pub merk: Merk,
    /// Who gave it, as shown.
    pub wie: String,
    /// When, as shown: `8:34`.
    pub tijd: String,
}

impl fmt::Debug for AnderMerk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AnderMerk").field("merk", &self.merk).finish_non_exhaustive()
    }
}
