//! One register on its way to the screen.

use std::collections::BTreeMap;

use askama::Template;
use axum::response::Response;
use jiff::civil::{DateTime, Time};
use kern::account::Ingelogd;
use kern::pagina::register::{
    AnderMerk, Leerlingregel, Leerlingsleutel as Schermsleutel, Lintdeel, Merk as Schermmerk, Registerbeeld,
    Registerstand,
};
use kern::pagina::{Kader, Kenmerk, Paginafout, Woorden};
use kern::toegang::Rol;
use recht::begrip::Sector;
use recht::verzuim::bijna::Bijna;

use super::{adres, now, who};
use crate::leerling;
use crate::les::{Les, Lesregister, Lessleutel, Lestoestand, Merk, Registerregel, open};
use crate::staat::{Bevoegd, Schoolstaat, fault};
use crate::stam::Leerlingsleutel;
use crate::verzuim;

/// What the screen of one register is made from.
pub(crate) struct Blad {
    pub(super) register: Lesregister,
    norm: BTreeMap<Leerlingsleutel, Bijna>,
    sector: Sector,
    rol: Rol,
    mag: Mag,
    nu: DateTime,
    sleutel: String,
}

/// What this reader may do with the register now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mag {
    Registreren,
    /// It is one of an earlier day: with a reason.
    Corrigeren,
    /// Nothing, for this reason.
    Niet(&'static str),
}

impl Blad {
    /// Reads a register; one that this reader may not see is not there.
    pub(crate) async fn load(staat: &Schoolstaat, ingelogd: &Ingelogd, les: Lessleutel) -> Result<Self, Paginafout> {
        let bevoegd = staat.permit(&ingelogd.gebruiker, &crate::LES_BEKIJKEN).await?;
        let register = open(&staat.scholen, &bevoegd.permit, &bevoegd.organisatie, les).await.map_err(fault)?;
        let register = register.ok_or(Paginafout::NietGevonden)?;
        let nu = now(staat)?;
        let norm = near(staat, ingelogd, &register, nu).await?;
        Ok(Self {
            mag: Mag::of(staat, ingelogd, &register.les, nu),
            norm,
            sector: bevoegd.profiel.school.sector,
            rol: ingelogd.gebruiker.rol,
            nu,
            sleutel: fresh_key()?,
            register,
        })
    }

    /// The page: the marking screen, or for who may not mark the register as it stands.
    pub(crate) fn respond(&self, ingelogd: &Ingelogd) -> Result<Response, Paginafout> {
        let kader = Kader::new(&ingelogd.pagina).titel(self.title(crate::woorden(ingelogd.taal))).breed();
        kader.render_html(&self.html(ingelogd)?)
    }

    /// The content of that page.
    pub(crate) fn html(&self, ingelogd: &Ingelogd) -> Result<String, Paginafout> {
        let html = match self.mag {
            Mag::Registreren | Mag::Corrigeren => self.beeld(ingelogd).render(),
            Mag::Niet(waarom) => self.reading(ingelogd, waarom).render(),
        };
        html.map_err(|_| Paginafout::Onverwacht)
    }

    /// What is marked: `Wiskunde, klas 2b`, `Ochtend, groep 5`.
    pub(crate) fn title(&self, t: Woorden) -> String {
        lesnaam(t, &self.register.les, self.sector)
    }

    fn subtitle(&self, t: Woorden) -> String {
        let les = &self.register.les;
        t.zeg("les-wanneer").met("dag", t.dag(les.datum)).met("tijden", tijden(les)).to_string()
    }

    /// The marking screen as it was saved last.
    pub(super) fn beeld(&self, ingelogd: &Ingelogd) -> Registerbeeld {
        let t = crate::woorden(ingelogd.taal);
        let Lesregister { les, vorige, volgende, .. } = &self.register;
        Registerbeeld {
            t,
            adres: adres(les.sleutel),
            csrf: ingelogd.csrf.clone(),
            sleutel: self.sleutel.clone(),
            gezien: u64::try_from(les.versie).unwrap_or_default(),
            titel: self.title(t),
            ondertitel: self.subtitle(t),
            begin: time(les.begin),
            eind: time(les.einde),
            nu: Some(self.nu),
            vorige: vorige.map(adres),
            volgende: volgende.map(adres),
            stand: self.stand(ingelogd, t),
            regels: self.register.regels.iter().filter_map(|regel| self.row(regel, t)).collect(),
            waarom: (self.mag == Mag::Corrigeren).then(String::new),
            fouten: Vec::new(),
        }
    }

    fn stand(&self, ingelogd: &Ingelogd, t: Woorden) -> Registerstand {
        if self.register.les.toestand != Lestoestand::Gepland {
            return Registerstand::Vervallen;
        }
        match self.saved(ingelogd, t) {
            Some((tijd, wie)) => Registerstand::Opgeslagen { tijd, wie },
            None => Registerstand::NietGeregistreerd,
        }
    }

    /// When and by whom it was saved, as shown; with the day when that is another than the lesson's.
    fn saved(&self, ingelogd: &Ingelogd, t: Woorden) -> Option<(String, String)> {
        let opgeslagen = self.register.opgeslagen.as_ref()?;
        let tijd = kern::klok::plaatselijk(opgeslagen.tijdstip).ok()?;
        let wie = who(t, ingelogd, opgeslagen.account, self.register.door.as_deref());
        let klok = clock(tijd.time());
        let later = tijd.date() != self.register.les.datum;
        Some((if later { format!("{klok}, {}", t.dag(tijd.date())) } else { klok }, wie))
    }

    fn row(&self, regel: &Registerregel, t: Woorden) -> Option<Leerlingregel> {
        let sleutel = regel.leerling.sleutel;
        let mut rij = Leerlingregel::new(Schermsleutel::parse(&sleutel.to_string())?, regel.leerling.naam());
        rij.merk = regel.merk.map(|merk| on_screen(merk, &self.register.les));
        rij.bekend = regel.bekend.as_deref().map(|reden| known(t, reden, self.rol));
        rij.norm = self.norm.get(&sleutel).map(|bijna| {
            t.zeg("les-norm").met("rest", t.duur(bijna.resterend.0)).met("dag", t.dag(bijna.eerste_vervalt)).to_string()
        });
        let lint = regel.eerdere.iter().map(|(datum, merk)| Lintdeel {
            merk: merk.map(|merk| on_screen(merk, &self.register.les).keuze()),
            wanneer: t.taal().short_day(*datum),
        });
        rij.lint = lint.collect();
        Some(rij)
    }

    /// Lays what was sent beside what somebody else saved. Whether they differ anywhere.
    pub(super) fn lay_beside(
        &self,
        ingelogd: &Ingelogd,
        beeld: &mut Registerbeeld,
        gevonden: &BTreeMap<String, Schermmerk>,
    ) -> bool {
        let t = crate::woorden(ingelogd.taal);
        let Some((tijd, wie)) = self.saved(ingelogd, t) else { return false };
        for regel in &mut beeld.regels {
            let Some(mijn) = gevonden.get(regel.sleutel.as_str()).copied() else { continue };
            let ander = regel.merk.filter(|merk| !same(*merk, mijn));
            regel.ander = ander.map(|merk| AnderMerk { merk, wie: wie.clone(), tijd: tijd.clone() });
            regel.merk = Some(mijn);
        }
        beeld.has_botsing()
    }

    fn reading<'a>(&'a self, ingelogd: &Ingelogd, waarom: &'static str) -> Bekijken<'a> {
        let t = crate::woorden(ingelogd.taal);
        let regels = self.register.regels.iter().map(|regel| Leesregel {
            naam: regel.leerling.naam(),
            merk: regel.merk.map(|merk| mark_in_words(t, merk)).unwrap_or_default(),
            bekend: regel.bekend.as_deref().map(|reden| known(t, reden, self.rol)).unwrap_or_default(),
        });
        Bekijken {
            t,
            titel: self.title(t),
            ondertitel: self.subtitle(t),
            opgeslagen: self.saved(ingelogd, t),
            gegeven: self.register.les.toestand == Lestoestand::Gepland,
            waarom,
            regels: regels.collect(),
            vorige: self.register.vorige.map(adres),
            volgende: self.register.volgende.map(adres),
            blad: self,
        }
    }

    /// Whether the lesson is still to come, today included.
    fn lies_ahead(&self) -> bool {
        self.register.les.datum > self.nu.date()
    }
}

impl Mag {
    fn of(staat: &Schoolstaat, ingelogd: &Ingelogd, les: &Les, nu: DateTime) -> Self {
        let allows = |bewerking| staat.allows(&ingelogd.gebruiker, bewerking);
        let eerder = les.versie > 0 && les.datum < nu.date();
        match les.toestand {
            Lestoestand::Vervallen => Self::Niet("les-niet-vervallen"),
            Lestoestand::Activiteit => Self::Niet("les-niet-activiteit"),
            Lestoestand::Gepland if !allows(&crate::LES_REGISTREREN) => Self::Niet("les-niet-rol"),
            Lestoestand::Gepland if les.datum > nu.date() => Self::Niet("les-niet-toekomst"),
            Lestoestand::Gepland if !eerder => Self::Registreren,
            Lestoestand::Gepland if allows(&crate::LES_CORRIGEREN) => Self::Corrigeren,
            Lestoestand::Gepland => Self::Niet("les-niet-eerder"),
        }
    }
}

/// Who of the class is near the norm, for whoever follows these pupils: the mentor of the class, and the office.
async fn near(
    staat: &Schoolstaat,
    ingelogd: &Ingelogd,
    register: &Lesregister,
    nu: DateTime,
) -> Result<BTreeMap<Leerlingsleutel, Bijna>, Paginafout> {
    let volgt = [&crate::LEERLING_BEKIJKEN, &crate::LEERLING_EIGEN_KLAS];
    let Ok(Bevoegd { permit, profiel, organisatie }) = staat.permit_first(&ingelogd.gebruiker, &volgt).await else {
        return Ok(BTreeMap::new());
    };
    let sleutels: Vec<Leerlingsleutel> = register.regels.iter().map(|regel| regel.leerling.sleutel).collect();
    let db = staat.scholen.register().lees();
    let eigen = leerling::store::in_scope(db, &permit, &organisatie, &sleutels, nu.date()).await.map_err(fault)?;
    verzuim::near(&staat.scholen, &permit, &profiel, &eigen, nu.date()).await.map_err(fault)
}

#[derive(Template)]
#[template(path = "les/bekijken.html")]
struct Bekijken<'a> {
    t: Woorden,
    titel: String,
    ondertitel: String,
    opgeslagen: Option<(String, String)>,
    gegeven: bool,
    waarom: &'static str,
    regels: Vec<Leesregel>,
    vorige: Option<String>,
    volgende: Option<String>,
    blad: &'a Blad,
}

struct Leesregel {
    naam: String,
    merk: String,
    bekend: String,
}

/// `Wiskunde, klas 2b`; in primary education `Ochtend, groep 5`.
pub(crate) fn lesnaam(t: Woorden, les: &Les, sector: Sector) -> String {
    let klas = match sector {
        Sector::Po | Sector::Sbo => "les-groep",
        Sector::So | Sector::Vso | Sector::Vo | Sector::Mbo => "les-klas",
    };
    let klas = t.zeg(klas).met("klas", les.klas.as_str()).to_string();
    let wat = match les.lesuur.as_str() {
        "ochtend" => t.zeg("les-ochtend").to_string(),
        "middag" => t.zeg("les-middag").to_string(),
        _ => first_upper(&les.vak),
    };
    if wat.is_empty() { first_upper(&klas) } else { format!("{wat}, {klas}") }
}

fn first_upper(tekst: &str) -> String {
    let mut tekens = tekst.chars();
    tekens.next().map_or_else(String::new, |eerste| eerste.to_uppercase().chain(tekens).collect())
}

/// `8:30–9:20`.
pub(crate) fn tijden(les: &Les) -> String {
    format!("{}–{}", clock(time(les.begin)), clock(time(les.einde)))
}

/// A minute of the day as a time; midnight for one that lies past the day.
fn time(minuut: u16) -> Time {
    let deel = |getal: u16| i8::try_from(getal).unwrap_or_default();
    Time::new(deel(minuut / 60), deel(minuut % 60), 0, 0).unwrap_or(Time::midnight())
}

/// `8:34`.
pub(crate) fn clock(tijd: Time) -> String {
    format!("{}:{:02}", tijd.hour(), tijd.minute())
}

fn on_screen(merk: Merk, les: &Les) -> Schermmerk {
    match merk {
        Merk::Aanwezig => Schermmerk::Aanwezig,
        Merk::Afwezig => Schermmerk::Afwezig,
        Merk::TeLaat(minuten) => Schermmerk::TeLaat { minuten: u16::try_from(minuten.0).unwrap_or(u16::MAX) },
        Merk::EerderWeg(minuten) => {
            let gemist = u16::try_from(minuten.0).unwrap_or(u16::MAX);
            Schermmerk::Vertrokken { om: Some(time(les.einde.saturating_sub(gemist))) }
        }
    }
}

/// Whether two people say the same. Who leaves the time open says no other time.
fn same(hun: Schermmerk, mijn: Schermmerk) -> bool {
    hun == mijn || (hun.keuze() == mijn.keuze() && mijn == Schermmerk::Vertrokken { om: None })
}

/// A mark in words: `te laat, 10 min`.
pub(crate) fn mark_in_words(t: Woorden, merk: Merk) -> String {
    let woord = match merk {
        Merk::Aanwezig => t.zeg("merk-aanwezig"),
        Merk::Afwezig => t.zeg("merk-afwezig"),
        Merk::TeLaat(_) => t.zeg("merk-te_laat"),
        Merk::EerderWeg(_) => t.zeg("merk-eerder_weg"),
    };
    match merk.minuten().0 {
        0 => woord.to_string(),
        minuten => format!("{woord}, {}", t.duur(minuten)),
    }
}

/// A known absence as this role may see it: a teacher sees that somebody is away with a reason, and why only where the
/// class would know it anyway.
fn known(t: Woorden, reden: &str, rol: Rol) -> String {
    let sleutel = match reden {
        "ziekte" => "les-bekend-ziekte",
        "verlof" => "les-bekend-verlof",
        "schorsing" => "les-bekend-schorsing",
        "vrijstelling" => "les-bekend-vrijstelling",
        "school_gesloten" => "les-bekend-school_gesloten",
        "religie" if rol != Rol::Docent => "les-bekend-religie",
        _ => "les-bekend-anders",
    };
    t.zeg(sleutel).to_string()
}

/// A key for one save: random, so that two screens of one person never share it.
fn fresh_key() -> Result<String, Paginafout> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|_| Paginafout::Onverwacht)?;
    Ok(base16ct::lower::encode_string(&bytes))
}
