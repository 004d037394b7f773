//! The notation of the cells: days, periods, lists, written as people write them and read back to one form.

use jiff::civil::Date;

/// Something on the sheet that cannot be read, in words for whoever wrote it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("kolom \"{kolom}\": \"{gevonden}\" is niet te lezen; {verwacht}")]
pub(super) struct Onleesbaar {
    pub(super) kolom: String,
    pub(super) gevonden: String,
    pub(super) verwacht: String,
}

const WEEKDAGEN: [&str; 7] = ["ma", "di", "wo", "do", "vr", "za", "zo"];
const MAANDEN: [&str; 12] = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/// Reads one cell; remembers the year, so that it need be written once.
#[derive(Debug, Clone)]
pub(super) struct Lezer<'a> {
    kolom: &'a str,
    jaar: Option<i16>,
}

/// A day of which month and year may still have to be filled in from its surroundings.
#[derive(Debug, Clone, Copy, Default)]
struct Dagtekst {
    weekdag: Option<i8>,
    dag: i8,
    maand: Option<i8>,
    jaar: Option<i16>,
}

impl<'a> Lezer<'a> {
    /// A reader of a cell in a column; `jaar` is the year of a day that does not say its own.
    pub(super) fn new(kolom: &'a str, jaar: Option<i16>) -> Self {
        Self { kolom, jaar }
    }

    /// A complaint about a text in this cell.
    pub(super) fn complain(&self, gevonden: &str, verwacht: &str) -> Onleesbaar {
        Onleesbaar { kolom: self.kolom.to_owned(), gevonden: gevonden.trim().to_owned(), verwacht: verwacht.to_owned() }
    }

    /// A single day, and nothing else.
    pub(super) fn datum(&mut self, tekst: &str) -> Result<Date, Onleesbaar> {
        match self.periode(tekst)? {
            (van, tot, "") if van == tot => Ok(van),
            _ => Err(self.complain(tekst, "verwacht één dag, zoals ma 3 mrt 2025")),
        }
    }

    /// A day, or two with `t/m` between; and the words behind them.
    pub(super) fn periode<'t>(&mut self, tekst: &'t str) -> Result<(Date, Date, &'t str), Onleesbaar> {
        let Some((links, rechts)) = tekst.split_once("t/m") else {
            let (dag, rest) = self.take_dag(tekst)?;
            let datum = self.complete(tekst, dag, dag)?;
            return Ok((datum, datum, rest));
        };
        let (eerste, over) = self.take_dag(links)?;
        let (laatste, rest) = self.take_dag(rechts)?;
        if !over.is_empty() {
            return Err(self.complain(tekst, "verwacht voor \"t/m\" alleen een dag"));
        }
        let van = self.complete(links, eerste, laatste)?;
        let tot = self.complete(rechts, laatste, eerste)?;
        if van > tot {
            return Err(self.complain(tekst, "het begin ligt na het einde; schrijf bij beide dagen het jaar"));
        }
        Ok((van, tot, rest))
    }

    /// The items of a list, which stand between semicolons; `geen` is an empty list.
    pub(super) fn items<'t>(&self, tekst: &'t str) -> Result<Vec<&'t str>, Onleesbaar> {
        if tekst.trim() == "geen" {
            return Ok(Vec::new());
        }
        let items: Vec<&str> = tekst.split(';').map(str::trim).collect();
        if items.iter().any(|item| item.is_empty()) {
            return Err(self.complain(tekst, "tussen twee puntkomma's staat niets"));
        }
        Ok(items)
    }

    /// A list of expected outcomes in the one form in which found outcomes are written.
    pub(super) fn outcome(&mut self, tekst: &str) -> Result<String, Onleesbaar> {
        let mut items = Vec::new();
        for item in self.items(tekst)? {
            let woorden = item.split(',').map(|woord| self.word(woord.trim())).collect::<Result<Vec<_>, _>>()?;
            items.push(woorden.join(", "));
        }
        Ok(write_lijst(items))
    }

    /// A word of an outcome: a day or period, a word followed by a day, or the word as it is.
    fn word(&mut self, woord: &str) -> Result<String, Onleesbaar> {
        if starts_with_dag(woord) {
            let (van, tot, rest) = self.periode(woord)?;
            let einde = if rest.is_empty() { String::new() } else { format!(" {rest}") };
            return Ok(write_periode(van, tot) + &einde);
        }
        match woord.split_once(' ') {
            Some((eerste, rest)) if starts_with_dag(rest) => {
                let datum = self.datum(rest)?;
                Ok(format!("{eerste} {}", write_datum(datum)))
            }
            _ => Ok(woord.split_whitespace().collect::<Vec<_>>().join(" ")),
        }
    }

    /// Takes a day from the front of a text.
    fn take_dag<'t>(&self, tekst: &'t str) -> Result<(Dagtekst, &'t str), Onleesbaar> {
        let mut rest = tekst.trim();
        let mut dag = Dagtekst::default();
        if let Some((weekdag, over)) = take(rest, read_weekdag) {
            (dag.weekdag, rest) = (Some(weekdag), over);
        }
        if let Some((datum, over)) = take(rest, |woord| woord.parse::<Date>().ok().filter(|_| woord.len() == 10)) {
            (dag.dag, dag.maand, dag.jaar) = (datum.day(), Some(datum.month()), Some(datum.year()));
            return Ok((dag, over));
        }
        let dagnummer = |woord: &str| woord.parse().ok().filter(|nummer| (1..=31).contains(nummer));
        let Some((nummer, over)) = take(rest, dagnummer) else {
            return Err(self.complain(tekst, "verwacht een dag, zoals ma 3 mrt 2025 of 2025-03-03"));
        };
        (dag.dag, rest) = (nummer, over);
        if let Some((maand, over)) = take(rest, read_maand) {
            (dag.maand, rest) = (Some(maand), over);
        }
        let jaartal = |woord: &str| woord.parse().ok().filter(|_| woord.len() == 4);
        if let Some((jaar, over)) = take(rest, jaartal) {
            (dag.jaar, rest) = (Some(jaar), over);
        }
        Ok((dag, rest))
    }

    /// Fills in month and year from the day beside it and from what was read before.
    fn complete(&mut self, tekst: &str, dag: Dagtekst, ander: Dagtekst) -> Result<Date, Onleesbaar> {
        let Some(maand) = dag.maand.or(ander.maand) else {
            return Err(self.complain(
                tekst,
                "de maand ontbreekt; schrijf jan, feb, mrt, apr, mei, jun, jul, aug, sep, okt, nov of dec",
            ));
        };
        let Some(jaar) = dag.jaar.or(ander.jaar).or(self.jaar) else {
            return Err(self.complain(tekst, "het jaar ontbreekt"));
        };
        let Ok(datum) = Date::new(jaar, maand, dag.dag) else {
            return Err(self.complain(tekst, "die dag bestaat niet"));
        };
        let weekdag = datum.weekday().to_monday_zero_offset();
        if dag.weekdag.is_some_and(|geschreven| geschreven != weekdag) {
            return Err(
                self.complain(tekst, &format!("dat is geen {} maar {}", short(dag.weekdag), write_datum(datum)))
            );
        }
        self.jaar = Some(jaar);
        Ok(datum)
    }
}

/// Takes the first word of a text when it can be read as what is asked for.
fn take<T>(tekst: &str, read: impl Fn(&str) -> Option<T>) -> Option<(T, &str)> {
    let woord = tekst.split_whitespace().next()?;
    let waarde = read(woord)?;
    Some((waarde, tekst.get(woord.len()..)?.trim_start()))
}

fn read_weekdag(woord: &str) -> Option<i8> {
    WEEKDAGEN.iter().position(|dag| *dag == woord).and_then(|plaats| i8::try_from(plaats).ok())
}

fn read_maand(woord: &str) -> Option<i8> {
    MAANDEN.iter().position(|maand| *maand == woord).and_then(|plaats| i8::try_from(plaats + 1).ok())
}

fn short(weekdag: Option<i8>) -> &'static str {
    weekdag.and_then(|dag| WEEKDAGEN.get(usize::try_from(dag).ok()?)).copied().unwrap_or_default()
}

/// Whether a text begins as a day or a period does.
fn starts_with_dag(tekst: &str) -> bool {
    let mut woorden = tekst.split_whitespace();
    let (eerste, tweede) = (woorden.next().unwrap_or_default(), woorden.next().unwrap_or_default());
    let nummer = eerste.parse::<u8>().is_ok();
    (read_weekdag(eerste).is_some() && tweede.starts_with(|teken: char| teken.is_ascii_digit()))
        || (eerste.len() == 10 && eerste.parse::<Date>().is_ok())
        || (nummer && (tweede == "t/m" || read_maand(tweede).is_some()))
}

/// A day as outcomes are written: `ma 3 mrt 2025`.
pub(super) fn write_datum(datum: Date) -> String {
    let weekdag = short(Some(datum.weekday().to_monday_zero_offset()));
    let maand = usize::try_from(datum.month() - 1).ok().and_then(|plaats| MAANDEN.get(plaats)).copied();
    format!("{weekdag} {} {} {}", datum.day(), maand.unwrap_or_default(), datum.year())
}

/// A period as outcomes are written; a single day when it is one.
pub(super) fn write_periode(van: Date, tot: Date) -> String {
    if van == tot { write_datum(van) } else { format!("{} t/m {}", write_datum(van), write_datum(tot)) }
}

/// A list as outcomes are written.
pub(super) fn write_lijst(items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<String> = items.into_iter().collect();
    if items.is_empty() { "geen".to_owned() } else { items.join("; ") }
}
