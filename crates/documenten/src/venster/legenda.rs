//! The bars and what they mean: each kind differs in shape or pattern, never in colour alone.

use std::collections::BTreeSet;

use recht::begrip::{Minuten, Verzuimstatus};
use recht::uitleg::Registratieuitleg;

use super::beeld::Blad;
use super::tekening::{Anker, GRIJS, INKT, Letter, TELT, TINT, Tekening, width};

const REGEL: i32 = 20;

/// How an entry is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Staafsoort {
    Telt,
    TeltNiet,
    Geoorloofd,
    Onbekend,
    TeLaatTelt,
    TeLaat,
    Aanwezig,
}

impl Staafsoort {
    pub(super) fn of(registratie: &Registratieuitleg) -> Self {
        let telt = registratie.geteld > Minuten::NUL;
        match registratie.status {
            Verzuimstatus::Aanwezig => Self::Aanwezig,
            Verzuimstatus::Geoorloofd => Self::Geoorloofd,
            Verzuimstatus::Onbekend => Self::Onbekend,
            Verzuimstatus::TeLaat if telt => Self::TeLaatTelt,
            Verzuimstatus::TeLaat => Self::TeLaat,
            Verzuimstatus::Ongeoorloofd if telt => Self::Telt,
            Verzuimstatus::Ongeoorloofd => Self::TeltNiet,
        }
    }

    /// Height of the bar of an entry, where `hoogste` minutes take `ruimte` units.
    pub(super) fn height(self, registratie: &Registratieuitleg, hoogste: Minuten, ruimte: i32) -> i32 {
        let minuten = match self {
            Self::Aanwezig => return 2,
            Self::Telt | Self::TeLaatTelt => registratie.geteld,
            Self::TeltNiet | Self::Geoorloofd | Self::Onbekend | Self::TeLaat => registratie.minuten,
        };
        let deel = u64::from(minuten.0) * u64::from(ruimte.unsigned_abs()) / u64::from(hoogste.0.max(1));
        i32::try_from(deel).unwrap_or(ruimte).clamp(4, ruimte)
    }

    /// The bar, from its upper left corner.
    pub(super) fn draw(self, beeld: &mut Tekening, (x, y): (i32, i32), (breedte, hoogte): (i32, i32), id: &str) {
        let patroon = |naam: &str| format!("url(#{id}-{naam})");
        let smal = (3, hoogte);
        match self {
            Self::Telt => beeld.rect((x, y), (breedte, hoogte), &[("fill", &TELT)]),
            Self::TeLaatTelt => beeld.rect((x + (breedte - 3) / 2, y), smal, &[("fill", &TELT)]),
            Self::TeLaat => {
                beeld.rect((x + (breedte - 3) / 2, y), smal, &[("fill", &"#ffffff"), ("stroke", &GRIJS)]);
            }
            Self::Aanwezig => beeld.rect((x, y), (breedte, hoogte), &[("fill", &GRIJS), ("fill-opacity", &"0.5")]),
            Self::TeltNiet => {
                let rand: &[(&str, &dyn std::fmt::Display)] =
                    &[("fill", &"#ffffff"), ("stroke", &TELT), ("stroke-dasharray", &"3 2")];
                beeld.rect((x, y), (breedte, hoogte), rand);
            }
            Self::Geoorloofd => {
                beeld.rect((x, y), (breedte, hoogte), &[("fill", &patroon("arcering")), ("stroke", &GRIJS)]);
            }
            Self::Onbekend => {
                beeld.rect((x, y), (breedte, hoogte), &[("fill", &patroon("stippen")), ("stroke", &INKT)]);
            }
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Telt => "legenda-ongeoorloofd",
            Self::TeltNiet => "legenda-niet-geteld",
            Self::Geoorloofd => "legenda-geoorloofd",
            Self::Onbekend => "legenda-onbekend",
            Self::TeLaatTelt => "legenda-te-laat-telt",
            Self::TeLaat => "legenda-te-laat",
            Self::Aanwezig => "legenda-aanwezig",
        }
    }
}

/// The patterns that bars refer to.
pub(super) fn patterns(beeld: &mut Tekening, id: &str) {
    beeld.open("defs", &[]);
    pattern(beeld, &format!("{id}-arcering"), 5);
    beeld.path("M-1 1 L1 -1 M0 5 L5 0 M4 6 L6 4", GRIJS, 1);
    beeld.close();
    pattern(beeld, &format!("{id}-stippen"), 4);
    beeld.rect((1, 1), (2, 2), &[("fill", &INKT)]);
    beeld.close();
    beeld.close();
}

fn pattern(beeld: &mut Tekening, id: &str, maat: i32) {
    beeld.open("pattern", &[("id", &id), ("width", &maat), ("height", &maat), ("patternUnits", &"userSpaceOnUse")]);
    beeld.rect((0, 0), (maat, maat), &[("fill", &"#ffffff")]);
}

/// The legend: only what occurs in the picture.
pub(super) struct Legenda {
    regels: Vec<(Option<Merk>, String, (i32, i32))>,
}

#[derive(Clone, Copy)]
enum Merk {
    Staaf(Staafsoort),
    Venster,
}

impl Legenda {
    pub(super) fn new(blad: &Blad<'_>, boven: i32) -> Self {
        let keuze = blad.keuze;
        let registraties = keuze.weken.iter().flat_map(|week| &week.dagen).flat_map(|dag| &dag.registraties);
        let soorten: BTreeSet<Staafsoort> = registraties.map(Staafsoort::of).collect();
        let mut teksten: Vec<(Option<Merk>, String)> =
            soorten.into_iter().map(|soort| (Some(Merk::Staaf(soort)), blad.say(soort.key(), &[]))).collect();
        if !keuze.weken.is_empty() {
            teksten.push((Some(Merk::Venster), blad.say("legenda-venster", &[])));
            let hoogste = blad.duration(blad.hoogste);
            teksten.push((None, blad.say("legenda-hoogte", &[("minuten", hoogste.into())])));
        }
        let (mut x, mut y) = (0, boven);
        let mut regels = Vec::new();
        for (merk, tekst) in teksten {
            let breedte = 18 + width(&tekst);
            if x > 0 && x + breedte > blad.rooster.edge() {
                (x, y) = (0, y + REGEL);
            }
            regels.push((merk, tekst, (x, y)));
            x += breedte + 14;
        }
        Self { regels }
    }

    pub(super) fn bottom(&self) -> i32 {
        self.regels.last().map_or(0, |(.., (_, y))| *y) + 8
    }

    pub(super) fn draw(&self, beeld: &mut Tekening, id: &str) {
        for (merk, tekst, (x, y)) in &self.regels {
            let maat = (14, 14);
            let hoek = (*x + 1, *y - 11);
            match merk {
                Some(Merk::Staaf(Staafsoort::Aanwezig)) => Staafsoort::Aanwezig.draw(beeld, (hoek.0, *y), (14, 2), id),
                Some(Merk::Staaf(soort)) => soort.draw(beeld, hoek, maat, id),
                Some(Merk::Venster) => {
                    beeld.rect(hoek, maat, &[("fill", &TINT), ("stroke", &INKT), ("stroke-width", &2)]);
                }
                None => {}
            }
            let tekst_x = if merk.is_some() { x + 21 } else { *x };
            beeld.text((tekst_x, *y), Anker::Begin, Letter::KLEIN, tekst);
        }
    }
}
