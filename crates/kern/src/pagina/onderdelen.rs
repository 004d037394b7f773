//! The plain data that the macros of `onderdelen.html` take.
#![expect(clippy::needless_pass_by_value, reason = "sentences are made where they are handed over")]

/// One answer of a list, of radios or of checkboxes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keuze {
    /// What is posted.
    pub waarde: String,
    /// What the reader sees.
    pub tekst: String,
    /// A line below it; may be empty.
    pub hint: String,
}

impl Keuze {
    /// An answer without a line below it.
    pub fn new(waarde: impl Into<String>, tekst: impl ToString) -> Self {
        Self { waarde: waarde.into(), tekst: tekst.to_string(), hint: String::new() }
    }

    /// Adds a line below it.
    #[must_use]
    pub fn hint(mut self, hint: impl ToString) -> Self {
        self.hint = hint.to_string();
        self
    }
}

/// A row of a check page: what will leave, and where it can be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Controlerij {
    /// What it is.
    pub naam: String,
    /// What will be sent.
    pub waarde: String,
    /// Where to change it; none for what comes from a register.
    pub wijzig: Option<String>,
}

impl Controlerij {
    /// A row that comes from a register and cannot be changed here.
    pub fn new(naam: impl ToString, waarde: impl ToString) -> Self {
        Self { naam: naam.to_string(), waarde: waarde.to_string(), wijzig: None }
    }

    /// Adds where to change it, with the field: `/melding/nieuw#veld-toelichting`.
    #[must_use]
    pub fn wijzig(mut self, adres: impl Into<String>) -> Self {
        self.wijzig = Some(adres.into());
        self
    }
}

/// What a badge or a notice says before its text is read; each has its own shape beside its colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Kenmerk {
    /// Nothing to do or to fear.
    #[default]
    Neutraal,
    /// Under way at somebody.
    Bezig,
    /// Done, in order.
    Goed,
    /// Will ask for something, soon.
    LetOp,
    /// Wrong, late or refused.
    Fout,
}

impl Kenmerk {
    /// The end of its CSS class, and the name of its shape.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Neutraal => "neutraal",
            Self::Bezig => "bezig",
            Self::Goed => "goed",
            Self::LetOp => "let-op",
            Self::Fout => "fout",
        }
    }
}

/// Where in a list of pages the reader is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bladeren {
    /// The page shown, from 1.
    pub blad: u32,
    /// How many there are.
    pub bladen: u32,
    /// The address up to the number: `/leerlingen?blad=`.
    pub adres: String,
}

impl Bladeren {
    /// The page before this one, if there is one.
    pub fn previous(&self) -> Option<String> {
        (self.blad > 1).then(|| format!("{}{}", self.adres, self.blad - 1))
    }

    /// The page after this one, if there is one.
    pub fn next(&self) -> Option<String> {
        (self.blad < self.bladen).then(|| format!("{}{}", self.adres, self.blad + 1))
    }
}

/// A drawing of our own making, put into a page as it is. Never made from what somebody typed without escaping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Svg(pub String);
