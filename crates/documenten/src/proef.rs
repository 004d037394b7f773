//! Explanations of invented pupils, built by hand: the numbers follow from the entries, the window is given.

use jiff::civil::{Date, date};
use recht::begrip::{Meldingsoort, Meldplicht, Minuten, Verzuimstatus};
use recht::grond::{Grond, Zekerheid};
use recht::uitleg::{Daguitleg, Meldinguitleg, Regelgrond, Registratieuitleg, Stand, Uitleg, Weeksoort, Weekuitleg};

use crate::venster::Bereik;

/// A history under construction.
pub(crate) struct Proef {
    uitleg: Uitleg,
}

impl Proef {
    /// `weken` weeks without entries, from a Monday on.
    pub(crate) fn new(maandag: Date, weken: i64) -> Self {
        let weken: Vec<_> = (0..weken).map(|week| empty_week(plus(maandag, 7 * week))).collect();
        let tot = weken.last().map_or(maandag, |week| plus(week.maandag, 4));
        let stand = Stand { van: maandag, tot, minuten: Minuten::NUL, resterend: Minuten(960), eerste_vervalt: None };
        let gronden = vec![
            rule("verzuim.norm_minuten", "21a"),
            rule("verzuim.venster_schoolweken", "21a"),
            rule("proef.zonder_naam", ""),
        ];
        let uitleg =
            Uitleg { op: tot, norm: Minuten(960), schoolweken: 4, weken, meldingen: Vec::new(), stand, gronden };
        Self { uitleg }
    }

    /// Makes the week of this Monday a holiday week.
    pub(crate) fn holiday_week(mut self, maandag: Date, naam: &str) -> Self {
        for week in self.uitleg.weken.iter_mut().filter(|week| week.maandag == maandag) {
            week.soort = Weeksoort::Vakantie { naam: naam.to_owned() };
            for dag in week.dagen.iter_mut().take(5) {
                dag.vakantie = Some(naam.to_owned());
            }
        }
        self
    }

    /// Makes one day a holiday.
    pub(crate) fn holiday(mut self, datum: Date, naam: &str) -> Self {
        self.day(datum, |dag| dag.vakantie = Some(naam.to_owned()));
        self
    }

    /// Lessons missed on one day; only what is unauthorised counts.
    pub(crate) fn entries(mut self, datum: Date, lesuren: &[u8], minuten: u32, status: Verzuimstatus) -> Self {
        let telt = status == Verzuimstatus::Ongeoorloofd;
        self.day(datum, |dag| {
            for lesuur in lesuren {
                dag.registraties.push(Registratieuitleg {
                    bron: u64::try_from(dag.registraties.len()).unwrap_or_default() + 2,
                    lesuur: Some(lesuur.to_string()),
                    minuten: Minuten(minuten),
                    geteld: if telt { Minuten(minuten) } else { Minuten::NUL },
                    status,
                    vastgesteld_op: None,
                });
            }
        });
        self
    }

    /// A report over these days.
    pub(crate) fn report(mut self, begin: Date, einde: Date, uiterlijk: Date) -> Self {
        let minuten = self.counted(begin, einde);
        let vervolg = !self.uitleg.meldingen.is_empty();
        self.uitleg.meldingen.push(Meldinguitleg {
            soort: Meldingsoort::ZestienUur,
            plicht: Some(Meldplicht::Wettelijk),
            begin,
            einde,
            minuten,
            vervolg,
            uiterlijk: Some(uiterlijk),
        });
        self
    }

    /// The window that ends on the last day looked at, and when the first minutes leave it.
    pub(crate) fn stand(mut self, van: Date, tot: Date, vervalt: Option<(Date, u32)>) -> Self {
        let minuten = self.counted(van, tot);
        self.uitleg.op = tot;
        let eerste_vervalt = vervalt.map(|(dag, minuten)| (dag, Minuten(minuten)));
        self.uitleg.stand = Stand { van, tot, minuten, resterend: Minuten(960).less(minuten), eerste_vervalt };
        self
    }

    pub(crate) fn done(self) -> Uitleg {
        self.uitleg
    }

    fn counted(&self, van: Date, tot: Date) -> Minuten {
        let dagen = self.uitleg.weken.iter().flat_map(|week| &week.dagen);
        dagen
            .filter(|dag| van <= dag.datum && dag.datum <= tot)
            .flat_map(|dag| &dag.registraties)
            .map(|registratie| registratie.geteld)
            .sum()
    }

    fn day(&mut self, datum: Date, change: impl FnOnce(&mut Daguitleg)) {
        let dag = self.uitleg.weken.iter_mut().flat_map(|week| &mut week.dagen).find(|dag| dag.datum == datum);
        assert!(dag.is_some(), "{datum} lies outside the weeks");
        dag.map(change);
    }
}

/// A rule with an invented source.
pub(crate) fn rule(bepaling: &str, artikel: &str) -> Regelgrond {
    Regelgrond {
        bepaling: bepaling.to_owned(),
        grond: Grond {
            wet: "Leerplichtwet 1969".to_owned(),
            artikel: artikel.to_owned(),
            vanaf: date(2012, 1, 1),
            bron: "wettenbundel voor de proef".to_owned(),
            zekerheid: Zekerheid::Zeker,
            gecontroleerd: date(2025, 6, 1),
        },
    }
}

/// Not yet sixteen hours, and some of it about to drop out; with every kind of entry and a weekday off.
pub(crate) fn near() -> Uitleg {
    use Verzuimstatus::{Aanwezig, Geoorloofd, Onbekend, Ongeoorloofd, TeLaat};
    Proef::new(date(2026, 1, 26), 7)
        .holiday_week(date(2026, 2, 16), "Voorjaarsvakantie")
        .holiday(date(2026, 3, 6), "Studiedag")
        .entries(date(2026, 1, 29), &[1, 2, 3], 50, Geoorloofd)
        .entries(date(2026, 2, 9), &[3, 4, 5, 6], 50, Ongeoorloofd)
        .entries(date(2026, 2, 12), &[1], 10, TeLaat)
        .entries(date(2026, 2, 12), &[2, 3, 4], 50, Aanwezig)
        .entries(date(2026, 2, 24), &[1, 2], 50, Onbekend)
        .entries(date(2026, 2, 26), &[1, 2, 3, 4], 50, Ongeoorloofd)
        .entries(date(2026, 2, 27), &[5, 6], 50, Geoorloofd)
        .entries(date(2026, 2, 27), &[7, 8], 50, Ongeoorloofd)
        .entries(date(2026, 3, 4), &[1, 2, 3, 4], 50, Ongeoorloofd)
        .stand(date(2026, 2, 9), date(2026, 3, 13), Some((date(2026, 3, 16), 200)))
        .done()
}

/// Sixteen hours reached once, and nothing since.
pub(crate) fn reached() -> Uitleg {
    use Verzuimstatus::{Geoorloofd, Ongeoorloofd};
    Proef::new(date(2025, 2, 24), 5)
        .entries(date(2025, 2, 26), &[1, 2], 50, Geoorloofd)
        .entries(date(2025, 3, 3), &[1, 2, 3, 4, 5, 6], 50, Ongeoorloofd)
        .entries(date(2025, 3, 6), &[2, 3, 4], 50, Ongeoorloofd)
        .entries(date(2025, 3, 10), &[1, 2, 3, 4, 5, 6], 50, Ongeoorloofd)
        .entries(date(2025, 3, 13), &[1, 2, 3, 4, 5], 50, Ongeoorloofd)
        .report(date(2025, 3, 3), date(2025, 3, 13), date(2025, 3, 20))
        .stand(date(2025, 3, 14), date(2025, 3, 28), None)
        .done()
}

/// Two reports with the holiday between two halves of the first window.
pub(crate) fn twice() -> Uitleg {
    use Verzuimstatus::{Onbekend, Ongeoorloofd};
    let vol: &[u8] = &[1, 2, 3, 4, 5, 6];
    Proef::new(date(2025, 3, 31), 9)
        .holiday(date(2025, 4, 18), "Goede Vrijdag")
        .holiday(date(2025, 4, 21), "Tweede paasdag")
        .holiday_week(date(2025, 4, 28), "Meivakantie")
        .holiday_week(date(2025, 5, 5), "Meivakantie")
        .entries(date(2025, 4, 10), vol, 50, Ongeoorloofd)
        .entries(date(2025, 4, 22), vol, 50, Ongeoorloofd)
        .entries(date(2025, 4, 25), vol, 50, Ongeoorloofd)
        .entries(date(2025, 5, 14), &[1, 2, 3], 50, Ongeoorloofd)
        .entries(date(2025, 5, 15), vol, 50, Ongeoorloofd)
        .entries(date(2025, 5, 19), vol, 50, Ongeoorloofd)
        .entries(date(2025, 5, 20), vol, 50, Ongeoorloofd)
        .entries(date(2025, 5, 23), &[4, 5], 50, Ongeoorloofd)
        .entries(date(2025, 5, 27), &[1, 2, 3], 50, Onbekend)
        .entries(date(2025, 5, 28), &[1, 2], 50, Ongeoorloofd)
        .report(date(2025, 4, 10), date(2025, 5, 14), date(2025, 5, 21))
        .report(date(2025, 5, 15), date(2025, 5, 23), date(2025, 6, 2))
        .stand(date(2025, 5, 24), date(2025, 5, 30), Some((date(2025, 6, 25), 100)))
        .done()
}

/// Half days of a primary school, twenty weeks of it, with a Saturday and a holiday of six weeks.
pub(crate) fn half_days() -> Uitleg {
    use Verzuimstatus::{Geoorloofd, Ongeoorloofd, TeLaat};
    let mut proef = Proef::new(date(2025, 5, 19), 22);
    for week in 0..6 {
        proef = proef.holiday_week(plus(date(2025, 7, 14), 7 * week), "Zomervakantie");
    }
    proef
        .entries(date(2025, 6, 2), &[1], 210, Geoorloofd)
        .entries(date(2025, 7, 10), &[1, 2], 120, Ongeoorloofd)
        .entries(date(2025, 8, 27), &[2], 120, Ongeoorloofd)
        .entries(date(2025, 9, 6), &[1], 180, Ongeoorloofd)
        .entries(date(2025, 10, 2), &[1], 210, Ongeoorloofd)
        .entries(date(2025, 10, 7), &[1], 20, TeLaat)
        .stand(date(2025, 9, 22), date(2025, 10, 17), Some((date(2025, 10, 30), 210)))
        .done()
}

/// Every case, with the part of it that is shown.
pub(crate) fn all() -> [(&'static str, Uitleg, Bereik); 6] {
    [
        ("bijna", near(), Bereik::Recent),
        ("bereikt", reached(), Bereik::Recent),
        ("bereikt_melding", reached(), Bereik::Melding(0)),
        ("twee_meldingen", twice(), Bereik::Recent),
        ("vakantie_in_venster", twice(), Bereik::Melding(0)),
        ("dagdelen", half_days(), Bereik::Recent),
    ]
}

fn empty_week(maandag: Date) -> Weekuitleg {
    let dagen = (0..7).map(|dag| Daguitleg { datum: plus(maandag, dag), vakantie: None, registraties: Vec::new() });
    Weekuitleg { maandag, soort: Weeksoort::Schoolweek, dagen: dagen.collect() }
}

fn plus(dag: Date, dagen: i64) -> Date {
    dag.saturating_add(jiff::Span::new().days(dagen))
}
