//! A drawing in whole units: the few shapes that the picture needs, escaped by the XML writer.

use std::fmt::Display;

use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};

/// Dark enough for small text on white and on the tint of the window (WCAG AA, 4.5 to 1).
pub(super) const INKT: &str = "#1a1a1a";
/// Small side text; 7 to 1 on white.
pub(super) const GRIJS: &str = "#4d5358";
/// Lines of the grid.
pub(super) const LIJN: &str = "#b4bac0";
/// What counts.
pub(super) const TELT: &str = "#1b4b82";
/// A report and the line at which counting starts again.
pub(super) const MELDING: &str = "#9b1c1c";
/// Days in the window; light enough to stay white paper in grey print.
pub(super) const TINT: &str = "#fdf4d9";
/// Days and weeks without school.
pub(super) const VRIJ: &str = "#e9ecef";

/// What a web page and the PDF both have: the first family is the one in the PDF.
const LETTERS: &str = "'Source Sans Pro', 'Source Sans 3', system-ui, -apple-system, 'Segoe UI', Roboto, \
                       'Helvetica Neue', Arial, sans-serif";

/// Where a text hangs on its point.
#[derive(Clone, Copy)]
pub(super) enum Anker {
    Begin,
    Midden,
    Einde,
}

/// Size, weight and colour of a text.
#[derive(Clone, Copy)]
pub(super) struct Letter {
    pub(super) grootte: u32,
    pub(super) vet: bool,
    pub(super) kleur: &'static str,
}

impl Letter {
    pub(super) const KLEIN: Self = Self { grootte: 11, vet: false, kleur: GRIJS };
    pub(super) const GEWOON: Self = Self { grootte: 12, vet: false, kleur: INKT };
    pub(super) const VET: Self = Self { grootte: 12, vet: true, kleur: INKT };
    pub(super) const KOP: Self = Self { grootte: 16, vet: true, kleur: INKT };
    pub(super) const MELDING: Self = Self { grootte: 12, vet: true, kleur: MELDING };
    pub(super) const OP_VLAG: Self = Self { grootte: 11, vet: true, kleur: "#ffffff" };
    pub(super) const OP_LEGE_VLAG: Self = Self { grootte: 11, vet: true, kleur: MELDING };
}

/// An SVG under construction.
pub(super) struct Tekening {
    schrijver: Writer<Vec<u8>>,
    open: Vec<&'static str>,
}

impl Tekening {
    /// Starts a picture of the given size. Whoever cannot see it hears `titel` and `beschrijving`.
    pub(super) fn new(id: &str, (breedte, hoogte): (i32, i32), titel: &str, beschrijving: &str) -> Self {
        let mut tekening = Self { schrijver: Writer::new_with_indent(Vec::new(), b' ', 0), open: Vec::new() };
        let (titel_id, tekst_id) = (format!("{id}-titel"), format!("{id}-beschrijving"));
        tekening.open(
            "svg",
            &[
                ("xmlns", &"http://www.w3.org/2000/svg"),
                ("viewBox", &format!("0 0 {breedte} {hoogte}")),
                ("width", &breedte),
                ("height", &hoogte),
                ("role", &"img"),
                ("aria-labelledby", &format!("{titel_id} {tekst_id}")),
                ("font-family", &LETTERS),
            ],
        );
        tekening.words("title", &[("id", &titel_id)], titel);
        tekening.words("desc", &[("id", &tekst_id)], beschrijving);
        tekening.rect((0, 0), (breedte, hoogte), &[("fill", &"#ffffff")]);
        tekening
    }

    /// Opens an element that [`Self::close`] closes.
    pub(super) fn open(&mut self, naam: &'static str, eigenschappen: &[(&str, &dyn Display)]) {
        self.write(Event::Start(start(naam, eigenschappen)));
        self.open.push(naam);
    }

    /// Closes the element opened last.
    pub(super) fn close(&mut self) {
        if let Some(naam) = self.open.pop() {
            self.write(Event::End(BytesEnd::new(naam)));
        }
    }

    /// An element without content.
    pub(super) fn shape(&mut self, naam: &str, eigenschappen: &[(&str, &dyn Display)]) {
        self.write(Event::Empty(start(naam, eigenschappen)));
    }

    /// An element with text.
    pub(super) fn words(&mut self, naam: &str, eigenschappen: &[(&str, &dyn Display)], tekst: &str) {
        self.write(Event::Start(start(naam, eigenschappen)));
        self.write(Event::Text(BytesText::new(tekst)));
        self.write(Event::End(BytesEnd::new(naam)));
    }

    /// A rectangle from its upper left corner.
    pub(super) fn rect(&mut self, (x, y): (i32, i32), (breedte, hoogte): (i32, i32), rest: &[(&str, &dyn Display)]) {
        self.shape("rect", &joined(&[("x", &x), ("y", &y), ("width", &breedte), ("height", &hoogte)], rest));
    }

    /// A line along `pad`, in the commands of an SVG path.
    pub(super) fn path(&mut self, pad: &str, kleur: &str, dikte: u32) {
        self.shape("path", &[("d", &pad), ("fill", &"none"), ("stroke", &kleur), ("stroke-width", &dikte)]);
    }

    /// A line of text on its baseline.
    pub(super) fn text(&mut self, (x, y): (i32, i32), anker: Anker, letter: Letter, tekst: &str) {
        let anker = match anker {
            Anker::Begin => "start",
            Anker::Midden => "middle",
            Anker::Einde => "end",
        };
        let gewicht = if letter.vet { 600 } else { 400 };
        self.words(
            "text",
            &[
                ("x", &x),
                ("y", &y),
                ("font-size", &letter.grootte),
                ("font-weight", &gewicht),
                ("fill", &letter.kleur),
                ("text-anchor", &anker),
            ],
            tekst,
        );
    }

    /// The finished picture.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        String::from_utf8_lossy(&self.schrijver.into_inner()).into_owned()
    }

    fn write(&mut self, event: Event<'_>) {
        // The writer writes to memory, which cannot fail.
        let _ = self.schrijver.write_event(event);
    }
}

/// A text cut to what fits in `breedte` units at the size of [`Letter::KLEIN`].
pub(super) fn fitted(tekst: &str, breedte: i32) -> String {
    let past = usize::try_from(breedte / 6).unwrap_or(0);
    if tekst.chars().count() <= past {
        return tekst.to_owned();
    }
    let kop: String = tekst.chars().take(past.saturating_sub(1)).collect();
    format!("{}…", kop.trim_end())
}

/// A text on at most two lines of `breedte` units at the size of [`Letter::KLEIN`], broken between words.
pub(super) fn lines(tekst: &str, breedte: i32) -> Vec<String> {
    if fitted(tekst, breedte) == tekst {
        return vec![tekst.to_owned()];
    }
    let (eerste, tweede) = tekst.split_once(' ').unwrap_or((tekst, ""));
    [eerste, tweede].into_iter().filter(|regel| !regel.is_empty()).map(|regel| fitted(regel, breedte)).collect()
}

/// A text on as many lines of `breedte` units as it takes at 12 units, broken between words.
pub(super) fn wrapped(tekst: &str, breedte: i32) -> Vec<String> {
    let mut regels: Vec<String> = Vec::new();
    for woord in tekst.split(' ') {
        match regels.last_mut().filter(|regel| width(&format!("{regel} {woord}")) <= breedte) {
            Some(regel) => *regel = format!("{regel} {woord}"),
            None => regels.push(woord.to_owned()),
        }
    }
    regels
}

/// What a text takes at 12 units in the widest of the families, for what stands after it.
pub(super) fn width(tekst: &str) -> i32 {
    i32::try_from(tekst.chars().count()).unwrap_or(0) * 7
}

fn start<'a>(naam: &'a str, eigenschappen: &[(&str, &dyn Display)]) -> BytesStart<'a> {
    let mut element = BytesStart::new(naam);
    for (sleutel, waarde) in eigenschappen {
        element.push_attribute((*sleutel, waarde.to_string().as_str()));
    }
    element
}

fn joined<'a>(
    eerste: &[(&'a str, &'a dyn Display)],
    rest: &[(&'a str, &'a dyn Display)],
) -> Vec<(&'a str, &'a dyn Display)> {
    [eerste, rest].concat()
}
