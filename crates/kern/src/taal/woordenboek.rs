//! The words of one party, in each language, in Fluent.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::Taal;

/// A value put into a sentence: text or a number, by `into()`.
pub use fluent_bundle::FluentValue as Waarde;

/// The words of one party. Made once, from its `i18n/*.ftl`, in a static `LazyLock`.
pub struct Woordenboek {
    bundels: Vec<(Taal, FluentBundle<FluentResource>)>,
}

impl Woordenboek {
    /// Reads the words. Of a source with faults what can be read is used, and of a key that occurs twice the
    /// first; [`super::keys`] finds such faults, and every party has a test that calls it.
    pub fn new(bronnen: &[(Taal, &'static str)]) -> Self {
        let bundels = bronnen.iter().map(|(taal, bron)| (*taal, bundle(*taal, bron))).collect();
        Self { bundels }
    }

    /// The sentence under `sleutel`. A key that the language lacks is taken from Dutch; one that is nowhere
    /// stands for itself, so that a reader sees what is missing.
    pub fn say(&self, taal: Taal, sleutel: &str, waarden: &[(&str, Waarde<'_>)]) -> String {
        self.find(taal, sleutel, waarden).map_or_else(|| sleutel.to_owned(), Cow::into_owned)
    }

    /// The same; `None` when the key is nowhere. A page asks for hundreds of sentences, most of them without values: these
    /// are lent out as they stand.
    pub fn find(&self, taal: Taal, sleutel: &str, waarden: &[(&str, Waarde<'_>)]) -> Option<Cow<'_, str>> {
        let args: Option<FluentArgs<'_>> =
            (!waarden.is_empty()).then(|| waarden.iter().map(|(naam, waarde)| (*naam, waarde.clone())).collect());
        let in_dutch = || self.phrase(Taal::default(), sleutel, args.as_ref());
        self.phrase(taal, sleutel, args.as_ref()).or_else(in_dutch)
    }

    /// Whether the language itself has the key.
    pub fn knows(&self, taal: Taal, sleutel: &str) -> bool {
        self.bundels.iter().any(|(die, bundel)| *die == taal && bundel.has_message(sleutel))
    }

    fn phrase(&self, taal: Taal, sleutel: &str, args: Option<&FluentArgs<'_>>) -> Option<Cow<'_, str>> {
        let (_, bundel) = self.bundels.iter().find(|(die, _)| *die == taal)?;
        let patroon = bundel.get_message(sleutel)?.value()?;
        // A value that was not given shows as its name in braces; the sentence around it still helps.
        let mut gemist = Vec::new();
        Some(match args {
            None => bundel.format_pattern(patroon, None, &mut gemist),
            Some(_) => Cow::Owned(bundel.format_pattern(patroon, args, &mut gemist).into_owned()),
        })
    }
}

impl fmt::Debug for Woordenboek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.bundels.iter().map(|(taal, _)| taal)).finish()
    }
}

fn bundle(taal: Taal, bron: &str) -> FluentBundle<FluentResource> {
    let woorden = match FluentResource::try_new(bron.to_owned()) {
        Ok(woorden) | Err((woorden, _)) => woorden,
    };
    let tag: LanguageIdentifier = taal.as_str().parse().unwrap_or_default();
    let mut bundel = FluentBundle::new_concurrent(vec![tag]);
    // The marks that isolate a value would end up in terminals, files and PDFs; both languages run left to right.
    bundel.set_use_isolating(false);
    // The first of two equal keys stays; `keys` reports the second.
    let _ = bundel.add_resource(woorden);
    bundel
}
