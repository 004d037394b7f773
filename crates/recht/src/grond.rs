//! The legal ground of a decision: which text, which article, as it stood when.

use std::fmt;

use jiff::civil::Date;

/// Where a value or a decision comes from: law, article, the version read, and how sure we are of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grond {
    /// The law or regulation, e.g. `Leerplichtwet 1969`.
    pub wet: String,
    /// The article, with paragraph where it matters, e.g. `21a`.
    pub artikel: String,
    /// Date of the version of the text that applies.
    pub vanaf: Date,
    /// Where the value was read.
    pub bron: String,
    /// How sure the source makes it.
    pub zekerheid: Zekerheid,
    /// Day on which somebody last compared the value with its source.
    pub gecontroleerd: Date,
}

impl fmt::Display for Grond {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.artikel.is_empty() {
            f.write_str(&self.wet)
        } else {
            write!(f, "{}, artikel {}", self.wet, self.artikel)
        }
    }
}

/// How sure a source makes a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zekerheid {
    /// Seen in the text of the law or on the authority's own page.
    Zeker,
    /// Second-hand, or an older text that probably still stands.
    Waarschijnlijk,
    /// Not settled by any source found: a setting with a default.
    Onbekend,
}

impl Zekerheid {
    /// From the word in a file of the law; the error says which words there are.
    pub(crate) fn parse(woord: &str) -> Result<Self, String> {
        match woord {
            "zeker" => Ok(Self::Zeker),
            "waarschijnlijk" => Ok(Self::Waarschijnlijk),
            "onbekend" => Ok(Self::Onbekend),
            ander => Err(format!("zekerheid {ander} is not one of zeker, waarschijnlijk, onbekend")),
        }
    }
}
